import { existsSync, readFileSync } from 'node:fs'
import { timingSafeEqual } from 'node:crypto'
import type {
  CopyPreview,
  CopyReason,
  SetAsideVault,
  VaultContent,
  VaultCopy,
} from '#shared/domain/vault-copy.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import { newestSchema } from '../sqlite/migrations.ts'
import { fromKeysText } from './keys-text.ts'
import type { KeysFile } from './keyslots.ts'
import { vaultMigrations } from './migrations.ts'
import {
  findVaultCopy,
  listSetAside,
  listVaultCopies,
  makeVaultCopy,
  removeSetAside,
  removeVaultCopy,
} from './vault-copies.ts'
import { exchangeDatabase, prepareDatabase, setAside } from './vault-exchange.ts'
import type { VaultPaths } from './vault-files.ts'
import { copyOpenVault, withLentFile, type VaultHands } from './vault-hands.ts'
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
  listSetAside(): Promise<SetAsideVault[]>
  removeSetAside(name: string): Promise<void>
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
      keeper.inTurn('list-copies', async (hands) => {
        const copies = listVaultCopies(hands.paths)
        const opens = await whichOpenNow(
          hands,
          copies.map(({ name }) => name),
        )
        return copies.map((copy, at) => ({ ...copy, hasPresentKey: opens?.[at] ?? null }))
      }),
    make: (reason) => keeper.inTurn('copy', (hands) => copyOpenVault(hands, reason)),
    remove: (name) =>
      keeper.inTurn('remove-copy', (hands) => {
        hands.onFiles(() => {
          removeVaultCopy(hands.paths, name)
        })
      }),
    listSetAside: () => keeper.inTurn('list-set-aside', (hands) => listSetAside(hands.paths)),
    removeSetAside: (name) =>
      keeper.inTurn('remove-set-aside', (hands) => {
        hands.onFiles(() => {
          removeSetAside(hands.paths, name)
        })
      }),
    preview: (choice) =>
      keeper.inTurn('preview-copy', (hands) =>
        withChoice(hands, choice, async ({ content }) => {
          const now = hands.isOpen() ? await withLentFile(hands, (lent) => hands.work('count', lent)) : null
          return { copy: content, now }
        }),
      ),
    restore: (choice, beforeClosing) =>
      keeper.inTurn('restore', (hands) =>
        withChoice(hands, choice, async (chosen) => {
          if (!hands.isOpen()) return restoreClosed(hands, chosen, choice)
          await beforeClosing()
          await restoreOpen(hands, chosen)
        }),
      ),
  }
}

interface Chosen {
  paths: VaultPaths
  keys: KeysFile
  vaultKey: Uint8Array
  content: VaultContent
}

async function restoreOpen(hands: VaultHands, chosen: Chosen): Promise<void> {
  const { paths, work } = hands
  const nextKey = Uint8Array.from(hands.open().vaultKey)
  await hands.exchange({
    nextKey,
    prepare: async (vaultKey) => {
      const present = { paths, keys: hands.keys(), vaultKey, source: paths.database }
      await makeVaultCopy(work, present, 'before-restore')
      await prepareDatabase(work, paths, {
        source: chosen.paths.database,
        key: chosen.vaultKey,
        nextKey,
      })
    },
    finish: () => {
      exchangeDatabase(paths)
    },
    isCommitted: () => true,
    isSeen: true,
  })
}

/** In place of a damaged vault: its own keyslots stay where they lead to the copy's key, or else come with the copy. */
async function restoreClosed(hands: VaultHands, chosen: Chosen, { key }: CopyChoice): Promise<void> {
  const keepsKeys = await leadsTo(hands, key, chosen.vaultKey)
  const { paths, vaultKey } = chosen
  await hands.openWith(Uint8Array.from(vaultKey), async () => {
    hands.onFiles(() => {
      setAside(hands.paths)
    })
    const source = paths.database
    await prepareDatabase(hands.work, hands.paths, { source, key: vaultKey, nextKey: vaultKey })
    hands.onFiles(() => {
      if (!keepsKeys) hands.writeKeys(chosen.keys)
      exchangeDatabase(hands.paths)
    })
  })
}

async function leadsTo(hands: VaultHands, key: Key | null, vaultKey: Uint8Array): Promise<boolean> {
  try {
    if (key === null) return false
    // Not as a status would read it: keys without a database are still keys.
    const found = await findVaultKey(hands.tools, readKeysOf(hands.paths), key)
    const isSame = timingSafeEqual(found.vaultKey, vaultKey)
    found.vaultKey.fill(0)
    return isSame
  } catch (thrown) {
    // No readable keys, or none that this opens.
    if (toFailure(thrown)) return false
    throw thrown
  }
}

/** Finds the copy and its key, checks the whole of it, and lends both. The key is wiped afterwards. */
async function withChoice<Result>(
  hands: VaultHands,
  { name, key }: CopyChoice,
  work: (chosen: Chosen) => Promise<Result>,
): Promise<Result> {
  const paths = findVaultCopy(hands.paths, name)
  const keys = readKeysOf(paths)
  const vaultKey = await keyOf(hands, name, keys, key)
  try {
    const { schema, content } = await hands.work('examine', { file: paths.database, key: vaultKey })
    if (schema > newestSchema(vaultMigrations)) throw new FailureError('vault-newer')
    return await work({ paths, keys, vaultKey, content })
  } finally {
    vaultKey.fill(0)
  }
}

/** A key of the caller's own, also where it is the open vault's. */
async function keyOf(hands: VaultHands, name: string, keys: KeysFile, key: Key | null): Promise<Uint8Array> {
  if ((await whichOpenNow(hands, [name]))?.[0] === true) return Uint8Array.from(hands.open().vaultKey)
  if (key === null) throw new FailureError('copy-other-key')
  return (await findVaultKey(hands.tools, keys, key)).vaultKey
}

/** Which copies the present key opens; null while the vault is closed. */
function whichOpenNow(hands: VaultHands, names: readonly string[]): Promise<boolean[]> | null {
  if (!hands.isOpen() || names.length === 0) return null
  const files = names.map((name) => findVaultCopy(hands.paths, name).database)
  return hands.work('whichOpen', { files, key: hands.open().vaultKey })
}

function readKeysOf(paths: VaultPaths): KeysFile {
  const read = fromKeysText(existsSync(paths.keys) ? readFileSync(paths.keys, 'utf8') : '')
  if (read.kind !== 'keys') throw new FailureError(read.kind === 'newer' ? 'vault-newer' : 'vault-damaged')
  return read.keys
}
