/** Where a snapshot belongs. */
export interface SnapshotPlace {
  identityId: string
  /** 0: about the identity itself. */
  accountId: number
  /** What it is, such as `account` or `labels`. */
  kind: string
  /** '' for the whole. */
  part: string
}

export interface StoredSnapshot extends PreviousSnapshot {
  etag: string | null
  /** It answered something else than a read and may lack keys: it is nothing to compare with. */
  isPartial?: boolean
  /** What its freshness was judged by, such as Chatwoot's cache key. */
  mark?: string | null
  /** Nobody looked at it: that it was fetched does not count as use. */
  isUnasked?: boolean
}

/** What is known about a snapshot without its body. */
export interface SnapshotCheck {
  etag: string | null
  /** Epoch milliseconds. */
  checkedAt: number
  mark: string | null
}

/** What a snapshot said before it last said something else. */
export interface PreviousSnapshot {
  /** JSON text. */
  body: string
  /** Epoch milliseconds. */
  fetchedAt: number
}
