import type { AccountRef } from './account-ref.ts'

/** What can be found: what an account consists of, then what goes through it. */
export const SEARCH_KINDS = [
  'account',
  'inboxes',
  'labels',
  'teams',
  'agents',
  'contacts',
  'conversations',
  'messages',
  'canned_responses',
  'attribute_definitions',
  'audit_logs',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** A piece of a text: `isHit` where it is what was searched for. */
export interface TextPiece {
  text: string
  isHit: boolean
}

/** Something that was seen and holds all the words. */
export interface SearchHit {
  ref: AccountRef
  kind: SearchKind
  itemId: number
  /** The conversation of a message; 0 for everything else. */
  parentId: number
  title: TextPiece[]
  detail: TextPiece[]
  /** When a server last said so; epoch milliseconds. */
  fetchedAt: number
}

/** What was found, what was active last first. */
export interface SearchAnswer {
  hits: SearchHit[]
  /** There is more than is shown. */
  hasMore: boolean
  /** False while what is held is still being taken into the index. */
  isComplete: boolean
}
