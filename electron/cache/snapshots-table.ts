import { integer, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql, SqlValues } from '../sqlite/sql.ts'
import type { PreviousSnapshot, SnapshotPlace, StoredSnapshot } from './snapshot.ts'

export interface SnapshotsTable {
  read(place: SnapshotPlace, now: number): StoredSnapshot | null
  /** What the snapshot was before it changed. Null where nothing is held that could be compared with the one of now. */
  readPrevious(place: SnapshotPlace): PreviousSnapshot | null
  write(place: SnapshotPlace, snapshot: StoredSnapshot, now: number): void
  touch(place: SnapshotPlace, fetchedAt: number, now: number): void
  forgetIdentity(identityId: string): void
  forgetAccount(identityId: string, accountId: number): void
}

const TABLES = ['snapshots', 'previous_snapshots']
const AT_PLACE = 'identity_id = :identityId and account_id = :accountId and kind = :kind and part = :part'
/** How far the time of last use may lag behind: not every look at an account is worth a write. */
const USE_LAG = 60 * 60 * 1000
/** Bytes of a body up to which it is kept when another takes its place. */
const MOST_PREVIOUS = 2_000_000

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
    readPrevious(place) {
      const found = sql.first(
        `select body, fetched_at from previous_snapshots where ${AT_PLACE}
           and not exists (select 1 from snapshots where ${AT_PLACE} and is_partial = 1)`,
        toValues(place),
        (columns) => ({ body: text(columns, 'body'), fetchedAt: integer(columns, 'fetched_at') }),
      )
      return found ?? null
    },
    write(place, { body, fetchedAt, etag, isPartial = false }, now) {
      const at = toValues(place)
      sql.transaction(() => {
        sql.run(
          `insert or replace into previous_snapshots (identity_id, account_id, kind, part, body, fetched_at)
           select identity_id, account_id, kind, part, body, fetched_at from snapshots
           where ${AT_PLACE} and is_partial = 0 and size <= :most and body <> :body`,
          { ...at, body, most: MOST_PREVIOUS },
        )
        sql.run(
          `insert or replace into snapshots
             (identity_id, account_id, kind, part, body, size, etag, fetched_at, used_at, is_partial)
           values
             (:identityId, :accountId, :kind, :part, :body, octet_length(:body), :etag, :fetchedAt, :now, :isPartial)`,
          { ...at, body, fetchedAt, etag, now, isPartial: isPartial ? 1 : 0 },
        )
      })
    },
    touch(place, fetchedAt, now) {
      sql.run(`update snapshots set fetched_at = :fetchedAt, used_at = :now where ${AT_PLACE}`, {
        ...toValues(place),
        fetchedAt,
        now,
      })
    },
    forgetIdentity(identityId) {
      for (const table of TABLES)
        sql.run(`delete from ${table} where identity_id = :identityId`, { identityId })
    },
    forgetAccount(identityId, accountId) {
      for (const table of TABLES)
        sql.run(`delete from ${table} where identity_id = :identityId and account_id = :accountId`, {
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
