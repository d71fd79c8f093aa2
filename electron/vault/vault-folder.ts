import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { FailureError } from '#shared/failures/failure.ts'
import { newestSchema } from '../sqlite/migrations.ts'
import { lookIntoDatabase } from '../sqlite/open-database.ts'
import { takeProcessLock, type ProcessLock } from '../sqlite/process-lock.ts'
import { moveFile } from './durable-files.ts'
import type { KeysFile } from './keyslots.ts'
import { vaultMigrations } from './migrations.ts'
import { openVault, withFileKey, type OpenVault } from './open-vault.ts'
import { findVault, removeLeftovers, writeKeys, type VaultPaths } from './vault-files.ts'

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
 * (`vault-damaged`) or of a newer version (`vault-newer`) is left as it is.
 */
export function openVaultFiles(paths: VaultPaths, vaultKey: Uint8Array): OpenVault {
  const file = existsSync(paths.database) ? paths.database : paths.freshDatabase
  const unfinished = hasContent(`${file}-wal`)
  const look = withFileKey(vaultKey, 'vault.db', (key) => lookIntoDatabase({ file, key, unfinished }))
  // An empty file is a valid database to SQLite, of schema 0: no vault was ever that.
  if (!look.sound || look.schema === 0) throw new FailureError('vault-damaged')
  if (look.schema > newestSchema(vaultMigrations)) throw new FailureError('vault-newer')

  if (file !== paths.database) moveFile(file, paths.database)
  const open = openVault(paths.database, vaultKey)
  rmSync(paths.freshKeys, { force: true })
  makePrivate(paths)
  return open
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
