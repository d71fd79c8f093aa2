import type { Sql } from '../sqlite/sql.ts'
import { openPagesTable } from './pages-table.ts'
import { openPlacesTable } from './places-table.ts'
import { mergePages } from './list-merge.ts'
import type { FoundPage, ListMerge, PagePlace, RowsPlace, RowsToWrite, StoredRow } from './row.ts'
import { openRowsTable, type RowsAt } from './rows-table.ts'
import { openSearchIndex } from './search-index.ts'

/** The items of long lists and the pages they were seen on, as the data worker keeps them. */
export interface Rows {
  find(place: RowsPlace, itemId: number): StoredRow | null
  findPage(place: PagePlace, now: number): FoundPage | null
  listPageIds(place: PagePlace): number[]
  listBefore(place: RowsPlace, before: number, most: number): StoredRow[]
  write(what: RowsToWrite, now: number): void
  merge(what: ListMerge, now: number): void
  remove(place: RowsPlace, itemId: number): void
  forgetIdentity(identityId: string): void
  forgetAccount(identityId: string, accountId: number): void
  /** Deletes a part of what was forgotten; true while there is more. */
  sweep(): boolean
}

/** How far the time of last use may lag behind: not every look at a page is worth a write. */
const USE_LAG = 60 * 60 * 1000
/** Lists remembered per account and kind: every word that is searched for is a list of its own. */
const MOST_LISTS = 200
/** Rows deleted at a time: the worker answers others in between. */
const BITE = 500

/** The rows of an open cache. */
export function openRows(sql: Sql): Rows {
  const places = openPlacesTable(sql)
  const rows = openRowsTable(sql)
  const pages = openPagesTable(sql)
  const index = openSearchIndex(sql, places)

  function findAt({ identityId, accountId, kind, parentId }: RowsPlace): RowsAt | null {
    const place = places.find(identityId, accountId)
    return place === undefined ? null : { place, kind, parentId }
  }

  return {
    find(place, itemId) {
      const at = findAt(place)
      return at && rows.find(at, itemId)
    },
    findPage(place, now) {
      const at = findAt(place)
      const found = at && pages.find(at, place.list, place.page)
      if (!at || !found) return null
      const { usedAt, ...page } = found
      const use = places.toUse(at.place, now)
      if (Math.abs(use - usedAt) > USE_LAG) {
        pages.use(at, place.list, place.page, use)
        rows.use(at, page.itemIds, use)
      }
      return { ...page, rows: rows.list(at, page.itemIds) }
    },
    listPageIds(place) {
      const at = findAt(place)
      return at ? pages.listIds(at, place.list, place.page) : []
    },
    listBefore(place, before, most) {
      const at = findAt(place)
      return at ? rows.listBefore(at, before, most) : []
    },
    write({ place, rows: written, page }, now) {
      sql.transaction(() => {
        const at = {
          place: places.ensure(place.identityId, place.accountId),
          kind: place.kind,
          parentId: place.parentId,
        }
        const use = places.toUse(at.place, now)
        // Lists come newest first: among those of one second the first gets the highest id.
        const changed = rows.write(at, written.toReversed(), use)
        index.put(changed.map((row) => ({ ...row, place: at.place, kind: at.kind })))
        if (!page) return
        pages.write(at, page.list, page.page, page.seen, use)
        if (page.isLast) pages.removeAfter(at, page.list, page.page)
        if (page.page <= 1) pages.keepLists(at, MOST_LISTS)
      })
    },
    merge(what, now) {
      const at = findAt(what.place)
      if (!at) return
      const held = pages.list(at, what.list)
      const use = places.toUse(at.place, now)
      sql.transaction(() => {
        for (const [index, page] of mergePages(held, what).entries())
          if (page !== held[index]) pages.write(at, what.list, index + 1, page, use)
      })
    },
    remove(place, itemId) {
      const at = findAt(place)
      if (at) rows.remove(at, itemId)
    },
    forgetIdentity: (identityId) => {
      places.forgetIdentity(identityId)
    },
    forgetAccount: (identityId, accountId) => {
      places.forgetAccount(identityId, accountId)
    },
    sweep: () => places.sweep(BITE),
  }
}
