import type { Traits } from '../traits.ts'
import type { Account, Conversation, Message } from '../world/world.ts'
import { contactAuthorView } from './contact.ts'
import { epoch, iso } from './times.ts'
import { authorView } from './user.ts'

/** A message in the list of its conversation. */
export function messageView(
  traits: Traits,
  conversation: Conversation,
  message: Message,
): Record<string, unknown> {
  return {
    id: message.id,
    content: message.content,
    inbox_id: conversation.inbox.id,
    conversation_id: conversation.displayId,
    message_type: messageType(message),
    content_type: 'text',
    status: 'sent',
    content_attributes: {},
    created_at: epoch(message.createdAt),
    private: message.private,
    source_id: null,
    sender: senderOf(traits, message),
  }
}

/** A message within a conversation: what the server also pushes to its clients. */
export function pushedMessageView(
  traits: Traits,
  account: Account,
  conversation: Conversation,
  message: Message,
): Record<string, unknown> {
  const { sender } = message
  return {
    id: message.id,
    content: message.content,
    account_id: account.id,
    inbox_id: conversation.inbox.id,
    conversation_id: conversation.displayId,
    message_type: messageType(message),
    created_at: epoch(message.createdAt),
    updated_at: iso(message.createdAt),
    private: message.private,
    status: 'sent',
    source_id: null,
    content_type: 'text',
    content_attributes: {},
    sender_type: sender.kind === 'user' ? 'User' : 'Contact',
    sender_id: sender.kind === 'user' ? sender.user.id : sender.contact.id,
    external_source_ids: {},
    additional_attributes: {},
    processed_message_content: message.content,
    ...(traits.messageSentiment ? { sentiment: {} } : {}),
    conversation: {
      assignee_id: conversation.assignee?.id ?? null,
      unread_count: unreadCount(conversation),
      last_activity_at: epoch(conversation.lastActivityAt),
      ...(traits.messageSentiment
        ? { contact_inbox: { source_id: conversation.contactInbox.sourceId } }
        : {}),
    },
    sender: senderOf(traits, message),
  }
}

/** How many messages of the customer nobody has seen: here nobody ever looks. */
export function unreadCount(conversation: Conversation): number {
  return conversation.messages.filter(({ direction }) => direction === 'incoming').length
}

/** 0 from the customer, 1 from us. */
export function messageType({ direction }: Message): 0 | 1 {
  return direction === 'incoming' ? 0 : 1
}

function senderOf(traits: Traits, { sender }: Message): Record<string, unknown> {
  return sender.kind === 'user' ? authorView(sender.user) : contactAuthorView(traits, sender.contact)
}
