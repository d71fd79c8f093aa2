import {
  CONVERSATION_ASSIGNEES,
  CONVERSATION_ORDERS,
  CONVERSATION_STATUSES,
  type ConversationsQuery,
} from '#shared/domain/conversations.ts'
import type { AddressQuery } from './contacts-query.ts'

/** The filters of conversations that an address names. What it does not name, or names wrongly, is as usual. */
export function readConversationsQuery(address: AddressQuery): ConversationsQuery {
  const sort = address['sort'] ?? '-last_activity_at'
  return {
    status: CONVERSATION_STATUSES.find((known) => known === address['status']) ?? 'open',
    assignee: CONVERSATION_ASSIGNEES.find((known) => known === address['assignee']) ?? 'all',
    inboxId: toId(address['inbox']),
    teamId: toId(address['team']),
    label: (address['label'] ?? '').slice(0, 255),
    search: (address['q'] ?? '').slice(0, 500),
    order: CONVERSATION_ORDERS.find((known) => known === sort.replace(/^-/, '')) ?? 'last_activity_at',
    isDescending: sort.startsWith('-'),
  }
}

/** The part of an address that names these filters. */
export function writeConversationsQuery(query: ConversationsQuery): AddressQuery {
  const sort = `${query.isDescending ? '-' : ''}${query.order}`
  return {
    status: query.status === 'open' ? undefined : query.status,
    assignee: query.assignee === 'all' ? undefined : query.assignee,
    inbox: query.inboxId === null ? undefined : String(query.inboxId),
    team: query.teamId === null ? undefined : String(query.teamId),
    label: query.label === '' ? undefined : query.label,
    q: query.search === '' ? undefined : query.search,
    sort: sort === '-last_activity_at' ? undefined : sort,
  }
}

function toId(text: string | undefined): number | null {
  const id = Number(text)
  return Number.isSafeInteger(id) && id > 0 ? id : null
}
