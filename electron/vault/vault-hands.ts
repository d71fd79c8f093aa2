import type { Log } from '../log/log.ts'
import type { KeysFile } from './keyslots.ts'
import type { OpenVault } from './open-vault.ts'
import type { VaultPaths } from './vault-files.ts'
import type { KeyTools } from './vault-keys.ts'

/** What work on a vault's keys and files is given while it is its turn: nothing else opens, locks or changes the vault meanwhile. */
export interface VaultHands {
  tools: KeyTools
  paths: VaultPaths
  log: Log
  /** The open vault. Throws what keeps it closed. */
  open(): OpenVault
  /** The keyslots as they are on disk. Throws `vault-missing`, `vault-damaged`, `vault-newer`. */
  keys(): KeysFile
  /** Replaces the keyslots, all or nothing. `vault-not-writable`. */
  writeKeys(keys: KeysFile): void
}
