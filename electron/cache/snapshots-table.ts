import type { AccountFacts } from '#shared/domain/account.ts'
import { integer, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql, SqlValues } from '../sqlite/sql.ts'
import type { PreviousSnapshot, SnapshotCheck, SnapshotPlace, StoredSnapshot } from './snapshot.ts'

export interface SnapshotsTable {
  read(place: SnapshotPlace, now: number): StoredSnapshot | null
  /** Several, in their order: without noting a use, and null also where the body is larger than is read for nobody. */
  glance(places: readonly SnapshotPlace[]): (StoredSnapshot | null)[]
  /** What the snapshot was before it changed. Null where nothing is held that could be compared with the one of now. */
  readPrevious(place: SnapshotPlace): PreviousSnapshot | null
  listAccountFacts(): AccountFacts[]
  write(place: SnapshotPlace, snapshot: StoredSnapshot, now: number): void
  /** When each thing was last asked for: small rows, so that a look at all of them reads no body. */
  listChecks(): (SnapshotPlace & SnapshotCheck)[]
  /** Answers whether it was kept: nothing is noted about a snapshot that is no longer held. */
  noteCheck(place: SnapshotPlace, check: SnapshotCheck): boolean
  forgetIdentity(identityId: string): void
  forgetAccount(identityId: string, accountId: number): void
}

const TABLES = ['snapshots', 'previous_snapshots', 'checks']
const AT_PLACE = 'identity_id = :identityId and account_id = :accountId and kind = :kind and part = :part'
/** When the server last said so, which may be long after it sent it. */
const SEEN_AT = `coalesce((select checked_at from checks where ${AT_PLACE}), fetched_at) as fetched_at`
/** How far the time of last use may lag behind: not every look at an account is worth a write. */
const USE_LAG = 60 * 60 * 1000
/** Bytes of a body up to which it is read ahead. */
const MOST_AT_A_GLANCE = 20_000
/** Bytes of a body up to which it is kept when another takes its place. */
const MOST_PREVIOUS = 2_000_000

/** The snapshots of an open cache. */
export function openSnapshotsTable(sql: Sql): SnapshotsTable {
  // What is about the identity itself (account 0) has its content in the vault.
  function noteCheck(place: SnapshotPlace, { etag, checkedAt, mark }: SnapshotCheck): boolean {
    const kept = sql.run(
      `insert or replace into checks (identity_id, account_id, kind, part, etag, checked_at, mark)
       select :identityId, :accountId, :kind, :part, :etag, :checkedAt, :mark
       where :accountId = 0 or exists (select 1 from snapshots where ${AT_PLACE})`,
      { ...toValues(place), etag, checkedAt, mark },
    )
    return kept > 0
  }

  return {
    read(place, now) {
      const at = toValues(place)
      const found = sql.first(
        `select body, ${SEEN_AT}, etag, used_at from snapshots where ${AT_PLACE}`,
        at,
        (columns) => ({ snapshot: toSnapshot(columns), usedAt: integer(columns, 'used_at') }),
      )
      if (!found) return null
      if (Math.abs(now - found.usedAt) > USE_LAG)
        sql.run(`update snapshots set used_at = :now where ${AT_PLACE}`, { ...at, now })
      return found.snapshot
    },
    glance: (places) =>
      places.map(
        (place) =>
          sql.first(
            `select body, ${SEEN_AT}, etag from snapshots where ${AT_PLACE} and size <= :most`,
            { ...toValues(place), most: MOST_AT_A_GLANCE },
            toSnapshot,
          ) ?? null,
      ),
    readPrevious(place) {
      const found = sql.first(
        `select body, fetched_at from previous_snapshots where ${AT_PLACE}
           and not exists (select 1 from snapshots where ${AT_PLACE} and is_partial = 1)`,
        toValues(place),
        (columns) => ({ body: text(columns, 'body'), fetchedAt: integer(columns, 'fetched_at') }),
      )
      return found ?? null
    },
    listAccountFacts: () =>
      sql.all(
        `select identity_id, account_id, coalesce(checked_at, fetched_at) as fetched_at,
           json_extract(body, '$.account.domain') as domain,
           json_extract(body, '$.account.supportEmail') as support_email,
           json_extract(body, '$.account.locale') as locale
         from snapshots left join checks using (identity_id, account_id, kind, part)
         where kind = 'account' and part = ''`,
        {},
        toFacts,
      ),
    write(place, { body, fetchedAt, etag, isPartial = false, isUnasked = false, mark = null }, now) {
      const at = toValues(place)
      const usedAt = isUnasked ? `coalesce((select used_at from snapshots where ${AT_PLACE}), 0)` : ':now'
      sql.transaction(() => {
        sql.run(
          `insert or replace into previous_snapshots (identity_id, account_id, kind, part, body, fetched_at)
           select identity_id, account_id, kind, part, body, ${SEEN_AT} from snapshots
           where ${AT_PLACE} and is_partial = 0 and size <= :most and body <> :body`,
          { ...at, body, most: MOST_PREVIOUS },
        )
        sql.run(
          `insert or replace into snapshots
             (identity_id, account_id, kind, part, body, size, etag, fetched_at, used_at, is_partial)
           values
             (:identityId, :accountId, :kind, :part, :body, octet_length(:body), :etag, :fetchedAt, ${usedAt}, :isPartial)`,
          { ...at, body, fetchedAt, etag, isPartial: isPartial ? 1 : 0, ...(isUnasked ? {} : { now }) },
        )
        noteCheck(place, { etag, checkedAt: fetchedAt, mark })
      })
    },
    listChecks: () => sql.all('select * from checks', {}, toCheck),
    noteCheck,
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

function toCheck(columns: Columns): SnapshotPlace & SnapshotCheck {
  return {
    identityId: text(columns, 'identity_id'),
    accountId: integer(columns, 'account_id'),
    kind: text(columns, 'kind'),
    part: text(columns, 'part'),
    etag: textOrNull(columns, 'etag'),
    checkedAt: integer(columns, 'checked_at'),
    mark: textOrNull(columns, 'mark'),
  }
}

/** Characters of a fact: longer ones are of no use for searching. */
const LONGEST_FACT = 255

function toFacts(columns: Columns): AccountFacts {
  // A server may have sent anything under these names.
  const fact = (name: string) => {
    const value = columns[name]
    return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_FACT) : null
  }
  return {
    ref: { identityId: text(columns, 'identity_id'), accountId: integer(columns, 'account_id') },
    domain: fact('domain'),
    supportEmail: fact('support_email'),
    locale: fact('locale'),
    fetchedAt: integer(columns, 'fetched_at'),
  }
}
