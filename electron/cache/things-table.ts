import type { Json } from '#shared/domain/json.ts'
import { integer, text } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'
import { FIRST_THING, type SearchIndex } from './search-index.ts'
import { listFindable } from './search-text.ts'

/** What stands in snapshots, one row each, so that it can be found. */
export interface ThingsTable {
  /** Takes over what a snapshot now says, so many changes at most. Answers with how many it were: fewer say that it is done. */
  follow(at: ThingsAt, snapshot: string, most: number): number
}
interface ThingsAt {
  place: number
  kind: string
}

/** The things of an open cache. */
export function openThingsTable(sql: Sql, index: SearchIndex): ThingsTable {
  function listHeld({ place, kind }: ThingsAt): Map<number, { id: number; body: string }> {
    const held = sql.all(
      'select id, item_id, body from things where place = :place and kind = :kind',
      { place, kind },
      (row) => [integer(row, 'item_id'), { id: integer(row, 'id'), body: text(row, 'body') }] as const,
    )
    return new Map(held)
  }

  function add({ place, kind }: ThingsAt, itemId: number, body: string): number | undefined {
    sql.run(
      `insert into things (id, place, kind, item_id, body)
       select coalesce(max(id), :first) + 1, :place, :kind, :itemId, :body from things`,
      { place, kind, itemId, body, first: FIRST_THING },
    )
    return sql.first(
      'select id from things where place = :place and kind = :kind and item_id = :itemId',
      { place, kind, itemId },
      (row) => integer(row, 'id'),
    )
  }

  return {
    follow(at, snapshot, most) {
      const said = listFindable(at.kind, JSON.parse(snapshot) as Json)
      const held = listHeld(at)
      const named = new Map(said.map(({ itemId, value }) => [itemId, JSON.stringify(value)]))
      const gone = [...held].filter(([itemId]) => !named.has(itemId)).slice(0, most)
      const changed = [...named]
        .filter(([itemId, body]) => held.get(itemId)?.body !== body)
        .slice(0, most - gone.length)
      for (const [, { id }] of gone) sql.run('delete from things where id = :id', { id })
      const toFind = changed.flatMap(([itemId, body]) => {
        const known = held.get(itemId)?.id
        if (known !== undefined) sql.run('update things set body = :body where id = :id', { id: known, body })
        const id = known ?? add(at, itemId, body)
        return id === undefined ? [] : [{ id, ...at, body }]
      })
      index.put(toFind)
      return gone.length + changed.length
    },
  }
}
