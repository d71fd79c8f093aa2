import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import type { CopyReason } from '#shared/domain/vault-copy.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { newestSchema } from '../sqlite/migrations.ts'
import type { DatabaseLook } from '../sqlite/open-database.ts'
import { takeProcessLock, type ProcessLock } from '../sqlite/process-lock.ts'
import { moveFile } from './durable-files.ts'
import { look } from './file-tasks.ts'
import type { FileWork } from './file-work.ts'
import type { KeysFile } from './keyslots.ts'
import { vaultMigrations } from './migrations.ts'
import { openVault, type OpenVault } from './open-vault.ts'
import { makeVaultCopy } from './vault-copies.ts'
import { exchangeDatabase } from './vault-exchange.ts'
import { asVaultFailures } from './vault-failures.ts'
import type { VaultExchange } from './vault-hands.ts'
import { findVault, removeLeftovers, writeKeys, type VaultPaths } from './vault-files.ts'

/** Bytes up to which looking into a file takes less than beginning a thread for it. */
const SMALL = 1_000_000

/** Makes the folder this process's own. Fails with `vault-in-use` where another process has it. */
export function takeFolder(paths: VaultPaths): ProcessLock {
  if (!existsSync(paths.folder)) mkdirSync(paths.folder, { recursive: true, mode: 0o700 })
  // Not opened where it exists: closing any handle on a file gives up every lock this process has on it (POSIX).
  if (!existsSync(paths.lock)) closeSync(openSync(paths.lock, 'a', 0o600))
  const lock = takeProcessLock(paths.lock)
  if (!lock) throw new FailureError('vault-in-use')
  return lock
}

/**
 * Writes a new, empty vault. Its birth is the renaming of the keys file: before it, whatever lies there under fresh
 * names counts as nothing; after it, the database is complete and only waits for its name.
 */
export function writeNewVault(paths: VaultPaths, keys: KeysFile, vaultKey: Uint8Array): void {
  if (findVault(paths).kind !== 'missing') throw new FailureError('vault-exists')
  removeLeftovers(paths)
  try {
    closeSync(openSync(paths.freshDatabase, 'wx', 0o600))
    openVault(paths.freshDatabase, Uint8Array.from(vaultKey)).close()
    writeKeys(paths.keys, keys)
  } catch (thrown) {
    if (!existsSync(paths.keys)) removeLeftovers(paths)
    throw thrown
  }
  moveFile(paths.freshDatabase, paths.database)
}

/**
 * Opens the database with a key that a slot unwrapped. It is looked into first, so that a file which is damaged
 * (`vault-damaged`) or of a newer version (`vault-newer`) is left as it is. `beforeOpening`: where nothing has to be migrated.
 */
export async function openVaultFiles(
  work: FileWork,
  paths: VaultPaths,
  vaultKey: Uint8Array,
  beforeOpening: () => Promise<void> = () => Promise.resolve(),
): Promise<OpenVault> {
  const file = existsSync(paths.database) ? paths.database : paths.freshDatabase
  const seen = await lookOrFinish(work, paths, file, vaultKey)
  // An empty file is a valid database to SQLite, of schema 0: no vault was ever that.
  if (!seen.sound || seen.schema === 0) throw new FailureError('vault-damaged')
  if (seen.schema > newestSchema(vaultMigrations)) throw new FailureError('vault-newer')

  if (file !== paths.database)
    asVaultFailures(() => {
      moveFile(file, paths.database)
    })
  // Without a copy there is no migration: what fails here fails the attempt to open, with nothing changed.
  if (seen.schema < newestSchema(vaultMigrations))
    await copyForUpdate(work, paths, vaultKey, 'before-migration')
  else await beforeOpening()
  const open = asVaultFailures(() => openVault(paths.database, vaultKey))
  tidy(paths)
  return open
}

/**
 * Closes an open vault, exchanges its files and opens it again: as the next one where the exchange counts, or else as it
 * was, with what hindered the exchange in `thrown`. Throws where it opens neither way. Wipes both keys, however it ends.
 */
export async function exchangeVault(
  work: FileWork,
  paths: VaultPaths,
  open: OpenVault,
  { nextKey, prepare, finish, isCommitted }: VaultExchange,
): Promise<{ vault: OpenVault; thrown?: unknown }> {
  const presentKey = Uint8Array.from(open.vaultKey)
  let key = nextKey
  try {
    let hindered: { thrown?: unknown } = {}
    try {
      open.close()
      await prepare(presentKey)
      asVaultFailures(finish)
    } catch (thrown) {
      hindered = { thrown }
      if (!isCommitted()) key = presentKey
    }
    return { vault: await openWithOwn(work, paths, key), ...hindered }
  } finally {
    presentKey.fill(0)
    nextKey.fill(0)
  }
}

/** Opens the files with a copy of the key, which belongs to the open vault or is wiped. */
async function openWithOwn(work: FileWork, paths: VaultPaths, key: Uint8Array): Promise<OpenVault> {
  const own = Uint8Array.from(key)
  try {
    return await openVaultFiles(work, paths, own)
  } catch (thrown) {
    own.fill(0)
    throw thrown
  }
}

/** Looks into the database. Where the key fits a fresh one instead, an exchange was cut off after it counted: it is finished. */
async function lookOrFinish(
  work: FileWork,
  paths: VaultPaths,
  file: string,
  key: Uint8Array,
): Promise<DatabaseLook> {
  const lookInto = async (one: string) => {
    const question = { file: one, key, unfinished: hasContent(`${one}-wal`) }
    const { size } = statSync(one, { throwIfNoEntry: false }) ?? { size: 0 }
    return size > SMALL ? work('look', question) : asVaultFailures(() => look(question))
  }
  try {
    return await lookInto(file)
  } catch (thrown) {
    if (file === paths.freshDatabase || !existsSync(paths.freshDatabase)) throw thrown
    const fresh = await lookInto(paths.freshDatabase)
    if (!fresh.sound || fresh.schema === 0) throw thrown
    asVaultFailures(() => {
      exchangeDatabase(paths)
    })
    return fresh
  }
}

/** Copies a vault that is closed and sound, before a version of the app that has not opened it yet does. */
export async function copyForUpdate(
  work: FileWork,
  paths: VaultPaths,
  vaultKey: Uint8Array,
  reason: CopyReason,
): Promise<void> {
  const found = findVault(paths)
  if (found.kind !== 'keys') throw new FailureError('vault-damaged')
  const source = paths.database
  await makeVaultCopy(work, { paths, keys: found.keys, vaultKey, source }, reason)
}

function tidy(paths: VaultPaths): void {
  try {
    removeLeftovers(paths)
  } catch {
    // What cannot be taken away keeps nobody from a vault that opens; whoever needs the place will fail on it.
  }
  makePrivate(paths)
}

function makePrivate(paths: VaultPaths): void {
  const modes = [
    [paths.folder, 0o700],
    [paths.database, 0o600],
    [paths.keys, 0o600],
  ] as const
  for (const [path, mode] of modes) {
    try {
      chmodSync(path, mode)
    } catch {
      // Some file systems have no modes. What matters is encrypted anyway, so the vault opens there too.
    }
  }
}

function hasContent(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0
}
