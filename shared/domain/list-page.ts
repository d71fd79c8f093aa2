import type { Json, JsonObject } from './json.ts'

/** One page of a long list, as a server answered it. */
export interface ListPage<Item> {
  items: Item[]
  /** Entries without a usable id, as they came. */
  strangers: Json[]
  /** How many there are on all pages; null where the server does not say. */
  total: number | null
  /** Whether another page may follow. */
  hasMore: boolean
  /** What came beside the entries. */
  meta: JsonObject
}

/** One page of a long list, as a screen shows it. */
export interface ShownPage<Line> {
  lines: Line[]
  /** How many entries had no usable id, or are no longer held here. */
  missing: number
  total: number | null
  hasMore: boolean
  meta: JsonObject
}
