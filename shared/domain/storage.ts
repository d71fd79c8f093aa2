import type { AccountRef } from './account-ref.ts'

/** What is kept of one account to be read without a network. */
export interface StoredAccount {
  ref: AccountRef
  bytes: number
  /** Items of long lists, such as contacts. */
  items: number
}

/** What is kept on this computer of all accounts. */
export interface Storage {
  bytes: number
  /** Megabytes that it may take. */
  limit: number
  accounts: StoredAccount[]
}

/** Megabytes, as the settings offer them. */
export const STORAGE_LIMITS = [100, 250, 500, 1000, 2000, 5000] as const
