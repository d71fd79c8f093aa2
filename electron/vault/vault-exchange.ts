import { copyFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { removeLogs } from '../sqlite/database-files.ts'
import { moveFile } from './durable-files.ts'
import type { FileWork } from './file-work.ts'
import { placeSetAside } from './vault-copies.ts'
import { asVaultFailures } from './vault-failures.ts'
import { removeLeftovers, type VaultPaths } from './vault-files.ts'

/**
 * Prepares another database beside the present one, under its fresh name: written, brought to its key, checked, on disk.
 * The fresh file counts for nothing until it is exchanged; where preparing fails it is taken away again.
 */
export async function prepareDatabase(
  work: FileWork,
  paths: VaultPaths,
  { source, key, nextKey }: { source: string; key: Uint8Array; nextKey: Uint8Array },
): Promise<void> {
  asVaultFailures(() => {
    removeLeftovers(paths)
  })
  await work('write', { source, target: paths.freshDatabase, key, nextKey })
}

/**
 * Gives a prepared database its name. The log of the one before goes first: SQLite would otherwise carry it over into a
 * file that it does not belong to.
 */
export function exchangeDatabase(paths: VaultPaths): void {
  removeLogs(paths.database)
  moveFile(paths.freshDatabase, paths.database)
}

/** Copies whatever there is of a vault that does not open into a folder of its own, as it is. */
export function setAside(paths: VaultPaths): void {
  const present = [paths.database, `${paths.database}-wal`, paths.keys].filter(
    (file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true,
  )
  if (present.length === 0) return
  const folder = placeSetAside(paths)
  for (const file of present) copyFileSync(file, join(folder, basename(file)))
}
