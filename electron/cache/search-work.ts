import type { SearchAnswer } from '#shared/domain/search.ts'
import { integer, text } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'
import type { PlacesTable } from './places-table.ts'
import { isSearched, type SearchIndex } from './search-index.ts'
import type { SearchQuestion } from './search-question.ts'
import type { SnapshotPlace } from './snapshot.ts'
import type { ThingsTable } from './things-table.ts'

/** Searching, and what is left to be taken into the index. */
export interface Search {
  find(question: SearchQuestion): SearchAnswer
  /** Notes that a snapshot was written; `step` takes it up. */
  note(place: SnapshotPlace): void
  /** Does a part of what is left to do; true while there is more. */
  step(): boolean
}

/** Taken up at a time: the worker answers others in between. */
const BITE = 100

/** The search of an open cache. */
export function openSearch(
  sql: Sql,
  { places, index, things }: { places: PlacesTable; index: SearchIndex; things: ThingsTable },
): Search {
  /** Takes up so many things at most and answers with how many it were, or with null where no snapshot is left. */
  function stepSnapshot(most: number): number | null {
    const next = sql.first('select * from search_snapshots limit 1', {}, (row) => ({
      identityId: text(row, 'identity_id'),
      accountId: integer(row, 'account_id'),
      kind: text(row, 'kind'),
    }))
    if (next === undefined) return null
    const body = sql.first(
      `select body from snapshots where identity_id = :identityId and account_id = :accountId
         and kind = :kind and part = ''`,
      next,
      (row) => text(row, 'body'),
    )
    const place = body === undefined ? 0 : places.ensure(next.identityId, next.accountId)
    const taken = body === undefined ? 0 : things.follow({ place, kind: next.kind }, body, most)
    if (taken < most) {
      sql.run(
        `delete from search_snapshots where identity_id = :identityId and account_id = :accountId
           and kind = :kind`,
        next,
      )
    }
    return taken
  }

  /** Many snapshots are small: they share one step. */
  function stepSnapshots(): boolean {
    let left = BITE
    while (left > 0) {
      const taken = stepSnapshot(left)
      if (taken === null) return left < BITE
      left -= Math.max(taken, 1)
    }
    return true
  }

  /** Rows that were held before there was an index, the newest first. */
  function stepRows(): boolean {
    const before = sql.first('select before from search_rows', {}, (row) => integer(row, 'before'))
    if (before === undefined) return false
    const rows = sql.all(
      'select id, place, kind, body from rows where id < :before order by id desc limit :most',
      { before, most: BITE },
      (row) => ({
        id: integer(row, 'id'),
        place: integer(row, 'place'),
        kind: text(row, 'kind'),
        body: text(row, 'body'),
      }),
    )
    index.put(rows)
    const last = rows.at(-1)
    if (last === undefined) sql.run('delete from search_rows', {})
    else sql.run('update search_rows set before = :id', { id: last.id })
    return true
  }

  return {
    find(question) {
      const left = sql.first(
        `select exists (select 1 from search_rows) or exists (select 1 from search_snapshots) as is_left`,
        {},
        (row) => integer(row, 'is_left'),
      )
      return { ...index.find(question), isComplete: left !== 1 }
    },
    note({ identityId, accountId, kind, part }) {
      if (accountId === 0 || part !== '' || !isSearched(kind)) return
      sql.run(
        `insert or ignore into search_snapshots (identity_id, account_id, kind)
         values (:identityId, :accountId, :kind)`,
        { identityId, accountId, kind },
      )
    },
    step: () => sql.transaction(() => stepSnapshots() || stepRows()),
  }
}
