import { integer, text, type Columns } from '../sqlite/columns.ts'
import type { Sql, SqlValues } from '../sqlite/sql.ts'
import type { RowKind, StoredRow } from './row.ts'

/** Where rows lie inside a place. */
export interface RowsAt {
  place: number
  kind: RowKind
  parentId: number
}

export interface RowsTable {
  find(at: RowsAt, itemId: number): StoredRow | null
  /** Those of the items that are held, in the order asked for. */
  list(at: RowsAt, itemIds: readonly number[]): StoredRow[]
  /** The items with the highest ids below one, highest first. */
  listBefore(at: RowsAt, before: number, most: number): StoredRow[]
  /** Answers with the row's id where it now says something else, else null. */
  write(at: RowsAt, row: StoredRow, now: number): number | null
  remove(at: RowsAt, itemId: number): void
  /** Notes that these were looked at. */
  use(at: RowsAt, itemIds: readonly number[], now: number): void
}

const AT = 'place = :place and kind = :kind and parent_id = :parentId'
const COLUMNS = 'rows.item_id, rows.body, rows.recency, rows.fetched_at'
/** Ids for the items of one second. */
const SLOT = 2 ** 20
const LAST_SECOND = 2 ** 32 - 1

/** The rows of an open cache. */
export function openRowsTable(sql: Sql): RowsTable {
  /** The next free id of an item's second. More items than a second has ids for go on in the next. */
  function takeId(recency: number): number {
    for (let second = recency; ; second += 1) {
      const first = second * SLOT
      const next = sql.first(
        'select coalesce(max(id), :first) + 1 as id from rows where id >= :first and id < :end',
        { first, end: first + SLOT },
        (row) => integer(row, 'id'),
      )
      if (next !== undefined && next < first + SLOT) return next
    }
  }

  return {
    find: (at, itemId) =>
      sql.first(
        `select ${COLUMNS} from rows where ${AT} and item_id = :itemId`,
        { ...toValues(at), itemId },
        toRow,
      ) ?? null,
    list: (at, itemIds) =>
      sql.all(
        `select ${COLUMNS} from json_each(:ids) as wanted cross join rows
         on ${AT} and rows.item_id = wanted.value order by wanted.key`,
        { ...toValues(at), ids: JSON.stringify(itemIds) },
        toRow,
      ),
    listBefore: (at, before, most) =>
      sql.all(
        `select ${COLUMNS} from rows where ${AT} and item_id < :before order by item_id desc limit :most`,
        { ...toValues(at), before, most },
        toRow,
      ),
    write(at, { itemId, body, recency: sent, fetchedAt }, now) {
      const values = { ...toValues(at), itemId }
      const recency = toSecond(sent)
      const held = sql.first(
        `select id, recency, body from rows where ${AT} and item_id = :itemId`,
        values,
        (columns) => ({
          id: integer(columns, 'id'),
          recency: integer(columns, 'recency'),
          body: text(columns, 'body'),
        }),
      )
      if (held?.recency === recency) {
        sql.run(
          `update rows set body = :body, size = octet_length(:body), fetched_at = :fetchedAt, used_at = :now
           where id = :id`,
          { id: held.id, body, fetchedAt, now },
        )
        return held.body === body ? null : held.id
      }
      // It was active since, or is new: it gets the id of a newer one.
      if (held !== undefined) sql.run('delete from rows where id = :id', { id: held.id })
      const id = takeId(recency)
      sql.run(
        `insert into rows
           (id, place, kind, parent_id, item_id, recency, body, size, fetched_at, used_at)
         values
           (:id, :place, :kind, :parentId, :itemId, :recency, :body, octet_length(:body), :fetchedAt, :now)`,
        { ...values, id, recency, body, fetchedAt, now },
      )
      return id
    },
    remove(at, itemId) {
      sql.run(`delete from rows where ${AT} and item_id = :itemId`, { ...toValues(at), itemId })
    },
    use(at, itemIds, now) {
      sql.run(
        `update rows set used_at = :now where ${AT} and item_id in (select value from json_each(:ids))`,
        { ...toValues(at), ids: JSON.stringify(itemIds), now },
      )
    },
  }
}

function toValues({ place, kind, parentId }: RowsAt): SqlValues {
  return { place, kind, parentId }
}

/** A time that a server made up moves an item to an end of the list, and nothing else. */
function toSecond(sent: number): number {
  return Number.isFinite(sent) ? Math.min(Math.max(Math.trunc(sent), 0), LAST_SECOND) : 0
}

function toRow(columns: Columns): StoredRow {
  return {
    itemId: integer(columns, 'item_id'),
    body: text(columns, 'body'),
    recency: integer(columns, 'recency'),
    fetchedAt: integer(columns, 'fetched_at'),
  }
}
