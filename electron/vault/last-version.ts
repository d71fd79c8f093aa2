import { join } from 'node:path'
import { LAST_VERSION_FILE } from '#shared/domain/update.ts'
import { toFailure } from '#shared/failures/failure.ts'
import type { Log } from '../log/log.ts'
import { readText, replaceFile } from './durable-files.ts'

/** Whose vault it is, and which version of the app this is. Left out: no version is looked at. */
interface ThisVersion {
  folder: string
  appVersion?: string
}
/** Work on a vault that is closed, sound and of this version's schema. */
export type BeforeOpening = () => Promise<void>

/**
 * Opens a vault, and copies it first where another version of the app opened it last. Where nothing has to be migrated, a copy
 * that cannot be made keeps nobody out: it is tried again at the next opening.
 */
export async function openAfterUpdate(
  { folder, appVersion, log }: ThisVersion & { log: Log },
  { open, copy }: { open: (beforeOpening?: BeforeOpening) => Promise<void>; copy: () => Promise<void> },
): Promise<void> {
  if (appVersion === undefined || readLastVersion(folder) === appVersion) return open()
  const hindrances: unknown[] = []
  await open(() =>
    copy().catch((thrown: unknown) => {
      hindrances.push(thrown)
      log.warn('copy-before-update-failed', { code: toFailure(thrown)?.code ?? 'internal' })
    }),
  )
  if (hindrances.length === 0) noteLastVersion({ folder, appVersion })
}

/** Never fails loudly: where it cannot be noted, the next opening makes one copy more. */
export function noteLastVersion({ folder, appVersion }: ThisVersion): void {
  try {
    if (appVersion !== undefined)
      replaceFile(join(folder, LAST_VERSION_FILE), JSON.stringify({ version: appVersion }))
  } catch {
    // See above.
  }
}

/** Which version of the app last opened the vault in a folder; null where nobody noted it. */
function readLastVersion(folder: string): string | null {
  try {
    const read: unknown = JSON.parse(readText(join(folder, LAST_VERSION_FILE)))
    return typeof read === 'object' && read !== null && 'version' in read && typeof read.version === 'string'
      ? read.version
      : null
  } catch {
    return null
  }
}
