import { integer, text } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'
import type { CacheSizes } from './storage.ts'

/** Keeps the cache below a size, and what was deleted out of the file. */
export interface Bounds {
  sizes(): CacheSizes
  /** Bytes; what is above it goes, what was used longest ago first. */
  setLimit(bytes: number): void
  /** Whether more can be kept for good without something going that is kept for good. */
  hasRoom(): boolean
  /** Something was forgotten for good: its words have to leave the index as well. */
  noteForgotten(): void
  /** Does a part of what is left to do; true while there is more. */
  step(): boolean
}

/** What a place that is kept adds to the time of use: it is as if it were used in three thousand years. */
export const KEPT = 100_000_000_000_000
/** Rows and pages deleted at a time. */
const BITE = 300
/** Pages of the file given back, or merged, at a time. */
const PAGES = 64
/** Pages that may stay free: they are written to again soon. */
const SPARE = 256
/** The share of the limit up to which there is room in any case. */
const ROOM = 0.98
/** The share of the limit that goes beyond what has to, so that not every write is followed by a deletion. */
const MARGIN = 0.005

/** The bounds of an open cache. */
export function openBounds(sql: Sql): Bounds {
  let limit = Infinity
  let mergesLeft = 0

  const pragma = (name: string) =>
    sql.first(`select ${name} as n from pragma_${name}`, {}, (row) => integer(row, 'n')) ?? 0
  const free = () => pragma('freelist_count')
  const used = () => (pragma('page_count') - free()) * pragma('page_size')

  /** What was used longest ago, below a time of use: a bite of it, and no more than has to go. */
  function dropRows(below: number): boolean {
    const enough = used() - limit * (1 - MARGIN)
    const rows = sql.run(
      `delete from rows where id in
         (select id from
            (select id, sum(size) over (order by used_at, id) - size as before from
               (select id, size, used_at from rows where used_at < :below order by used_at limit :most))
          where before < :enough)`,
      { below, most: BITE, enough },
    )
    const oldest = sql.first('select min(used_at) as n from rows', {}, (row) => row['n'])
    const gone = rows === 0 ? below : typeof oldest === 'number' ? Math.min(oldest, below) : below
    const pages = sql.run(
      `delete from pages where (place, kind, parent_id, list, page) in
         (select place, kind, parent_id, list, page from pages where used_at < :gone
          order by used_at limit :most)`,
      { gone, most: BITE },
    )
    return rows + pages > 0
  }

  /** Snapshots are small and what everything else starts from: they go when rows that nobody keeps are gone. */
  function dropSnapshots(): boolean {
    const dropped = sql.all(
      `delete from snapshots where rowid in
         (select s.rowid from snapshots s where not exists
            (select 1 from places p where p.identity_id = s.identity_id and p.account_id = s.account_id
               and p.is_kept = 1 and p.is_forgotten = 0)
          order by s.used_at limit 20)
       returning identity_id, account_id, kind, part`,
      {},
      (row) => ({
        identityId: text(row, 'identity_id'),
        accountId: integer(row, 'account_id'),
        kind: text(row, 'kind'),
        part: text(row, 'part'),
      }),
    )
    for (const at of dropped) {
      const where = 'identity_id = :identityId and account_id = :accountId and kind = :kind and part = :part'
      sql.run(`delete from previous_snapshots where ${where}`, at)
    }
    for (const { part, ...at } of dropped)
      if (part === '')
        sql.run(
          `delete from things where kind = :kind and place =
             (select id from places where identity_id = :identityId and account_id = :accountId and is_forgotten = 0)`,
          at,
        )
    return dropped.length > 0
  }

  function stepLimit(): boolean {
    if (used() <= limit) return false
    const isLess = sql.transaction(() => dropRows(KEPT) || dropSnapshots() || dropRows(Infinity))
    if (isLess) mergesLeft = Math.max(mergesLeft, 1)
    return isLess
  }

  const changes = () => sql.first('select total_changes() as n', {}, (row) => integer(row, 'n')) ?? 0

  /** The index drops the words of what is gone only where it writes itself anew. */
  function merge(pages: number): boolean {
    const before = changes()
    sql.run(`insert into found (found, rank) values ('merge', :pages)`, { pages })
    return changes() - before >= 2
  }

  function stepIndex(): boolean {
    const due = sql.first('select is_due from index_rests limit 1', {}, (row) => integer(row, 'is_due'))
    if (due !== undefined) {
      // The first one of all marks everything that is there.
      const isMore = merge(due === 1 ? -PAGES : PAGES)
      if (isMore) sql.run('update index_rests set is_due = 0', {})
      else sql.run('delete from index_rests', {})
      return true
    }
    if (mergesLeft === 0) return false
    mergesLeft = merge(PAGES) ? 1 : 0
    return true
  }

  function stepFile(): boolean {
    if (free() <= SPARE || pragma('auto_vacuum') !== 2) return false
    const before = pragma('page_count')
    sql.run(`pragma incremental_vacuum(${PAGES})`, {})
    return pragma('page_count') < before
  }

  return {
    sizes: () => ({
      bytes: used(),
      free: free() * pragma('page_size'),
      places: sql.all(
        `select identity_id, account_id, sum(bytes) as bytes, sum(items) as items from (
           select identity_id, account_id, size as bytes, 0 as items from snapshots
           union all
           select identity_id, account_id, bytes, items from place_sizes
             join places on places.id = place_sizes.place where is_forgotten = 0)
         where account_id > 0 group by identity_id, account_id`,
        {},
        (row) => ({
          ref: { identityId: text(row, 'identity_id'), accountId: integer(row, 'account_id') },
          bytes: integer(row, 'bytes'),
          items: integer(row, 'items'),
        }),
      ),
    }),
    setLimit(bytes) {
      limit = bytes
    },
    hasRoom() {
      if (used() < limit * ROOM) return true
      // Its rows are still there, and go before anything that is kept.
      const isLeaving = sql.first(
        'select 1 from places where is_kept = 2 or is_forgotten = 1',
        {},
        () => true,
      )
      if (isLeaving === true) return true
      const first = sql.first('select min(used_at) as n from rows', {}, (row) => row['n'])
      return typeof first === 'number' && first < KEPT
    },
    noteForgotten() {
      sql.run('delete from index_rests', {})
      sql.run('insert into index_rests (is_due) values (1)', {})
    },
    step: () => stepLimit() || stepIndex() || stepFile(),
  }
}
