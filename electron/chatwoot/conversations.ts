import type { Contact } from '#shared/domain/contacts.ts'
import {
  toSortName,
  type Conversation,
  type ConversationsQuery,
  type Message,
} from '#shared/domain/conversations.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import type { Agent } from '#shared/domain/lists.ts'
import { readAgent } from './agents.ts'
import { readContact } from './contacts.ts'
import type { JsonDocument } from './json-reader.ts'
import type { JsonPath } from './json-scanner.ts'
import { toCount, type PageRules } from './list-pages.ts'
import type { ReadItem } from './lists.ts'
import { readMessage } from './messages.ts'
import { Query } from './query.ts'
import {
  Fields,
  toEpoch,
  toFlag,
  toForeign,
  toId,
  toList,
  toNumber,
  toObject,
  toPathsBelow,
  toPayload,
  toText,
  withoutGaps,
} from './wire.ts'

/** An entry of `GET conversations`. Who takes part stands in `meta`; what of it nobody knows stays among the unknown. */
export const readConversation: ReadItem<Conversation> = (sent, redacted) => {
  const fields = new Fields(sent)
  const id = fields.take('id', toId)
  if (id === undefined) return undefined
  return withoutGaps({
    id,
    uuid: fields.take('uuid', toText),
    accountId: fields.take('account_id', toNumber),
    inboxId: fields.take('inbox_id', toNumber),
    status: fields.take('status', toText),
    priority: fields.take('priority', toText),
    labels: fields.take('labels', toList),
    ...takePeople(fields),
    canReply: fields.take('can_reply', toFlag),
    muted: fields.take('muted', toFlag),
    unreadCount: fields.take('unread_count', toNumber),
    lastActivityAt: fields.take('last_activity_at', toEpoch),
    timestamp: fields.take('timestamp', toEpoch),
    createdAt: fields.take('created_at', toEpoch),
    updatedAt: fields.take('updated_at', toEpoch),
    waitingSince: fields.take('waiting_since', toEpoch),
    snoozedUntil: fields.take('snoozed_until', toEpoch),
    firstReplyCreatedAt: fields.take('first_reply_created_at', toEpoch),
    agentLastSeenAt: fields.take('agent_last_seen_at', toEpoch),
    assigneeLastSeenAt: fields.take('assignee_last_seen_at', toEpoch),
    contactLastSeenAt: fields.take('contact_last_seen_at', toEpoch),
    additionalAttributes: fields.take('additional_attributes', toObject),
    customAttributes: fields.take('custom_attributes', toObject),
    lastMessage: fields.take('last_non_activity_message', toPart(readMessage)),
    messages: fields.take('messages', toMessages),
    ...toForeign(fields, redacted),
  })
}

/** Reads the answer to `GET conversations/{id}`: the bare entry, or one in a wrapping. */
export function readOneConversation(document: JsonDocument): Conversation | undefined {
  const { sent, place } = toPayload(document)
  return readConversation(sent, toPathsBelow(document.redacted, place))
}

/** The path of a list of conversations. */
export function toConversationsPath(
  query: ConversationsQuery,
  page: number,
  serverVersion: string | null,
): string {
  const { status, assignee, inboxId, teamId, label, search } = query
  const sent = new Query().add('page', page).add('status', status)
  if (assignee !== 'all') sent.add('assignee_type', assignee)
  if (inboxId !== null) sent.add('inbox_id', inboxId)
  if (teamId !== null) sent.add('team_id', teamId)
  if (label !== '') sent.add('labels[]', label)
  if (search.trim() !== '') sent.add('q', search.trim())
  const sort = toSortName(query, serverVersion)
  if (sort !== null) sent.add('sort_by', sort)
  return `conversations?${sent.text()}`
}

/** The list's own counts tell how long it is for the assignee that was asked for. */
export function toConversationPages({ assignee }: Pick<ConversationsQuery, 'assignee'>): PageRules {
  const key = {
    all: 'all_count',
    me: 'mine_count',
    assigned: 'assigned_count',
    unassigned: 'unassigned_count',
  }
  return { toTotal: (meta) => toCount(meta[key[assignee]]), fullPage: 1 }
}

function takePeople(fields: Fields): { sender?: Contact; assignee?: Agent; channel?: string | null } {
  const meta = fields.take('meta', toObject)
  if (meta === undefined) return {}
  const below = new Fields(meta)
  const people = {
    sender: below.take('sender', toPart(readContact)),
    assignee: below.take('assignee', toPart(readAgent)),
    channel: below.take('channel', toText),
  }
  const rest = below.rest()
  if (Object.keys(rest).length > 0) fields.leave('meta', rest)
  return withoutGaps(people)
}

/** What was held back inside is told by the whole, not once more by the part. */
function toPart<Item>(read: (sent: JsonObject, redacted: JsonPath[]) => Item | undefined) {
  return (sent: Json): Item | undefined => (isJsonObject(sent) ? read(sent, []) : undefined)
}

function toMessages(sent: Json): Message[] | undefined {
  if (!Array.isArray(sent)) return undefined
  const read = sent.map(toPart(readMessage))
  return read.every((message) => message !== undefined) ? read : undefined
}
