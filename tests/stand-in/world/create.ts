import type {
  Account,
  Contact,
  Conversation,
  Counted,
  Inbox,
  Label,
  Membership,
  Message,
  PlatformApp,
  Team,
  TwoFactor,
  User,
  World,
} from './world.ts'
import { createRandom } from './random.ts'

/** What a world is started with. */
export interface WorldStart {
  seed: number
  now: () => number
  defaultFeatures: readonly string[]
  senderAddress?: string
}

/** An empty installation. */
export function createWorld(start: WorldStart): World {
  return {
    now: start.now,
    random: createRandom(start.seed),
    senderAddress: start.senderAddress ?? 'Chatwoot <a@golden.example.com>',
    defaultFeatures: start.defaultFeatures,
    accounts: new Map(),
    users: new Map(),
    usersByEmail: new Map(),
    tokens: new Map(),
    counters: new Map(),
  }
}

/** The next id of a kind; ids are never used twice. */
export function nextId(world: World, kind: Counted): number {
  const id = (world.counters.get(kind) ?? 0) + 1
  world.counters.set(kind, id)
  return id
}

/** What may be said about a new account; everything left out is as a fresh account has it. */
export type AccountStart = Pick<Account, 'name'> &
  Partial<
    Pick<
      Account,
      | 'locale'
      | 'domain'
      | 'supportEmail'
      | 'status'
      | 'customAttributes'
      | 'settings'
      | 'autoResolveDuration'
      | 'features'
      | 'createdAt'
    >
  >

/** Adds an account without members. */
export function createAccount(world: World, start: AccountStart): Account {
  const account: Account = {
    id: nextId(world, 'account'),
    locale: 'en',
    domain: null,
    supportEmail: null,
    status: 'active',
    createdAt: world.now(),
    features: [...world.defaultFeatures],
    limits: {},
    customAttributes: {},
    settings: {},
    autoResolveDuration: null,
    changedAt: { label: null, inbox: null, team: null },
    members: new Map(),
    labels: new Map(),
    teams: new Map(),
    inboxes: new Map(),
    contacts: new Map(),
    conversations: new Map(),
    cannedResponses: new Map(),
    attributeDefinitions: new Map(),
    ...start,
  }
  world.accounts.set(account.id, account)
  return account
}

/** What may be said about a new user. */
export type UserStart = Pick<User, 'name' | 'email' | 'password'> &
  Partial<Pick<User, 'confirmed' | 'displayName' | 'type' | 'provider' | 'twoFactor' | 'createdAt'>>

/** Adds a user with an API token of their own. */
export function createUser(world: World, start: UserStart): User {
  const user: User = {
    id: nextId(world, 'user'),
    displayName: null,
    unconfirmedEmail: null,
    confirmed: true,
    provider: 'email',
    token: world.random.base58(24),
    pubsubToken: world.random.base58(24),
    messageSignature: null,
    phoneNumber: null,
    uiSettings: {},
    customAttributes: {},
    type: null,
    avatarUrl: '',
    createdAt: world.now(),
    twoFactor: null,
    memberships: [],
    sessions: [],
    ...start,
  }
  world.users.set(user.id, user)
  world.usersByEmail.set(user.email.toLowerCase(), user)
  world.tokens.set(user.token, { kind: 'user', user })
  return user
}

/** Makes a user a member of an account. */
export function addMember(world: World, account: Account, user: User, role: Membership['role']): Membership {
  const membership: Membership = {
    id: nextId(world, 'membership'),
    account,
    user,
    role,
    activeAt: null,
    availability: 'online',
    autoOffline: true,
    inviterId: null,
  }
  account.members.set(user.id, membership)
  user.memberships.push(membership)
  return membership
}

/** Gives a user a new API token; the old one is unknown from now on. */
export function rotateToken(world: World, user: User): void {
  world.tokens.delete(user.token)
  user.token = world.random.base58(24)
  world.tokens.set(user.token, { kind: 'user', user })
}

/** Adds an agent bot and gives its token. */
export function createBot(world: World, name: string): string {
  const token = world.random.base58(24)
  world.tokens.set(token, { kind: 'bot', name })
  return token
}

/** Adds a platform app that may touch the accounts given, and gives its token. */
export function createPlatformApp(world: World, name: string, accounts: readonly Account[]): string {
  const app: PlatformApp = {
    id: nextId(world, 'platformApp'),
    name,
    accountIds: new Set(accounts.map((account) => account.id)),
    userIds: new Set(),
  }
  const token = world.random.base58(24)
  world.tokens.set(token, { kind: 'platform', app })
  return token
}

/** Adds a label; its title is kept in lower case, as the server does. */
export function createLabel(world: World, account: Account, start: Omit<Label, 'id'>): Label {
  const label: Label = { ...start, id: nextId(world, 'label'), title: start.title.toLowerCase() }
  account.labels.set(label.id, label)
  return label
}

/** Adds a team; its name is kept in lower case, as the server does. */
export function createTeam(world: World, account: Account, start: Pick<Team, 'name' | 'description'>): Team {
  const team: Team = {
    id: nextId(world, 'team'),
    name: start.name.toLowerCase(),
    description: start.description,
    allowAutoAssign: true,
    memberIds: new Set(),
  }
  account.teams.set(team.id, team)
  return team
}

/** Adds an inbox that programs post to. */
export function createApiInbox(
  world: World,
  account: Account,
  name: string,
  members: readonly User[] = [],
): Inbox {
  const inbox: Inbox = {
    id: nextId(world, 'inbox'),
    channelId: nextId(world, 'apiChannel'),
    channelType: 'Channel::Api',
    name,
    memberIds: new Set(members.map((user) => user.id)),
    channel: {
      kind: 'api',
      identifier: world.random.base58(24),
      hmacToken: world.random.base58(24),
      secret: world.random.base58(24),
      webhookUrl: null,
    },
  }
  account.inboxes.set(inbox.id, inbox)
  return inbox
}

/** What an e-mail inbox needs. */
export interface EmailInboxStart {
  name: string
  email: string
  forwardToEmail?: string
  imap?: { address: string; port: number; login: string; password: string }
  members?: readonly User[]
}

/** Adds an inbox that reads a mailbox. */
export function createEmailInbox(world: World, account: Account, start: EmailInboxStart): Inbox {
  const inbox: Inbox = {
    id: nextId(world, 'inbox'),
    channelId: nextId(world, 'emailChannel'),
    channelType: 'Channel::Email',
    name: start.name,
    memberIds: new Set((start.members ?? []).map((user) => user.id)),
    channel: {
      kind: 'email',
      email: start.email,
      forwardToEmail: start.forwardToEmail ?? `${world.random.hex(16)}@example.com`,
      imap: start.imap ?? null,
    },
  }
  account.inboxes.set(inbox.id, inbox)
  return inbox
}

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

/** A second factor with ten backup codes, as switching it on makes them. */
export function createTwoFactor(world: World): TwoFactor {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  return {
    secret: Array.from({ length: 32 }, () => alphabet.charAt(world.random.integer(32))).join(''),
    backupCodes: Array.from({ length: 10 }, () => world.random.hex(8)),
  }
}
