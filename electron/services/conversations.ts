import type { AccountRef } from '#shared/domain/account-ref.ts'
import {
  toConversationLine,
  type Conversation,
  type ConversationsQuery,
  type Message,
} from '#shared/domain/conversations.ts'
import type { ShownPage } from '#shared/domain/list-page.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import { toLines, toListName } from './contacts.ts'
import type { Asking, ListChange, LongLists } from './long-lists.ts'

/** Messages of one page, as the server cuts them. */
const PAGE = 20

/** The conversations of an account, and what was said in them. */
export function createConversationsService({
  client: { resources },
  conversations,
  messages,
}: {
  client: ChatwootClient
  conversations: LongLists<Conversation>
  messages: LongLists<Message>
}) {
  const toPageAt = (ref: AccountRef, query: ConversationsQuery, page: number) => ({
    ref,
    list: toListName(query),
    page,
  })
  /** A page of messages is known by the message it ends before; 0 for the newest. */
  const toMessagesAt = (ref: AccountRef, conversationId: number, before: number | null) => ({
    ref,
    parentId: conversationId,
    list: '',
    page: before ?? 0,
  })

  /** Messages that were seen on other pages: what lies between them is not known to be all. */
  async function gatherBefore(
    ref: AccountRef,
    conversationId: number,
    before: number,
  ): Promise<Snapshot<ShownPage<Message>> | null> {
    const held = await messages.listBefore({ ref, parentId: conversationId }, before, PAGE)
    if (held.length === 0) return null
    const lines = held.map(({ value }) => value).toReversed()
    return {
      value: { lines, missing: 0, total: null, hasMore: true, meta: { isGathered: true } },
      fetchedAt: Math.min(...held.map(({ fetchedAt }) => fetchedAt)),
    }
  }

  return {
    async readPage(ref: AccountRef, query: ConversationsQuery, page: number) {
      const held = await conversations.readPage(toPageAt(ref, query, page))
      return held && toLines(held, toConversationLine)
    },
    async refreshPage(ref: AccountRef, query: ConversationsQuery, page: number, asking: Asking) {
      const fetch = resources.conversations(query, page)
      const fresh = await conversations.refreshPage(toPageAt(ref, query, page), fetch, asking)
      return toLines(fresh, toConversationLine)
    },
    listIdsBefore: (ref: AccountRef, query: ConversationsQuery, page: number) =>
      conversations.listPageIds(toPageAt(ref, query, page)),
    /** Brings the held pages in line with what became of the list. */
    merge: (ref: AccountRef, query: ConversationsQuery, change: ListChange) =>
      conversations.merge(ref, toListName(query), change),
    /** The one with the highest id below another one, among those held. */
    findBefore: async (ref: AccountRef, below: number): Promise<Conversation | null> =>
      (await conversations.listBefore({ ref }, below, 1))[0]?.value ?? null,
    read: (ref: AccountRef, conversationId: number) => conversations.read({ ref }, conversationId),
    refresh: (ref: AccountRef, conversationId: number, signal: AbortSignal | undefined) =>
      conversations.refresh({ ref }, conversationId, resources.conversation(conversationId), signal),
    async readMessages(ref: AccountRef, conversationId: number, before: number | null) {
      const held = await messages.readPage(toMessagesAt(ref, conversationId, before))
      if (held !== null || before === null) return held
      return gatherBefore(ref, conversationId, before)
    },
    refreshMessages: (ref: AccountRef, conversationId: number, before: number | null, asking: Asking) =>
      messages.refreshPage(
        toMessagesAt(ref, conversationId, before),
        resources.messages(conversationId, before),
        asking,
      ),
  }
}
