import type { AccountRef } from '#shared/domain/account-ref.ts'

/** An account that is kept to be there without a network. */
export interface OfflineRow {
  ref: AccountRef
  /** JSON text: how far its fetching is; null where nothing was noted. */
  progress: string | null
  /** What it takes, without the index over it. */
  bytes: number
}

/** What came of keeping more of an account. */
export interface OfflineRoom {
  bytes: number
  /** More can be kept without something going that is kept as well. */
  hasRoom: boolean
}
