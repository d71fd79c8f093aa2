import type { Server } from '../server.ts'
import type { Account, Conversation, User } from '../world/world.ts'
import { senderView } from './contact.ts'
import { messageType, pushedMessageView, unreadCount } from './message.ts'
import { teamView } from './team.ts'
import { epoch } from './times.ts'
import { agentView } from './user.ts'

const unreadShown = 10

/** A conversation by itself and in lists (API document 4.10). */
export function conversationView(
  server: Server,
  account: Account,
  conversation: Conversation,
  viewer: User,
): Record<string, unknown> {
  const { traits } = server
  const pushed = conversation.messages.map(
    (message) => () => pushedMessageView(traits, account, conversation, message),
  )
  const last = pushed.at(-1)
  const shown = traits.conversationShowsUnread ? pushed.slice(-unreadShown) : pushed.slice(-1)
  const firstReply = traits.firstReplyKnown ? conversation.firstReplyCreatedAt : null
  return {
    meta: metaView(server, account, conversation, viewer),
    id: conversation.displayId,
    messages: shown.map((view) => view()),
    account_id: account.id,
    uuid: conversation.uuid,
    additional_attributes: {},
    agent_last_seen_at: 0,
    assignee_last_seen_at: 0,
    can_reply: true,
    contact_last_seen_at: 0,
    custom_attributes: conversation.customAttributes,
    inbox_id: conversation.inbox.id,
    labels: conversation.labels,
    muted: false,
    snoozed_until: conversation.snoozedUntil === null ? null : epoch(conversation.snoozedUntil),
    status: conversation.status,
    created_at: epoch(conversation.createdAt),
    ...(traits.conversationUpdatedAt ? { updated_at: conversation.updatedAt / 1000 } : {}),
    timestamp: epoch(conversation.lastActivityAt),
    first_reply_created_at: firstReply === null ? 0 : epoch(firstReply),
    unread_count: unreadCount(conversation),
    last_non_activity_message: last?.() ?? null,
    last_activity_at: epoch(conversation.lastActivityAt),
    priority: conversation.priority,
    ...(traits.waitingSince ? { waiting_since: epoch(conversation.waitingSince ?? 0) } : {}),
    ...(traits.slaPolicy ? { sla_policy_id: null } : {}),
  }
}

/** A conversation as a search finds it: with the messages that hold what was looked for. */
export function foundConversationView(
  account: Account,
  conversation: Conversation,
  isFound: (content: string) => boolean,
): Record<string, unknown> {
  return {
    id: conversation.displayId,
    uuid: conversation.uuid,
    created_at: epoch(conversation.createdAt),
    contact: { id: conversation.contact.id, name: conversation.contact.name },
    inbox: {
      id: conversation.inbox.id,
      name: conversation.inbox.name,
      channel_type: conversation.inbox.channelType,
    },
    messages: conversation.messages
      .filter(({ content }) => isFound(content))
      .map((message) => ({
        content: message.content,
        id: message.id,
        sender_name: message.sender.kind === 'user' ? message.sender.user.name : message.sender.contact.name,
        message_type: messageType(message),
        created_at: epoch(message.createdAt),
      })),
    account_id: account.id,
  }
}

function metaView(
  server: Server,
  account: Account,
  { contact, inbox, assignee, team }: Conversation,
  viewer: User,
): Record<string, unknown> {
  const assigned = assignee ? account.members.get(assignee.id) : undefined
  return {
    sender: senderView(server.traits, contact),
    channel: inbox.channelType,
    ...(assigned ? { assignee: agentView(server, assigned) } : {}),
    ...(assigned && server.traits.assigneeType ? { assignee_type: 'User' } : {}),
    ...(team ? { team: teamView(account, team, viewer) } : {}),
    hmac_verified: false,
  }
}
