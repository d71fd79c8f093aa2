import type { AccountRef } from './account-ref.ts'
import type { Json, JsonObject } from './json.ts'

/** The three lists whose freshness Chatwoot tells (API document 7). */
export const CACHE_KEY_NAMES = ['label', 'inbox', 'team'] as const
export type CacheKeyName = (typeof CACHE_KEY_NAMES)[number]

/** Values are strings to compare, never numbers to parse; a list without a key is missing here. */
export type CacheKeys = Partial<Record<CacheKeyName, string>>

/** What every value read from a server carries: nothing that was sent gets lost on the way to the screen. */
export interface Foreign {
  /** Keys this version of the app does not know, and known keys whose value had another type than expected, as they came. */
  unknown: JsonObject
  /** Paths of the secrets that were taken out before anything else saw the answer, such as `inboxes[0].imap_password`. */
  redacted: string[]
}

/**
 * An account as `GET /api/v1/accounts/{id}` shows it (API document 4.1). A key the server did not send is undefined,
 * a key it sent as null is null: the difference tells versions apart.
 */
export interface Account extends Foreign {
  id: number
  name?: string | null
  locale?: string | null
  /** The inbound mail domain, not a web domain. */
  domain?: string | null
  /** The effective address: stored, or the installation's fallback. */
  supportEmail?: string | null
  status?: string | null
  /** ISO-8601. */
  createdAt?: string | null
  features?: Record<string, boolean>
  /** Servers since 4.2; `auto_resolve_after` in it is minutes there, days on a server that follows only the page. */
  settings?: JsonObject
  /** Days; servers up to 4.1 only. */
  autoResolveDuration?: number | null
  customAttributes?: JsonObject
  cacheKeys?: CacheKeys
  latestChatwootVersion?: string | null
  /** Enterprise builds since 3.9 only; null where nothing is booked. */
  subscribedFeatures?: Json[] | null
}

/** An account's snapshot also keeps the redacted text, so that the raw view shows numbers and keys as they really came. */
export interface AccountDetails {
  account: Account
  /** The answer as text with secrets replaced. */
  raw: string
}

/** How many accounts are read ahead in one call: taking in more of them at once would be felt by whoever types meanwhile. */
export const MOST_READ_AHEAD = 50

/** The little of a cached account that lists and searching look at. */
export interface AccountFacts {
  ref: AccountRef
  domain: string | null
  supportEmail: string | null
  locale: string | null
  /** Epoch milliseconds of the last read. */
  fetchedAt: number
}
