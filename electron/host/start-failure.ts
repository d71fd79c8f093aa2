import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LAST_VERSION_FILE } from '#shared/domain/update.ts'

/**
 * Why a host could not start, for a person who has no page to read it on yet: a terminal's line, a system's dialog. After an
 * update it also tells the way back: which version opened the vault last, and which copy was made before.
 */
export function explainStart(
  thrown: unknown,
  where: { dataFolder: string; appVersion: string } | null,
): string {
  const reason = thrown instanceof Error ? thrown.message : 'the reason is unknown.'
  const last = where === null ? null : readLastVersion(where.dataFolder)
  if (where === null || last === null || last === where.appVersion) return reason
  const copy = findCopy(join(where.dataFolder, 'copies'))
  return [
    reason,
    `This is version ${where.appVersion}; version ${last} opened the vault last. Nothing in ${where.dataFolder} was deleted.`,
    `To go back, install version ${last} again: it finds everything where it was.`,
    ...(copy === null ? [] : [`The newest copy of the vault is ${copy}.`]),
  ].join('\n')
}

function readLastVersion(dataFolder: string): string | null {
  try {
    const { version } = JSON.parse(readFileSync(join(dataFolder, LAST_VERSION_FILE), 'utf8')) as {
      version?: unknown
    }
    return typeof version === 'string' && /^[\w.+-]{1,64}$/.test(version) ? version : null
  } catch {
    return null
  }
}

/** By its name, which begins with the time it was made. */
function findCopy(folder: string): string | null {
  try {
    const names = readdirSync(folder).filter((name) => /^\d{4}-.*Z-(?!set-aside$|.*\.new$)/.test(name))
    const newest = names.toSorted().at(-1)
    return newest === undefined ? null : join(folder, newest)
  } catch {
    return null
  }
}
