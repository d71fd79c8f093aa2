import { PROTECTIONS, type Protection, type VaultState, type VaultStatus } from '#shared/domain/vault.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import { slotIdOf } from './keyslots.ts'
import type { FoundVault } from './vault-files.ts'

/** What an attempt to unlock found out and a look into the folder cannot tell. */
export type Trouble = Extract<VaultState, 'keychain-changed' | 'damaged' | 'newer'>

/** The failures of an attempt that say something about the vault and not about what was typed. */
export const TROUBLES: Partial<Record<FailureCode, Trouble>> = {
  'vault-keychain-changed': 'keychain-changed',
  'vault-damaged': 'damaged',
  'vault-newer': 'newer',
}

/** What a closed vault answers whoever wants it. */
export const CLOSED: Record<Exclude<VaultState, 'open'>, FailureCode> = {
  missing: 'vault-missing',
  locked: 'vault-locked',
  'keychain-changed': 'vault-keychain-changed',
  damaged: 'vault-damaged',
  newer: 'vault-newer',
  gone: 'vault-gone',
}

/** Words what is known of a vault. */
export function toVaultStatus(known: {
  found: FoundVault
  isOpen: boolean
  trouble: Trouble | null
  hasKeychain: boolean
  folder: string
}): VaultStatus {
  const { found, folder } = known
  const slots = found.kind === 'keys' ? found.keys.slots : []
  const protections = PROTECTIONS.filter((protection) => slots.some(({ kind }) => kind === protection))
  return {
    state: known.isOpen ? 'open' : toState(known, protections),
    protections,
    slots: slots.map((slot) => ({ id: slotIdOf(slot), kind: slot.kind, createdAt: slot.createdAt })),
    keychain: known.hasKeychain ? 'available' : 'none',
    folder,
  }
}

function toState(
  { found, trouble, hasKeychain }: Parameters<typeof toVaultStatus>[0],
  protections: Protection[],
): VaultState {
  if (found.kind !== 'keys') return found.kind
  const keychainOnly = !protections.includes('passphrase')
  if (trouble === 'keychain-changed' && !keychainOnly) return 'locked'
  return trouble ?? (keychainOnly && !hasKeychain ? 'keychain-changed' : 'locked')
}
