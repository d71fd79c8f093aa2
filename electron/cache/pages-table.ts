import { integer, integerOrNull, text, type Columns } from '../sqlite/columns.ts'
import type { Sql, SqlValues } from '../sqlite/sql.ts'
import type { StoredPage } from './row.ts'
import type { RowsAt } from './rows-table.ts'

export interface PagesTable {
  find(at: RowsAt, list: string, page: number): (StoredPage & { usedAt: number }) | null
  write(at: RowsAt, list: string, page: number, seen: StoredPage, now: number): void
  /** All pages of a list, first to last. */
  list(at: RowsAt, list: string): StoredPage[]
  /** The items on all pages before one, in their order. */
  listIds(at: RowsAt, list: string, before: number): number[]
  use(at: RowsAt, list: string, page: number, now: number): void
  /** Forgets what comes behind a page. */
  removeAfter(at: RowsAt, list: string, page: number): void
  /** Forgets the lists that were used longest ago, so that every word ever searched for does not stay. */
  keepLists(at: RowsAt, most: number): void
}

const AT = 'place = :place and kind = :kind and parent_id = :parentId'
const AT_PAGE = `${AT} and list = :list and page = :page`

/** What pages of lists looked like, in an open cache. */
export function openPagesTable(sql: Sql): PagesTable {
  return {
    find: (at, list, page) =>
      sql.first(
        `select item_ids, total, facts, fetched_at, used_at from pages where ${AT_PAGE}`,
        { ...toValues(at), list, page },
        toPage,
      ) ?? null,
    write(at, list, page, { itemIds, total, facts, fetchedAt }, now) {
      sql.run(
        `insert or replace into pages
           (place, kind, parent_id, list, page, item_ids, total, facts, fetched_at, used_at)
         values (:place, :kind, :parentId, :list, :page, :itemIds, :total, :facts, :fetchedAt, :now)`,
        { ...toValues(at), list, page, itemIds: JSON.stringify(itemIds), total, facts, fetchedAt, now },
      )
    },
    list: (at, list) =>
      sql.all(
        `select item_ids, total, facts, fetched_at, used_at from pages where ${AT} and list = :list order by page`,
        { ...toValues(at), list },
        toPage,
      ),
    listIds: (at, list, before) =>
      sql
        .all(
          `select item_ids from pages where ${AT} and list = :list and page < :before order by page`,
          { ...toValues(at), list, before },
          toIds,
        )
        .flat(),
    use(at, list, page, now) {
      sql.run(`update pages set used_at = :now where ${AT_PAGE}`, { ...toValues(at), list, page, now })
    },
    removeAfter(at, list, page) {
      sql.run(`delete from pages where ${AT} and list = :list and page > :page`, {
        ...toValues(at),
        list,
        page,
      })
    },
    keepLists(at, most) {
      sql.run(
        `delete from pages where ${AT} and list not in
           (select list from pages where ${AT} group by list order by max(used_at) desc limit :most)`,
        { ...toValues(at), most },
      )
    },
  }
}

function toValues({ place, kind, parentId }: RowsAt): SqlValues {
  return { place, kind, parentId }
}

function toIds(columns: Columns): number[] {
  return JSON.parse(text(columns, 'item_ids')) as number[]
}

function toPage(columns: Columns): StoredPage & { usedAt: number } {
  return {
    itemIds: toIds(columns),
    total: integerOrNull(columns, 'total'),
    facts: text(columns, 'facts'),
    fetchedAt: integer(columns, 'fetched_at'),
    usedAt: integer(columns, 'used_at'),
  }
}
