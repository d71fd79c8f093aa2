import type { CopyReason } from '#shared/domain/vault-copy.ts'
import type { Log } from '../log/log.ts'
import type { FileWork } from './file-work.ts'
import type { KeysFile } from './keyslots.ts'
import type { OpenVault } from './open-vault.ts'
import { makeVaultCopy, withScratch } from './vault-copies.ts'
import type { VaultPaths } from './vault-files.ts'
import type { KeyTools } from './vault-keys.ts'

/** An exchange of the files of an open vault, which is closed meanwhile: calls wait until it is open again. */
export interface VaultExchange {
  /** Opens what is there afterwards. Taken over, and wiped. */
  nextKey: Uint8Array
  /** All that takes its time. Nobody can write meanwhile, so nothing is lost between reading and `finish`. */
  prepare: (presentKey: Uint8Array) => Promise<void>
  /** Names and renames files. */
  finish: () => void
  /** Whether the exchange counts although the work was cut off: it was, and then `nextKey` is the key. */
  isCommitted: () => boolean
  /** Pages are told that the vault was closed, so that they forget what they show. */
  isSeen: boolean
}

/** What work on a vault's keys and files is given while it is its turn: nothing else opens, locks or changes the vault meanwhile. */
export interface VaultHands {
  tools: KeyTools
  paths: VaultPaths
  log: Log
  /** Work on whole files, which would hold up everything else here. */
  work: FileWork
  /** The open vault. Throws what keeps it closed. */
  open(): OpenVault
  isOpen(): boolean
  /** Runs work on files: what SQLite or the file system throws leaves as a failure. */
  onFiles<Result>(work: () => Result): Result
  /** Closes the open vault, has its files exchanged, and opens it again. */
  exchange(exchange: VaultExchange): Promise<void>
  /** Opens a vault that is closed, after `prepare` wrote its files. Fails with `vault-exists` where it may open as it is. */
  openWith(vaultKey: Uint8Array, prepare: () => Promise<void>): Promise<void>
  /** The keyslots as they are on disk. Throws `vault-missing`, `vault-damaged`, `vault-newer`. */
  keys(): KeysFile
  /** Replaces the keyslots, all or nothing. `vault-not-writable`. */
  writeKeys(keys: KeysFile): void
}

/** Makes a copy of the open vault, which is read and written meanwhile. `keys`: what opens the copy. */
export async function copyOpenVault(
  hands: VaultHands,
  reason: CopyReason,
  keys: KeysFile = hands.keys(),
): Promise<void> {
  const opened = hands.open()
  const present = { paths: hands.paths, keys, vaultKey: opened.vaultKey }
  await opened.withSteadyFile((source) => makeVaultCopy(hands.work, { ...present, source }, reason))
}

/** Lends what work on the whole of an open vault needs: its file, which stays as it is meanwhile, and a place to copy it to. */
export function withLentFile<Result>(
  hands: VaultHands,
  work: (lent: { source: number; scratch: string; key: Uint8Array }) => Promise<Result>,
): Promise<Result> {
  const opened = hands.open()
  return opened.withSteadyFile((source) =>
    withScratch(hands.paths, (scratch) => work({ source, scratch, key: opened.vaultKey })),
  )
}
