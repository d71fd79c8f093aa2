import { integer, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql, SqlValues } from '../sqlite/sql.ts'
import type { SnapshotPlace, StoredSnapshot } from './snapshot.ts'

export interface SnapshotsTable {
  read(place: SnapshotPlace, now: number): StoredSnapshot | null
  write(place: SnapshotPlace, snapshot: StoredSnapshot, now: number): void
  touch(place: SnapshotPlace, fetchedAt: number, now: number): void
  forgetIdentity(identityId: string): void
  forgetAccount(identityId: string, accountId: number): void
}

const AT_PLACE = 'identity_id = :identityId and account_id = :accountId and kind = :kind and part = :part'
/** How far the time of last use may lag behind: not every look at an account is worth a write. */
const USE_LAG = 60 * 60 * 1000

/** The snapshots of an open cache. */
export function openSnapshotsTable(sql: Sql): SnapshotsTable {
  return {
    read(place, now) {
      const at = toValues(place)
      const found = sql.first(
        `select body, fetched_at, etag, used_at from snapshots where ${AT_PLACE}`,
        at,
        (columns) => ({ snapshot: toSnapshot(columns), usedAt: integer(columns, 'used_at') }),
      )
      if (!found) return null
      if (Math.abs(now - found.usedAt) > USE_LAG)
        sql.run(`update snapshots set used_at = :now where ${AT_PLACE}`, { ...at, now })
      return found.snapshot
    },
    write(place, snapshot, now) {
      sql.run(
        `insert or replace into snapshots
           (identity_id, account_id, kind, part, body, size, etag, fetched_at, used_at)
         values (:identityId, :accountId, :kind, :part, :body, octet_length(:body), :etag, :fetchedAt, :now)`,
        { ...toValues(place), ...snapshot, now },
      )
    },
    touch(place, fetchedAt, now) {
      sql.run(`update snapshots set fetched_at = :fetchedAt, used_at = :now where ${AT_PLACE}`, {
        ...toValues(place),
        fetchedAt,
        now,
      })
    },
    forgetIdentity(identityId) {
      sql.run('delete from snapshots where identity_id = :identityId', { identityId })
    },
    forgetAccount(identityId, accountId) {
      sql.run('delete from snapshots where identity_id = :identityId and account_id = :accountId', {
        identityId,
        accountId,
      })
    },
  }
}

function toValues(place: SnapshotPlace): SqlValues {
  return { identityId: place.identityId, accountId: place.accountId, kind: place.kind, part: place.part }
}

function toSnapshot(columns: Columns): StoredSnapshot {
  return {
    body: text(columns, 'body'),
    fetchedAt: integer(columns, 'fetched_at'),
    etag: textOrNull(columns, 'etag'),
  }
}
