/** How a vault can be opened. */
export const PROTECTIONS = ['keychain', 'passphrase'] as const
export type Protection = (typeof PROTECTIONS)[number]

/** What a keyslot opens with. A recovery code is there beside a protection, never instead of one. */
export const SLOT_KINDS = [...PROTECTIONS, 'recovery'] as const
export type SlotKind = (typeof SLOT_KINDS)[number]

/** What can be said about a keyslot. `id` names it until it is made anew; `createdAt` is null where nobody noted it. */
export interface VaultSlot {
  id: string
  kind: SlotKind
  createdAt: number | null
}

/**
 * `missing`: no vault in the data folder. `locked`: waiting for a key. `open`. `keychain-changed`: the only key is in a
 * keychain that is gone or answers differently. `damaged`: a key unwrapped and the file does not open. `newer`: made by
 * a newer version. `gone`: its folder cannot be reached, or nothing is there any more of a vault that was. A wrong key is no
 * state but the failure of one attempt to unlock.
 */
export type VaultState = 'missing' | 'locked' | 'open' | 'keychain-changed' | 'damaged' | 'newer' | 'gone'

export interface VaultStatus {
  state: VaultState
  /** How the vault can be opened from day to day; empty when it is missing. */
  protections: Protection[]
  /** Every keyslot, the recovery code's included. */
  slots: VaultSlot[]
  /** Whether this computer has a real keychain (Linux without one counts as none). */
  keychain: 'available' | 'none'
  /** Where the files lie, for the sentence that says so. */
  folder: string
}

/** How often a page tells that somebody uses it, at most, in milliseconds. */
export const USE_TOLD_EVERY = 20_000

/** Passphrases are normalised (NFKC) before derivation; length is in characters. */
export const PASSPHRASE_MINIMUM = 8
export const PASSPHRASE_MAXIMUM = 1024
