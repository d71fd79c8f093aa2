import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LAST_VERSION_FILE } from '#shared/domain/update.ts'
import { replaceFile } from './durable-files.ts'

/** Which version of the app last opened the vault in a folder; null where nobody noted it. */
export function readLastVersion(folder: string): string | null {
  try {
    const read: unknown = JSON.parse(readFileSync(join(folder, LAST_VERSION_FILE), 'utf8'))
    return typeof read === 'object' && read !== null && 'version' in read && typeof read.version === 'string'
      ? read.version
      : null
  } catch {
    return null
  }
}

/** Never fails loudly: where it cannot be noted, the next opening makes one copy more. */
export function noteLastVersion(folder: string, version: string): void {
  try {
    replaceFile(join(folder, LAST_VERSION_FILE), JSON.stringify({ version }))
  } catch {
    // See above.
  }
}
