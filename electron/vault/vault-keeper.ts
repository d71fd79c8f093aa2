import type { Protection, VaultStatus } from '#shared/domain/vault.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { Log } from '../log/log.ts'
import type { Keychain } from './keychain.ts'
import type { Vault } from './vault.ts'

/** What opens a vault: its keychain slot, or a passphrase. Also what a new vault shall be protected with. */
export type Key = { protection: 'keychain' } | { protection: 'passphrase'; passphrase: string }
export type NewKey = Key

export interface VaultKeeperOptions {
  /** Where `vault.db` and `vault.keys.json` lie, or will lie. */
  folder: string
  keychain: Keychain | null
  /** The entry file of the key derivation worker. */
  keyWorker: URL
  log: Log
}

/**
 * Holds the vault of one data folder: tells its state, makes, opens and locks it. Attempts run one after the other.
 * In none of the six failing states does it write or delete anything.
 */
export interface VaultKeeper {
  status(): Promise<VaultStatus>
  /** Calls back whenever the status changed. Answers with the way to stop. */
  watch(listener: (status: VaultStatus) => void): () => void
  /** `vault-exists` where anything of a vault is in the folder, `vault-not-writable`, `vault-in-use`, `vault-keychain-changed`. */
  create(key: NewKey): Promise<VaultStatus>
  /** `vault-missing`, `vault-wrong-key`, `vault-keychain-changed`, `vault-damaged`, `vault-newer`, `vault-in-use`, `vault-not-writable`. */
  unlock(key: Key): Promise<VaultStatus>
  lock(): Promise<VaultStatus>
  /** `vault-locked`, `vault-wrong-key` (the current passphrase is not right), `vault-not-writable`. All or nothing. */
  changePassphrase(current: string, next: string): Promise<VaultStatus>
  /** The open vault. Throws what keeps it closed: `vault-missing`, `vault-locked`, `vault-keychain-changed`, `vault-damaged`, `vault-newer`. */
  vault(): Vault
  /** Locks and lets go of the folder. */
  close(): Promise<void>
}

/** Opens a keeper on a folder, which need not exist yet. Opens no vault and writes nothing. */
export function openVaultKeeper(options: VaultKeeperOptions): Promise<VaultKeeper> {
  options.log.error('vault-keeper-unavailable', { protection: 'none' satisfies Protection | 'none' })
  return Promise.reject(new FailureError('internal'))
}
