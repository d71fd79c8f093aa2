import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { SearchKind } from '#shared/domain/search.ts'

/** What is searched for in everything that is held. */
export interface SearchQuestion {
  text: string
  /** None for all. */
  kinds: readonly SearchKind[]
  account: AccountRef | null
  most: number
}
