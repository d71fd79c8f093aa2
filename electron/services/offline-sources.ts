import type { AccountRef } from '#shared/domain/account-ref.ts'
import { FIRST_CONTACTS } from '#shared/domain/contacts.ts'
import { FIRST_CONVERSATIONS } from '#shared/domain/conversations.ts'
import type { ShownPage } from '#shared/domain/list-page.ts'
import type { OfflinePart } from '#shared/domain/offline.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Asking } from './long-lists.ts'
import type { WalkedPage, WalkSources } from './offline-walk.ts'
import type { AccountRefresh } from './refresh-account.ts'
import type { ResourceServices } from './resources.ts'
import type { Snapshots } from './snapshots.ts'

/** Conversations of any status. */
export const ALL_CONVERSATIONS = { ...FIRST_CONVERSATIONS, status: 'all' } as const

/** Where the parts of an account come from: the pages that a screen would ask for, asked for behind everybody's back. */
export function createOfflineSources({
  client,
  snapshots,
  refreshAccount,
  resources,
}: {
  client: ChatwootClient
  snapshots: Snapshots
  refreshAccount: AccountRefresh
  resources: ResourceServices
}): WalkSources {
  const { contacts, conversations, cannedResponses, attributeDefinitions, auditLogs } = resources
  const listInboxIds = async (ref: AccountRef) =>
    (await snapshots.read(ref, 'inboxes'))?.value.items.map(({ id }) => id) ?? []

  /** The account and its short lists, then, page by page, who belongs to each inbox. */
  async function fetchLists(ref: AccountRef, page: number, signal: AbortSignal): Promise<WalkedPage> {
    if (page === 1) await refreshAccount(ref, { rounds: 0, refused: {} }, { signal, urgency: 'background' })
    const inboxIds = await listInboxIds(ref)
    const inboxId = inboxIds[page - 2]
    if (inboxId !== undefined) await fetchMembers(ref, inboxId, signal)
    return { ids: [page], missing: 0, total: 1 + inboxIds.length, hasMore: page <= inboxIds.length }
  }

  async function fetchMembers(ref: AccountRef, inboxId: number, signal: AbortSignal): Promise<void> {
    try {
      await snapshots.refresh(
        ref,
        'inbox-members',
        (target, accountId, options) =>
          client.fetchInboxMembers(target, accountId, inboxId, { ...options, urgency: 'background' }),
        signal,
        String(inboxId),
      )
    } catch (thrown) {
      // An inbox may be gone meanwhile; the others are not.
      if (toFailure(thrown)?.code !== 'thing-not-found') throw thrown
    }
  }

  function fetch(ref: AccountRef, part: OfflinePart, page: number, asking: Asking) {
    switch (part) {
      case 'cannedResponses':
        return cannedResponses.refresh(ref, asking)
      case 'attributeDefinitions':
        return attributeDefinitions.refresh(ref, asking)
      case 'contacts':
        return contacts.refreshPage(ref, FIRST_CONTACTS, page, asking)
      case 'openConversations':
        return conversations.refreshPage(ref, FIRST_CONVERSATIONS, page, asking)
      case 'conversations':
        return conversations.refreshPage(ref, ALL_CONVERSATIONS, page, asking)
      case 'auditLogs':
        return auditLogs.refreshPage(ref, page, asking)
      default:
        throw new FailureError('internal')
    }
  }

  return {
    async fetchPage(ref, part, page, signal) {
      if (part === 'lists') return fetchLists(ref, page, signal)
      return toWalked(await fetch(ref, part, page, toAsking(signal)))
    },
    async listSeen(ref, part, page) {
      if (part === 'contacts') return contacts.listIdsBefore(ref, FIRST_CONTACTS, page)
      if (part === 'openConversations') return conversations.listIdsBefore(ref, FIRST_CONVERSATIONS, page)
      if (part === 'conversations') return conversations.listIdsBefore(ref, ALL_CONVERSATIONS, page)
      return part === 'auditLogs' ? auditLogs.listIdsBefore(ref, page) : []
    },
    findConversation: async (ref, below) => (await conversations.findBefore(ref, below))?.id ?? null,
    fetchMessages: async (ref, conversationId, before, signal) =>
      toWalked(await conversations.refreshMessages(ref, conversationId, before, toAsking(signal))),
  }
}

/** How what nobody waits for is asked for. */
export function toAsking(signal: AbortSignal | undefined): Asking {
  return { signal, urgency: 'background', mustKeep: true }
}

function toWalked({ value }: Snapshot<ShownPage<{ id: number }>>): WalkedPage {
  const { lines, missing, total, hasMore } = value
  return { ids: lines.map(({ id }) => id), missing, total, hasMore }
}
