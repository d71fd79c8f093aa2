import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { removeDatabase } from '../sqlite/database-files.ts'
import { replaceFile } from './durable-files.ts'
import { fromKeysText, toKeysText, type ReadKeys } from './keys-text.ts'
import type { KeysFile } from './keyslots.ts'

const BIGGEST_KEYS_FILE = 256 * 1024

/** The files of a vault in its folder. `fresh…`: on their way to become the real ones. */
export interface VaultPaths {
  folder: string
  database: string
  freshDatabase: string
  keys: string
  freshKeys: string
  lock: string
  /** The folder of the verified copies. */
  copies: string
}

/** Where the files of a vault lie. */
export function toVaultPaths(folder: string): VaultPaths {
  return {
    folder,
    database: join(folder, 'vault.db'),
    freshDatabase: join(folder, 'vault.db.new'),
    keys: join(folder, 'vault.keys.json'),
    freshKeys: join(folder, 'vault.keys.json.new'),
    lock: join(folder, 'vault.lock'),
    copies: join(folder, 'copies'),
  }
}

/**
 * What lies in the folder, read without touching it. `missing`: nothing of a vault (leftovers of a creation that never
 * was finished count as nothing). `damaged`: one of the two files without the other, or keys that cannot be understood.
 * `gone`: nobody can tell, because the folder cannot be reached or may not be read.
 */
export type FoundVault =
  { kind: 'missing' } | { kind: 'damaged' } | { kind: 'newer' } | { kind: 'gone' } | FoundKeys
export interface FoundKeys {
  kind: 'keys'
  keys: KeysFile
}

/** Looks into the folder. A drive that does not answer is no empty folder. */
export function findVault(paths: VaultPaths): FoundVault {
  try {
    if (!isThere(paths.keys)) return { kind: isThere(paths.database) ? 'damaged' : 'missing' }
    if (isThere(paths.database) && !statSync(paths.database).isFile()) return { kind: 'damaged' }
    const read = readKeys(paths.keys)
    if (read.kind !== 'keys') return read
    // A creation that was cut off after its keys were on disk left its database, complete, under the fresh name.
    return isThere(paths.database) || isThere(paths.freshDatabase) ? read : { kind: 'damaged' }
  } catch {
    return { kind: 'gone' }
  }
}

/** Replaces the keys file, all or nothing. Refuses to write what could not be read again. */
export function writeKeys(path: string, keys: KeysFile): void {
  const text = toKeysText(keys)
  if (fromKeysText(text).kind !== 'keys') throw new Error('These keys could not be read again.')
  replaceFile(path, text)
}

/** Removes what a creation or a change of keys left behind when it was killed. */
export function removeLeftovers(paths: VaultPaths): void {
  rmSync(paths.freshKeys, { force: true })
  removeDatabase(paths.freshDatabase)
}

function readKeys(path: string): ReadKeys {
  const facts = statSync(path)
  if (!facts.isFile() || facts.size > BIGGEST_KEYS_FILE) return { kind: 'damaged' }
  return fromKeysText(readFileSync(path, 'utf8'))
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
