import type { AccountRef } from './account-ref.ts'
import type { UpdateMode } from './update.ts'

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]
export const LANGUAGES = ['system', 'en', 'de', 'es', 'fr', 'pt_BR', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** What must be known before the vault opens: kept in a small file without secrets. */
export interface Appearance {
  theme: Theme
  language: Language
  /** Whether keys without Ctrl or Cmd are shortcuts: who speaks to the computer, or types by accident, can do without. */
  singleKeys: boolean
  /** Whether newer versions are looked for: also a version that opens no vault can be followed by one that does. */
  updates: UpdateMode
}
export const DEFAULT_APPEARANCE: Appearance = {
  theme: 'system',
  language: 'system',
  singleKeys: true,
  updates: 'notify',
}

/** What is nobody's business before the vault opens: kept inside it. */
export interface Preferences {
  lastAccount: AccountRef | null
  /** Minutes without input after which the vault locks; 0 never. */
  lockAfterMinutes: number
  lockOnScreenLock: boolean
  /** What the system is asked to say of servers while nobody looks. */
  notifyCertificates: boolean
  notifyTokens: boolean
  notifyServers: boolean
  /** Megabytes that may be kept to be read without a network. */
  storageMegabytes: number
}
export const DEFAULT_PREFERENCES: Preferences = {
  lastAccount: null,
  lockAfterMinutes: 15,
  lockOnScreenLock: true,
  notifyCertificates: true,
  notifyTokens: true,
  notifyServers: true,
  storageMegabytes: 500,
}
