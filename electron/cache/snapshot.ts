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

export interface StoredSnapshot {
  /** JSON text. */
  body: string
  /** Epoch milliseconds. */
  fetchedAt: number
  etag: string | null
}
