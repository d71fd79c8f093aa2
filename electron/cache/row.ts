/** What the cache keeps by the item. `messages` belong to a conversation, which is their parent. */
export type RowKind =
  'contacts' | 'conversations' | 'messages' | 'canned_responses' | 'attribute_definitions' | 'audit_logs'

/** Whose items they are. */
export interface RowsPlace {
  identityId: string
  accountId: number
  kind: RowKind
  /** The conversation's id for messages, 0 for everything else. */
  parentId: number
}

/** One item, as it was last seen. */
export interface StoredRow {
  itemId: number
  /** JSON text, without secrets. */
  body: string
  /** When it was last active, in epoch seconds: what was active last is found first. 0 where nobody knows. */
  recency: number
  /** Epoch milliseconds. */
  fetchedAt: number
}

/** Which page: `list` names the filter and the order it belongs to. */
export interface PagePlace extends RowsPlace {
  list: string
  page: number
}

/** What a page looked like when it was last seen. */
export interface StoredPage {
  itemIds: number[]
  /** How many items the whole list had; null where the server did not say. */
  total: number | null
  /** JSON text: what else came with the page. */
  facts: string
  /** Epoch milliseconds. */
  fetchedAt: number
}

/** A page with those of its items that are held, in the page's order. */
export interface FoundPage extends StoredPage {
  rows: StoredRow[]
}

/** What became of a list since its pages were seen. */
export interface ListMerge {
  place: RowsPlace
  list: string
  /** What now stands at its beginning, in this order; it stands there alone. */
  first: number[]
  /** What is no longer in it. */
  gone: number[]
  /** What was not in it so far, each with the item that it stands before; null for the end. */
  inserted: { id: number; before: number | null }[]
}

/** What to keep of one answer: its items, and, where it was a page of a list, how that looked. */
export interface RowsToWrite {
  place: RowsPlace
  /** What was active last comes first. */
  rows: StoredRow[]
  page?: {
    list: string
    page: number
    /** What it looked like; its time is that of the rows. */
    seen: StoredPage
    /** Nothing comes behind it: what is held of later pages is of no use. */
    isLast: boolean
  }
}
