import { closeSync, copyFileSync, existsSync, openSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { changeDatabaseKey } from '../sqlite/open-database.ts'
import { moveFile, syncFile } from './durable-files.ts'
import { withFileKey } from './open-vault.ts'
import { checkDatabase, placeSetAside } from './vault-copies.ts'
import { removeLeftovers, type VaultPaths } from './vault-files.ts'

/**
 * Prepares another database beside the present one, under its fresh name: written, brought to its key, checked, on disk.
 * The fresh file counts for nothing until it is exchanged; where preparing fails it is taken away again.
 */
export function prepareDatabase(
  paths: VaultPaths,
  { write, from, to }: { write: (file: string) => void; from: Uint8Array; to: Uint8Array },
): void {
  try {
    removeLeftovers(paths)
    closeSync(openSync(paths.freshDatabase, 'wx', 0o600))
    write(paths.freshDatabase)
    if (Buffer.compare(from, to) !== 0)
      withFileKey(from, 'vault.db', (old) => {
        withFileKey(to, 'vault.db', (next) => {
          changeDatabaseKey(paths.freshDatabase, old, next)
        })
      })
    checkDatabase(paths.freshDatabase, to)
    syncFile(paths.freshDatabase)
  } catch (thrown) {
    removeLeftovers(paths)
    throw thrown
  }
}

/**
 * Gives a prepared database its name. The log of the one before goes first: SQLite would otherwise carry it over into a
 * file that it does not belong to.
 */
export function exchangeDatabase(paths: VaultPaths): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(paths.database + suffix, { force: true })
  moveFile(paths.freshDatabase, paths.database)
}

/** Copies whatever there is of a vault that does not open into a folder of its own, as it is. */
export function setAside(paths: VaultPaths): void {
  const present = [paths.database, `${paths.database}-wal`, paths.keys].filter((file) => existsSync(file))
  if (present.length === 0) return
  const folder = placeSetAside(paths)
  for (const file of present) copyFileSync(file, join(folder, basename(file)))
}
