import { integer, text, type Columns } from '../sqlite/columns.ts'
import type { Sql, SqlValues } from '../sqlite/sql.ts'
import type { RowKind, StoredRow } from './row.ts'

/** Where rows lie inside a place. */
export interface RowsAt {
  place: number
  kind: RowKind
  parentId: number
}

/** A row by its own id, and what it says now. */
export interface WrittenRow {
  id: number
  body: string
}

export interface RowsTable {
  find(at: RowsAt, itemId: number): StoredRow | null
  /** Those of the items that are held, in the order asked for. */
  list(at: RowsAt, itemIds: readonly number[]): StoredRow[]
  /** The items with the highest ids below one, highest first. */
  listBefore(at: RowsAt, before: number, most: number): StoredRow[]
  /** Answers with those that now say something else, in their order. */
  write(at: RowsAt, rows: readonly StoredRow[], now: number): WrittenRow[]
  remove(at: RowsAt, itemId: number): void
  /** Notes that these were looked at. */
  use(at: RowsAt, itemIds: readonly number[], now: number): void
}

interface HeldRow {
  id: number
  recency: number
  body: string
}

const AT = 'place = :place and kind = :kind and parent_id = :parentId'
const COLUMNS = 'rows.item_id, rows.body, rows.recency, rows.fetched_at'
/** Ids for the items of one second. */
const SLOT = 2 ** 20
const LAST_SECOND = 2 ** 32 - 1

/** The rows of an open cache. */
export function openRowsTable(sql: Sql): RowsTable {
  /** Hands out the next free id of a second. More items than a second has ids for go on in the next. */
  function openIds(): (recency: number) => number {
    const taken = new Map<number, number>()
    return (recency) => {
      for (let second = recency; ; second += 1) {
        const next = (taken.get(second) ?? findLast(second)) + 1
        if (next >= (second + 1) * SLOT) continue
        taken.set(second, next)
        return next
      }
    }
  }

  function findLast(second: number): number {
    const first = second * SLOT
    const last = sql.first(
      'select coalesce(max(id), :first) as id from rows where id >= :first and id < :end',
      { first, end: first + SLOT },
      (row) => integer(row, 'id'),
    )
    return last ?? first
  }

  function listHeld(at: RowsAt, rows: readonly StoredRow[]): Map<number, HeldRow> {
    const held = sql.all(
      `select rows.id, rows.item_id, rows.recency, rows.body from json_each(:ids) as wanted cross join rows
       on ${AT} and rows.item_id = wanted.value`,
      { ...toValues(at), ids: JSON.stringify(rows.map(({ itemId }) => itemId)) },
      (row) =>
        [
          integer(row, 'item_id'),
          { id: integer(row, 'id'), recency: integer(row, 'recency'), body: text(row, 'body') },
        ] as const,
    )
    return new Map(held)
  }

  /** All in one statement: what is set off by each row makes every statement by itself a costly one. */
  function insert(at: RowsAt, rows: readonly object[], now: number): void {
    if (rows.length === 0) return
    sql.run(
      `insert into rows
         (id, place, kind, parent_id, item_id, recency, body, size, fetched_at, used_at)
       select sent.value ->> 'id', :place, :kind, :parentId, sent.value ->> 'itemId', sent.value ->> 'recency',
         sent.value ->> 'body', octet_length(sent.value ->> 'body'), sent.value ->> 'fetchedAt', :now
       from json_each(:rows) as sent`,
      { ...toValues(at), rows: JSON.stringify(rows), now },
    )
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
    write(at, rows, now) {
      const held = listHeld(at, rows)
      const takeId = openIds()
      const changed: WrittenRow[] = []
      const toInsert: object[] = []
      // The last one of an item is what it is.
      for (const { itemId, body, recency: sent, fetchedAt } of new Map(
        rows.map((row) => [row.itemId, row]),
      ).values()) {
        const recency = toSecond(sent)
        const known = held.get(itemId)
        if (known?.recency === recency) {
          const size = known.body === body ? '' : 'body = :body, size = octet_length(:body),'
          sql.run(`update rows set ${size} fetched_at = :fetchedAt, used_at = :now where id = :id`, {
            id: known.id,
            fetchedAt,
            now,
            ...(size !== '' && { body }),
          })
          if (size !== '') changed.push({ id: known.id, body })
          continue
        }
        // It was active since, or is new: it gets the id of a newer one.
        if (known !== undefined) sql.run('delete from rows where id = :id', { id: known.id })
        const id = takeId(recency)
        toInsert.push({ id, itemId, recency, body, fetchedAt })
        changed.push({ id, body })
      }
      insert(at, toInsert, now)
      return changed
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
