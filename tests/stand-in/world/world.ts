import type { Json, JsonObject } from '../json.ts'
import type { Random } from './random.ts'

/** The three lists whose freshness the server tells by a key (API document 7). */
export type CachedList = 'label' | 'inbox' | 'team'

/** One tenant. Its lists hold only its own things; `conversations` is keyed by display id. Times are in milliseconds. */
export interface Account {
  readonly id: number
  name: string
  /** Null once it was cleared. */
  locale: string | null
  domain: string | null
  /** The stored address; what is shown falls back to the installation's sender. */
  supportEmail: string | null
  status: 'active' | 'suspended'
  readonly createdAt: number
  /** Names of the features that are on. */
  features: string[]
  limits: JsonObject
  customAttributes: JsonObject
  settings: JsonObject
  /** Days, on servers before 4.2.0. */
  autoResolveDuration: number | null
  /** When each list last changed, or null if never. */
  readonly changedAt: Record<CachedList, number | null>
  /** By user id. */
  readonly members: Map<number, Membership>
  readonly labels: Map<number, Label>
  readonly teams: Map<number, Team>
  readonly inboxes: Map<number, Inbox>
  readonly contacts: Map<number, Contact>
  readonly conversations: Map<number, Conversation>
  readonly cannedResponses: Map<number, CannedResponse>
  readonly attributeDefinitions: Map<number, AttributeDefinition>
}

/** A user's place in an account. */
export interface Membership {
  readonly id: number
  readonly account: Account
  readonly user: User
  role: 'agent' | 'administrator'
  activeAt: number | null
  availability: 'online' | 'offline' | 'busy'
  autoOffline: boolean
  inviterId: number | null
}

/** A person who can sign in. */
export interface User {
  readonly id: number
  name: string
  displayName: string | null
  email: string
  password: string
  confirmed: boolean
  provider: string
  token: string
  readonly pubsubToken: string
  messageSignature: string | null
  uiSettings: JsonObject
  customAttributes: JsonObject
  type: 'SuperAdmin' | null
  avatarUrl: string
  readonly createdAt: number
  twoFactor: TwoFactor | null
  /** In the order of joining. */
  readonly memberships: Membership[]
  /** Oldest first. */
  sessions: Session[]
}

/** A user's second factor. */
export interface TwoFactor {
  /** Base32, as an authenticator app is given it. */
  readonly secret: string
  /** The time step in which a code was last used: another one there is refused. */
  usedStep: number | null
  readonly backupCodes: string[]
}

/** One signed-in device. */
export interface Session {
  readonly id: number
  readonly client: string
  readonly accessToken: string
  /** Epoch seconds. */
  readonly expiry: number
  /** What the server knows about the device; null for sessions that signup answers create. */
  readonly device: Device | null
  readonly createdAt: number
  lastActivityAt: number
}

/** Where a session was opened. */
export interface Device {
  readonly userAgent: string
  readonly address: string
}

/** A token that is nobody's: bots and platform apps have one too. */
export type TokenOwner =
  | { readonly kind: 'user'; readonly user: User }
  | { readonly kind: 'bot'; readonly name: string }
  | { readonly kind: 'platform'; readonly app: PlatformApp }

/** An application of the platform API and the accounts and users it may touch. */
export interface PlatformApp {
  readonly id: number
  readonly name: string
  readonly accountIds: Set<number>
  readonly userIds: Set<number>
}

export interface Label {
  readonly id: number
  title: string
  description: string | null
  color: string
  /** Null as long as nobody said. */
  showOnSidebar: boolean | null
}

export interface Team {
  readonly id: number
  name: string
  description: string | null
  allowAutoAssign: boolean
  readonly memberIds: Set<number>
}

/** A channel: `channel` holds what its kind adds to the common keys. */
export interface Inbox {
  readonly id: number
  readonly channelId: number
  readonly channelType: 'Channel::Api' | 'Channel::Email' | OtherChannel['type']
  name: string
  readonly memberIds: Set<number>
  readonly channel: ApiChannel | EmailChannel | OtherChannel
}

export interface ApiChannel {
  readonly kind: 'api'
  readonly identifier: string
  readonly hmacToken: string
  readonly secret: string
  webhookUrl: string | null
}

export interface EmailChannel {
  readonly kind: 'email'
  email: string
  readonly forwardToEmail: string
  imap: { address: string; port: number; login: string; password: string } | null
}

/** A channel that only generated worlds have: what it adds to the common keys, for everybody and for administrators. */
export interface OtherChannel {
  readonly kind: 'other'
  readonly type: 'Channel::WebWidget' | 'Channel::Whatsapp' | 'Channel::Telegram'
  readonly keys: JsonObject
  readonly secrets: JsonObject
}

export interface Contact {
  readonly id: number
  name: string
  email: string | null
  phoneNumber: string | null
  identifier: string | null
  blocked: boolean
  additionalAttributes: JsonObject
  customAttributes: JsonObject
  labels: string[]
  readonly createdAt: number
  lastActivityAt: number | null
  readonly contactInboxes: ContactInbox[]
}

/** A contact's address within an inbox. */
export interface ContactInbox {
  readonly id: number
  readonly inbox: Inbox
  readonly sourceId: string
}

export interface Conversation {
  /** The number shown to people, counted per account. */
  readonly displayId: number
  readonly uuid: string
  readonly contact: Contact
  readonly contactInbox: ContactInbox
  readonly inbox: Inbox
  status: 'open' | 'resolved' | 'pending' | 'snoozed'
  priority: 'low' | 'medium' | 'high' | 'urgent' | null
  assignee: User | null
  team: Team | null
  labels: string[]
  customAttributes: JsonObject
  readonly createdAt: number
  updatedAt: number
  lastActivityAt: number
  firstReplyCreatedAt: number | null
  waitingSince: number | null
  snoozedUntil: number | null
  /** Oldest first. */
  readonly messages: Message[]
}

export interface Message {
  readonly id: number
  readonly content: string
  /** From the customer, or from us. */
  readonly direction: 'incoming' | 'outgoing'
  readonly sender:
    { readonly kind: 'contact'; readonly contact: Contact } | { readonly kind: 'user'; readonly user: User }
  readonly private: boolean
  readonly createdAt: number
}

export interface CannedResponse {
  readonly id: number
  shortCode: string
  content: string
  readonly createdAt: number
}

export interface AttributeDefinition {
  readonly id: number
  displayName: string
  displayType: string
  description: string | null
  readonly key: string
  model: 'conversation_attribute' | 'contact_attribute'
  values: Json[]
  regexPattern: string | null
  regexCue: string | null
  defaultValue: Json
  readonly createdAt: number
}

/** What a new account or user gets counted ids for. */
export type Counted =
  | 'account'
  | 'user'
  | 'membership'
  | 'session'
  | 'label'
  | 'team'
  | 'inbox'
  | 'apiChannel'
  | 'emailChannel'
  | 'otherChannel'
  | 'contact'
  | 'contactInbox'
  | 'message'
  | 'cannedResponse'
  | 'attributeDefinition'
  | 'platformApp'

/** Everything one server knows. All ids start at 1 and count up over the whole server, display ids per account. */
export interface World {
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly random: Random
  /** The installation's sender address: what an empty support address shows as. */
  readonly senderAddress: string
  /** What a new account starts with. */
  readonly defaultFeatures: readonly string[]
  readonly accounts: Map<number, Account>
  readonly users: Map<number, User>
  /** By lower-cased address. */
  readonly usersByEmail: Map<string, User>
  /** By token. */
  readonly tokens: Map<string, TokenOwner>
  readonly counters: Map<Counted, number>
}
