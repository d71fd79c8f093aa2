import type { AccountRef } from '#shared/domain/account-ref.ts'
import {
  OFFLINE_PARTS,
  type OfflineGap,
  type OfflinePart,
  type OfflineProgress,
} from '#shared/domain/offline.ts'
import { isOfOneThing } from '#shared/failures/failure-scope.ts'
import { toFailure } from '#shared/failures/failure.ts'

/** A page as the walk needs it. */
export interface WalkedPage {
  ids: number[]
  /** Entries without a usable id. */
  missing: number
  total: number | null
  hasMore: boolean
}

/** Where the parts of an account come from. Whatever is fetched is kept before it is answered. */
export interface WalkSources {
  fetchPage(ref: AccountRef, part: OfflinePart, page: number, signal: AbortSignal): Promise<WalkedPage>
  /** What the pages of a part before one have shown. */
  listSeen(ref: AccountRef, part: OfflinePart, page: number): Promise<number[]>
  /** The conversation with the highest id below another one, of those that are held. */
  findConversation(ref: AccountRef, below: number): Promise<number | null>
  /** The twenty messages before one, or the newest; oldest first. */
  fetchMessages(
    ref: AccountRef,
    conversationId: number,
    before: number | null,
    signal: AbortSignal,
  ): Promise<WalkedPage>
}

/** Entries of a part that are fetched at most: beyond them a list is looked into better where it lives. */
const MOST: Partial<Record<OfflinePart, number>> = {
  contacts: 100_000,
  openConversations: 100_000,
  conversations: 100_000,
  auditLogs: 20_000,
}
const MOST_MESSAGES = 500_000

/**
 * Fetches one account, one request after the other. Each step answers with how far it is then: with that, another process can
 * go on where this one was ended. A list that repeats itself ends; one that moves is noted.
 */
export function openWalk(ref: AccountRef, sources: WalkSources, most = MOST, mostMessages = MOST_MESSAGES) {
  /** What the pages of the part under way have shown. */
  let seen: { part: OfflinePart; ids: Set<number> } | null = null

  async function listSeen(part: OfflinePart, page: number): Promise<Set<number>> {
    if (seen?.part !== part) {
      const before = page > 1 ? await sources.listSeen(ref, part, page) : []
      seen = { part, ids: new Set(before) }
    }
    return seen.ids
  }

  async function stepPage(
    at: OfflineProgress,
    part: OfflinePart,
    signal: AbortSignal,
  ): Promise<OfflineProgress> {
    const ids = await listSeen(part, at.page)
    const page = await sources.fetchPage(ref, part, at.page, signal)
    const before = at.counts[part] ?? { done: 0, total: null, gap: null }
    const known = ids.size
    for (const id of page.ids) ids.add(id)
    const fresh = ids.size - known
    const done = before.done + fresh + page.missing
    const isRepeated = page.ids.length > 0 && fresh === 0
    const hasMoved = fresh < page.ids.length || (at.page > 1 && page.total !== before.total)
    const isEnough = page.hasMore && done >= (most[part] ?? Infinity)
    const isLast = !page.hasMore || page.ids.length === 0 || (page.total !== null && done >= page.total)
    const gap = toGap({ isRepeated, hasMoved, isUnusable: page.missing > 0, isEnough: isEnough && !isLast })
    const next = withCount(at, part, { done, total: page.total, gap: gap ?? before.gap })
    return isRepeated || isEnough || isLast ? toNextPart(next) : { ...next, page: at.page + 1 }
  }

  /** Which conversation comes next, or none. */
  async function beginConversation(at: OfflineProgress): Promise<OfflineProgress> {
    const conversationId = await sources.findConversation(ref, at.page)
    if (conversationId === null) return toNextPart(at)
    return { ...at, conversationId, before: null }
  }

  function endConversation(at: OfflineProgress, id: number, gap: OfflineGap | null): OfflineProgress {
    const { done = 0, total = null, gap: known = null } = at.counts.messages ?? {}
    const next = withCount(at, 'messages', { done: done + 1, total, gap: gap ?? known })
    return { ...next, page: id, conversationId: null, before: null }
  }

  async function stepMessages(at: OfflineProgress, signal: AbortSignal): Promise<OfflineProgress> {
    if (at.messages >= mostMessages) {
      const { done = 0, total = null } = at.counts.messages ?? {}
      return toNextPart(withCount(at, 'messages', { done, total, gap: 'limit' }))
    }
    const { conversationId: id, before } = at
    if (id === null) return beginConversation(at)
    const page = await sources.fetchMessages(ref, id, before, signal)
    const next = { ...at, messages: at.messages + page.ids.length }
    // Not spread: a server may send more of them at once than a call takes arguments.
    const oldest = page.ids.reduce((least, each) => Math.min(least, each), Infinity)
    // What was asked for lies before a message: an answer that does not is one that repeats itself.
    if (before !== null && page.ids.some((each) => each >= before))
      return endConversation(next, id, 'repeated')
    if (page.ids.length === 0 || !page.hasMore) return endConversation(next, id, null)
    return { ...next, before: oldest }
  }

  async function attempt(at: OfflineProgress, part: OfflinePart, signal: AbortSignal) {
    try {
      return await (part === 'messages' ? stepMessages(at, signal) : stepPage(at, part, signal))
    } catch (thrown) {
      const code = toFailure(thrown)?.code
      if (code === undefined || !isOfOneThing(code)) throw thrown
      // A conversation may be gone meanwhile; the others are not.
      if (part === 'messages' && at.conversationId !== null)
        return endConversation(at, at.conversationId, code === 'thing-not-found' ? null : 'refused')
      const { done = 0, total = null } = at.counts[part] ?? {}
      return toNextPart(withCount(at, part, { done, total, gap: 'refused' }))
    }
  }

  return {
    /** Makes one request, or finds out that none is left. Fails where nothing more can be had at present. */
    step: async (at: OfflineProgress, signal: AbortSignal): Promise<OfflineProgress> =>
      at.part === null ? at : attempt(at, at.part, signal),
  }
}

/** The one that says most. */
function toGap(of: {
  isRepeated: boolean
  hasMoved: boolean
  isUnusable: boolean
  isEnough: boolean
}): OfflineGap | null {
  if (of.isRepeated) return 'repeated'
  if (of.isEnough) return 'limit'
  if (of.isUnusable) return 'unusable'
  return of.hasMoved ? 'moved' : null
}

function withCount(
  at: OfflineProgress,
  part: OfflinePart,
  count: NonNullable<OfflineProgress['counts'][OfflinePart]>,
): OfflineProgress {
  return { ...at, counts: { ...at.counts, [part]: count } }
}

/** Conversations have ids below this. */
const ABOVE_ALL = Number.MAX_SAFE_INTEGER

function toNextPart(at: OfflineProgress): OfflineProgress {
  const part = OFFLINE_PARTS[OFFLINE_PARTS.findIndex((known) => known === at.part) + 1] ?? null
  const next = { ...at, part, page: 1, conversationId: null, before: null }
  if (part === null) return { ...next, finishedAt: Date.now() }
  if (part !== 'messages') return next
  const total = at.counts.conversations?.done ?? null
  return { ...withCount(next, part, { done: 0, total, gap: null }), page: ABOVE_ALL }
}
