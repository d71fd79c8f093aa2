import { nextId } from './create.ts'
import type { Account, Contact, Conversation, Message, World } from './world.ts'

/** What may be said about a new contact. */
export type ContactStart = Pick<Contact, 'name'> &
  Partial<
    Pick<
      Contact,
      | 'email'
      | 'phoneNumber'
      | 'identifier'
      | 'blocked'
      | 'additionalAttributes'
      | 'customAttributes'
      | 'labels'
      | 'createdAt'
      | 'lastActivityAt'
    >
  >

/** Adds a contact that has not written yet. */
export function createContact(world: World, account: Account, start: ContactStart): Contact {
  const contact: Contact = {
    id: nextId(world, 'contact'),
    email: null,
    phoneNumber: null,
    identifier: null,
    blocked: false,
    additionalAttributes: {},
    customAttributes: {},
    labels: [],
    createdAt: world.now(),
    lastActivityAt: null,
    contactInboxes: [],
    ...start,
  }
  account.contacts.set(contact.id, contact)
  return contact
}

/** What may be said about a new conversation. */
export type ConversationStart = Pick<Conversation, 'contact' | 'inbox'> &
  Partial<
    Pick<
      Conversation,
      | 'status'
      | 'priority'
      | 'assignee'
      | 'team'
      | 'labels'
      | 'customAttributes'
      | 'createdAt'
      | 'snoozedUntil'
    >
  >

/** Adds a conversation without messages; the contact gets an address in the inbox if it has none. */
export function createConversation(world: World, account: Account, start: ConversationStart): Conversation {
  const { contact, inbox } = start
  let contactInbox = contact.contactInboxes.find((one) => one.inbox === inbox)
  if (!contactInbox) {
    contactInbox = { id: nextId(world, 'contactInbox'), inbox, sourceId: world.random.uuid() }
    contact.contactInboxes.push(contactInbox)
  }
  const createdAt = start.createdAt ?? world.now()
  const conversation: Conversation = {
    displayId: account.conversations.size + 1,
    uuid: world.random.uuid(),
    contactInbox,
    status: 'open',
    priority: null,
    assignee: null,
    team: null,
    labels: [],
    customAttributes: {},
    updatedAt: createdAt,
    lastActivityAt: createdAt,
    firstReplyCreatedAt: null,
    waitingSince: createdAt,
    snoozedUntil: null,
    messages: [],
    ...start,
    createdAt,
  }
  account.conversations.set(conversation.displayId, conversation)
  return conversation
}

/** What a message needs; `at` is its time in milliseconds. */
export interface MessageStart {
  content: string
  sender: Message['sender']
  at?: number
  private?: boolean
}

/** Adds a message and moves the conversation's times along, as writing one does on a server. */
export function addMessage(world: World, conversation: Conversation, start: MessageStart): Message {
  const createdAt = start.at ?? world.now()
  const incoming = start.sender.kind === 'contact'
  const message: Message = {
    id: nextId(world, 'message'),
    content: start.content,
    direction: incoming ? 'incoming' : 'outgoing',
    sender: start.sender,
    private: start.private ?? false,
    createdAt,
  }
  conversation.messages.push(message)
  conversation.lastActivityAt = createdAt
  conversation.updatedAt = createdAt
  if (incoming) {
    conversation.contact.lastActivityAt = createdAt
    conversation.waitingSince ??= createdAt
  } else if (!message.private) {
    conversation.firstReplyCreatedAt ??= createdAt
    conversation.waitingSince = null
  }
  return message
}
