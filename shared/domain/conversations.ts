import type { Foreign } from './account.ts'
import type { Contact } from './contacts.ts'
import type { Json, JsonObject } from './json.ts'
import type { Agent } from './lists.ts'
import { isAtLeast } from './version.ts'

/** `GET conversations` and `conversations/{id}` (API document 4.10). The id is the one people see. Times are epoch seconds. */
export interface Conversation extends Foreign {
  id: number
  uuid?: string | null
  accountId?: number | null
  inboxId?: number | null
  status?: string | null
  priority?: string | null
  labels?: Json[]
  sender?: Contact
  assignee?: Agent
  channel?: string | null
  canReply?: boolean | null
  muted?: boolean | null
  unreadCount?: number | null
  lastActivityAt?: number | null
  timestamp?: number | null
  createdAt?: number | null
  updatedAt?: number | null
  /** Since 3.0: since when somebody waits for an answer. */
  waitingSince?: number | null
  snoozedUntil?: number | null
  firstReplyCreatedAt?: number | null
  agentLastSeenAt?: number | null
  assigneeLastSeenAt?: number | null
  contactLastSeenAt?: number | null
  additionalAttributes?: JsonObject
  customAttributes?: JsonObject
  lastMessage?: Message
  /** The last one; before 3.0 up to ten unread ones. */
  messages?: Message[]
}

/** A message of a conversation. Times are epoch seconds. */
export interface Message extends Foreign {
  id: number
  content?: string | null
  /** 0 from the contact, 1 to the contact, 2 something that happened, 3 a template. */
  messageType?: number | null
  isPrivate?: boolean | null
  status?: string | null
  contentType?: string | null
  createdAt?: number | null
  inboxId?: number | null
  conversationId?: number | null
  sender?: JsonObject
  attachments?: Json[]
}

/** What a list shows of a conversation. */
export interface ConversationLine {
  id: number
  status: string
  priority: string
  contact: string
  contactId: number | null
  assignee: string
  inboxId: number | null
  labels: string[]
  /** The beginning of the last message. */
  preview: string
  unreadCount: number
  lastActivityAt: number | null
  waitingSince: number | null
  createdAt: number | null
}

/** What the list's own answer counts, so that nothing else needs to be asked (`conversations/meta` takes 30 a minute). */
export interface ConversationCounts {
  mine: number | null
  assigned: number | null
  unassigned: number | null
  all: number | null
}

export const CONVERSATION_STATUSES = ['open', 'pending', 'snoozed', 'resolved', 'all'] as const
export const CONVERSATION_ASSIGNEES = ['all', 'me', 'assigned', 'unassigned'] as const
export const CONVERSATION_ORDERS = ['last_activity_at', 'created_at', 'priority', 'waiting_since'] as const
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number]
export type ConversationAssignee = (typeof CONVERSATION_ASSIGNEES)[number]
export type ConversationOrder = (typeof CONVERSATION_ORDERS)[number]

/** Which conversations, in which order. Words to search for switch the status off: the server does so. */
export interface ConversationsQuery {
  status: ConversationStatus
  assignee: ConversationAssignee
  inboxId: number | null
  teamId: number | null
  /** '' for all. */
  label: string
  search: string
  order: ConversationOrder
  isDescending: boolean
}

/** Which conversations a screen shows at first. */
export const FIRST_CONVERSATIONS: ConversationsQuery = {
  status: 'open',
  assignee: 'all',
  inboxId: null,
  teamId: null,
  label: '',
  search: '',
  order: 'last_activity_at',
  isDescending: true,
}

/** An order and its direction. */
export type ConversationSort = Pick<ConversationsQuery, 'order' | 'isDescending'>

/** The name of an order for a server: before 3.4 there were three, each in one direction. Null where it has none. */
export function toSortName(sort: ConversationSort, serverVersion: string | null): string | null {
  const { order, isDescending } = sort
  if (isAtLeast(serverVersion, '3.4.0') !== false) return `${order}_${isDescending ? 'desc' : 'asc'}`
  const old = {
    last_activity_at_desc: 'latest',
    created_at_asc: 'sort_on_created_at',
    priority_desc: 'sort_on_priority',
  }
  const name = `${order}_${isDescending ? 'desc' : 'asc'}`
  return Object.entries(old).find(([now]) => now === name)?.[1] ?? null
}

/** The time a list of conversations goes by. */
export function toLastActivity({ lastActivityAt, timestamp, createdAt }: Conversation): number | null {
  return lastActivityAt ?? timestamp ?? createdAt ?? null
}

/** The line of a conversation. */
export function toConversationLine(conversation: Conversation): ConversationLine {
  const { sender, assignee } = conversation
  const last = conversation.lastMessage ?? conversation.messages?.at(-1)
  return {
    id: conversation.id,
    status: conversation.status ?? '',
    priority: conversation.priority ?? '',
    contact: [sender?.name, sender?.email, sender?.phoneNumber].find(isSaid) ?? '',
    contactId: sender?.id ?? null,
    assignee: [assignee?.availableName, assignee?.name, assignee?.email].find(isSaid) ?? '',
    inboxId: conversation.inboxId ?? null,
    labels: (conversation.labels ?? []).filter((label) => typeof label === 'string'),
    preview: (last?.content ?? '').slice(0, 200).toWellFormed(),
    unreadCount: conversation.unreadCount ?? 0,
    lastActivityAt: toLastActivity(conversation),
    waitingSince: conversation.waitingSince ?? null,
    createdAt: conversation.createdAt ?? null,
  }
}

function isSaid(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== ''
}
