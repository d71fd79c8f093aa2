import type { Foreign } from './account.ts'
import type { Json, JsonObject } from './json.ts'

/** The plain lists of an account: one call, no pages (API document 4.10). */
export const LIST_KINDS = ['labels', 'inboxes', 'teams', 'agents'] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** `GET labels`; titles are lower-cased by the server. */
export interface Label extends Foreign {
  id: number
  title?: string | null
  description?: string | null
  color?: string | null
  showOnSidebar?: boolean | null
}

/** `GET inboxes`. Channels differ in some 60 keys: the common ones are typed, the rest stay as the server sent them, secrets removed. */
export interface Inbox extends Foreign {
  id: number
  name?: string | null
  channelType?: string | null
  channelId?: number | null
  avatarUrl?: string | null
  greetingEnabled?: boolean | null
  greetingMessage?: string | null
  workingHoursEnabled?: boolean | null
  workingHours?: Json[] | null
  timezone?: string | null
  outOfOfficeMessage?: string | null
  enableAutoAssignment?: boolean | null
  /** Channel-specific keys, as they came. */
  channel: JsonObject
}

/** `GET teams`; names are lower-cased by the server, `isMember` speaks of the caller. */
export interface Team extends Foreign {
  id: number
  name?: string | null
  description?: string | null
  allowAutoAssign?: boolean | null
  accountId?: number | null
  isMember?: boolean | null
}

/** `GET agents`: every user of the account, administrators included. */
export interface Agent extends Foreign {
  id: number
  accountId?: number | null
  name?: string | null
  availableName?: string | null
  email?: string | null
  role?: string | null
  availabilityStatus?: string | null
  autoOffline?: boolean | null
  confirmed?: boolean | null
  provider?: string | null
  thumbnail?: string | null
  customAttributes?: JsonObject
  customRoleId?: number | null
}

/** Which item type a list kind holds. */
export interface ListItems {
  labels: Label
  inboxes: Inbox
  teams: Team
  agents: Agent
}

/** A whole list as one value: entries that could not be understood are kept beside the others. */
export interface ListDetails<Kind extends ListKind> {
  items: ListItems[Kind][]
  /** Entries without a usable id, as they came. */
  strangers: Json[]
  /** The answer as text with secrets replaced. */
  raw: string
}
