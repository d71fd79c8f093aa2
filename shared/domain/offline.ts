import type { AccountRef } from './account-ref.ts'
import type { ShownFailure } from './bulk.ts'

/** What an account consists of, in the order in which it is fetched. */
export const OFFLINE_PARTS = [
  'lists',
  'cannedResponses',
  'attributeDefinitions',
  'contacts',
  'openConversations',
  'conversations',
  'messages',
  'auditLogs',
] as const
export type OfflinePart = (typeof OFFLINE_PARTS)[number]

/**
 * Why a part may not be whole: its list changed while it was read, the server began to repeat itself, sent entries without
 * a usable id, there was more than is fetched of one account, or the server did not give it.
 */
export type OfflineGap = 'moved' | 'repeated' | 'unusable' | 'limit' | 'refused'

/** How far a part is fetched. */
export interface OfflineCount {
  /** Entries; conversations where it is about their messages. */
  done: number
  /** How many there are; null where nobody says. */
  total: number | null
  gap: OfflineGap | null
}

/** How far an account is fetched. `counts` holds the parts that were begun. */
export interface OfflineProgress {
  /** What comes next; null once all is there. */
  part: OfflinePart | null
  /** The next page of it; among messages the id below which the next conversation lies. */
  page: number
  /** The conversation whose messages are being fetched, and before which of them; null for its newest. */
  conversationId: number | null
  before: number | null
  /** Messages so far: their part counts conversations. */
  messages: number
  counts: Partial<Record<OfflinePart, OfflineCount>>
  /** Epoch milliseconds. */
  finishedAt: number | null
}

/**
 * `waiting` for its server or for another account of it, `held-up` by a failure, `full`: there is no room for more.
 */
export type OfflineState = 'waiting' | 'fetching' | 'paused' | 'held-up' | 'full' | 'done'

/** An account that is kept to be there without a network. `Code`: the codes of failures. */
export interface OfflineAccount<Code extends string = string> {
  ref: AccountRef
  state: OfflineState
  progress: OfflineProgress
  /** What it takes on this computer. */
  bytes: number
  failure: ShownFailure<Code> | null
}

/** Where the fetching of an account begins. */
export function startOffline(): OfflineProgress {
  return {
    part: 'lists',
    page: 1,
    conversationId: null,
    before: null,
    messages: 0,
    counts: {},
    finishedAt: null,
  }
}
