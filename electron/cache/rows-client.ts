import type { DataCall, DataCalls } from './data-protocol.ts'
import type { FoundPage, ListMerge, PagePlace, RowsPlace, RowsToWrite, StoredRow } from './row.ts'

export type { FoundPage, ListMerge, PagePlace, RowsPlace, RowsToWrite, StoredRow }

/** The items of long lists and the pages they were seen on. Each call fails as the cache's others do. */
export interface CachedRows {
  find(place: RowsPlace, itemId: number): Promise<StoredRow | null>
  /** A page as it was last seen; items that are no longer held are missing among its rows. */
  findPage(place: PagePlace): Promise<FoundPage | null>
  /** The items with the highest ids below one, highest first. */
  listBefore(place: RowsPlace, before: number, most: number): Promise<StoredRow[]>
  /** The items on all pages before this one, without what they say. */
  listPageIds(place: PagePlace): Promise<number[]>
  write(what: RowsToWrite): Promise<void>
  /** Brings the pages of a list in line with what became of it, so that they stay one picture. */
  merge(what: ListMerge): Promise<void>
  /** The server says that there is no such item any more. */
  remove(place: RowsPlace, itemId: number): Promise<void>
}

/** The calls about rows, asked of the data worker. */
export function openRowsClient(
  ask: <Name extends DataCall>(
    call: Name,
    input: DataCalls[Name]['input'],
  ) => Promise<DataCalls[Name]['output']>,
): CachedRows {
  return {
    find: (place, itemId) => ask('findRow', { place, itemId }),
    findPage: (place) => ask('findPage', { place }),
    listBefore: (place, before, most) => ask('listRowsBefore', { place, before, most }),
    listPageIds: (place) => ask('listPageIds', { place }),
    async write(what) {
      await ask('writeRows', what)
    },
    async merge(what) {
      await ask('mergeList', what)
    },
    async remove(place, itemId) {
      await ask('removeRow', { place, itemId })
    },
  }
}
