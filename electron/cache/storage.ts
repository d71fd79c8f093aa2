import type { AccountRef } from '#shared/domain/account-ref.ts'

/** What one account takes. */
export interface PlaceSize {
  ref: AccountRef
  /** Bytes of what its servers said; the index over it is not counted. */
  bytes: number
  /** Items of its long lists. */
  items: number
}

/** What the cache takes. */
export interface CacheSizes {
  /** Bytes in use of the file, the index included. */
  bytes: number
  /** Bytes of the file that wait to be given back to the system. */
  free: number
  places: PlaceSize[]
}
