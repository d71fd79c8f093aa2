import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { timingSafeEqual } from 'node:crypto'
import type { CopyPreview, CopyReason, VaultCopy } from '#shared/domain/vault-copy.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import { newestSchema, schemaOf } from '../sqlite/migrations.ts'
import { readDatabase } from '../sqlite/open-database.ts'
import { fromKeysText } from './keys-text.ts'
import type { KeysFile } from './keyslots.ts'
import { vaultMigrations } from './migrations.ts'
import { withFileKey } from './open-vault.ts'
import { countContent } from './vault-content.ts'
import {
  checkDatabase,
  findVaultCopy,
  listVaultCopies,
  makeVaultCopy,
  removeVaultCopy,
} from './vault-copies.ts'
import { exchangeDatabase, prepareDatabase, setAside } from './vault-exchange.ts'
import type { VaultPaths } from './vault-files.ts'
import type { VaultHands } from './vault-hands.ts'
import type { VaultKeeper } from './vault-keeper.ts'
import { findVaultKey, type Key } from './vault-keys.ts'

/** Which copy, and what opens it where the present key does not. */
export interface CopyChoice {
  name: string
  key: Key | null
}

/**
 * Copies of the vault: made, looked into and put back. A copy that was made before a re-key, and any copy while the vault
 * does not open, needs a key of its own (`copy-other-key`); its failures are those of unlocking.
 */
export interface VaultCopies {
  list(): Promise<VaultCopy[]>
  make(reason: CopyReason): Promise<void>
  remove(name: string): Promise<void>
  /** `copy-missing`, `copy-other-key`, `vault-damaged`, `vault-newer`. */
  preview(choice: CopyChoice): Promise<CopyPreview>
  /**
   * Puts a copy in the vault's place, after a copy of the vault itself. An open vault keeps its key and its keyslots, also
   * where the copy had others; a damaged one takes those of the copy, and its files are set aside.
   */
  restore(choice: CopyChoice, beforeClosing: () => Promise<void>): Promise<void>
}

/** The copies of one keeper's vault. */
export function createVaultCopies(keeper: VaultKeeper): VaultCopies {
  return {
    list: () =>
      keeper.inTurn('list-copies', (hands) =>
        listVaultCopies(hands.paths).map((copy) => ({ ...copy, hasPresentKey: opensNow(hands, copy.name) })),
      ),
    make: (reason) =>
      keeper.inTurn('copy', (hands) => {
        copyPresent(hands, reason)
      }),
    remove: (name) =>
      keeper.inTurn('remove-copy', (hands) => {
        hands.onFiles(() => {
          removeVaultCopy(hands.paths, name)
        })
      }),
    preview: (choice) =>
      keeper.inTurn('preview-copy', async (hands) => {
        const { paths, vaultKey } = await openChoice(hands, choice)
        return hands.onFiles(() => ({
          copy: withCopy(paths, vaultKey, countContent),
          now: hands.isOpen() ? hands.open().count() : null,
        }))
      }),
    restore: (choice, beforeClosing) =>
      keeper.inTurn('restore', async (hands) => {
        const chosen = await openChoice(hands, choice)
        if (!hands.isOpen()) return restoreClosed(hands, chosen, choice)
        await beforeClosing()
        restoreOpen(hands, chosen)
      }),
  }
}

interface Chosen {
  paths: VaultPaths
  keys: KeysFile
  vaultKey: Uint8Array
}

function copyPresent(hands: VaultHands, reason: CopyReason): void {
  const { vaultKey, copyInto } = hands.open()
  hands.onFiles(() => makeVaultCopy({ paths: hands.paths, keys: hands.keys(), vaultKey, copyInto }, reason))
}

function restoreOpen(hands: VaultHands, { paths, vaultKey }: Chosen): void {
  copyPresent(hands, 'before-restore')
  const nextKey = Uint8Array.from(hands.open().vaultKey)
  hands.onFiles(() => {
    const write = (file: string) => {
      copyFileSync(paths.database, file)
    }
    prepareDatabase(hands.paths, { write, from: vaultKey, to: nextKey })
  })
  hands.exchange({
    nextKey,
    work: () => {
      exchangeDatabase(hands.paths)
    },
    isCommitted: () => true,
    isSeen: true,
  })
}

/** In place of a damaged vault: its own keyslots stay where they lead to the copy's key, or else come with the copy. */
async function restoreClosed(hands: VaultHands, chosen: Chosen, { key }: CopyChoice): Promise<void> {
  const keepsKeys = await leadsTo(hands, key, chosen.vaultKey)
  hands.openWith(Uint8Array.from(chosen.vaultKey), () => {
    setAside(hands.paths)
    const write = (file: string) => {
      copyFileSync(chosen.paths.database, file)
    }
    prepareDatabase(hands.paths, { write, from: chosen.vaultKey, to: chosen.vaultKey })
    if (!keepsKeys) hands.writeKeys(chosen.keys)
    exchangeDatabase(hands.paths)
  })
}

async function leadsTo(hands: VaultHands, key: Key | null, vaultKey: Uint8Array): Promise<boolean> {
  try {
    if (key === null) return false
    // Not as a status would read it: keys without a database are still keys.
    const found = await findVaultKey(hands.tools, readKeysOf(hands.paths), key)
    return timingSafeEqual(found.vaultKey, vaultKey)
  } catch (thrown) {
    // No readable keys, or none that this opens.
    if (toFailure(thrown)) return false
    throw thrown
  }
}

/** Finds the copy and its key, and checks the whole of it. */
async function openChoice(hands: VaultHands, { name, key }: CopyChoice): Promise<Chosen> {
  const paths = findVaultCopy(hands.paths, name)
  const keys = readKeysOf(paths)
  const vaultKey = await keyOf(hands, name, keys, key)
  hands.onFiles(() => {
    checkDatabase(paths.database, vaultKey)
    if (withCopy(paths, vaultKey, schemaOf) > newestSchema(vaultMigrations))
      throw new FailureError('vault-newer')
  })
  return { paths, keys, vaultKey }
}

async function keyOf(hands: VaultHands, name: string, keys: KeysFile, key: Key | null): Promise<Uint8Array> {
  if (opensNow(hands, name) === true) return hands.open().vaultKey
  if (key === null) throw new FailureError('copy-other-key')
  return (await findVaultKey(hands.tools, keys, key)).vaultKey
}

/** Whether the present key opens a copy; null while the vault is closed. */
function opensNow(hands: VaultHands, name: string): boolean | null {
  if (!hands.isOpen()) return null
  try {
    withCopy(findVaultCopy(hands.paths, name), hands.open().vaultKey, schemaOf)
    return true
  } catch {
    return false
  }
}

function withCopy<Result>(
  paths: VaultPaths,
  vaultKey: Uint8Array,
  read: Parameters<typeof readDatabase<Result>>[1],
): Result {
  return withFileKey(vaultKey, 'vault.db', (key) =>
    readDatabase({ file: paths.database, key, unfinished: false }, read),
  )
}

function readKeysOf(paths: VaultPaths): KeysFile {
  const read = fromKeysText(existsSync(paths.keys) ? readFileSync(paths.keys, 'utf8') : '')
  if (read.kind !== 'keys') throw new FailureError(read.kind === 'newer' ? 'vault-newer' : 'vault-damaged')
  return read.keys
}
