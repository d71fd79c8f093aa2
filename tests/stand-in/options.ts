/** The servers that can be played: five releases of Chatwoot and the one the account page describes. */
export const dialects = ['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1', 'as-documented'] as const
export type Dialect = (typeof dialects)[number]

/** What a fresh server is filled with. */
export const worldNames = ['golden', 'demo', 'large'] as const
export type WorldName = (typeof worldNames)[number]

/** The installation's switch for public signup (API document 5.10). */
export const signupModes = ['on', 'off', 'api-only', 'captcha'] as const
export type SignupMode = (typeof signupModes)[number]

/** Everything that decides how a stand-in behaves; sizes only matter to generated worlds. */
export interface ApplicationOptions {
  dialect: Dialect
  world: WorldName
  signup: SignupMode
  /** Whether requests are limited as the real server limits them (API document 3.3). */
  limiter: boolean
  seed?: number
  accounts?: number
  contacts?: number
  conversations?: number
  /** The server's clock in milliseconds since the epoch. */
  now?: () => number
}

/** One user of the state file: how a test signs in as them. */
export interface StateUser {
  id: number
  email: string
  password: string
  token: string
}

/** What a started server tells about its world, so that a client can be pointed at it. */
export interface StateFile {
  version: string
  users: Record<string, StateUser>
  tokens: Record<string, string>
  /** The base32 secret of the user `mfa`. */
  otp?: string
  accounts: Record<string, number>
  labels: Record<string, number>
  contacts: Record<string, number>
  inboxes: Record<string, number>
}
