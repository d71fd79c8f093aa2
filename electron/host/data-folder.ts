import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Surroundings {
  platform: NodeJS.Platform
  environment: NodeJS.ProcessEnv
  home: string
}

/**
 * Where the vault lies unless told otherwise: the place each system has for a person's own data. Both hosts use the
 * same one, so that an admin who starts the other host finds the same vault.
 */
export function defaultDataFolder({ platform, environment, home }: Surroundings): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Switchyard', 'data')
  if (platform === 'win32')
    return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Switchyard', 'data')
  // The XDG rules: a relative path in the variable counts as not set.
  const set = environment.XDG_DATA_HOME ?? ''
  return join(set.startsWith('/') ? set : join(home, '.local', 'share'), 'switchyard')
}

/**
 * The data folder that travels with the program: a folder of this name beside it, if somebody made one. `program` is the
 * file that was started.
 */
export function findPortableFolder({
  environment,
  program,
}: {
  environment: NodeJS.ProcessEnv
  program: string
}): string | null {
  // An AppImage and Windows' portable program unpack themselves elsewhere, and say where they were started from.
  const from = environment.PORTABLE_EXECUTABLE_DIR ?? dirname(environment.APPIMAGE ?? program)
  const folder = join(from, 'switchyard-data')
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? folder : null
}

/**
 * Why the app does not start on a folder that somebody named; null where it is there, or can be made in one that is. Nothing is made
 * above it: on a drive that is not connected it would be an empty one, and whoever has a vault there would be greeted as somebody new.
 */
export function explainAbsence(folder: string): string | null {
  const named = toKind(folder)
  if (named === 'folder' || (named === 'ENOENT' && toKind(dirname(folder)) === 'folder')) return null
  if (named === 'file') return `The data folder ${folder} is a file. Name a folder.`
  if (named !== 'ENOENT')
    return `The data folder ${folder} cannot be reached (${named}). Correct what hinders it, or name another with --data-dir.`
  return `The data folder ${folder} is not there (${named}). If it lies on a drive, connect that first. For a new vault make the folder, then start again.`
}

/** What is at a path, or the system's code of why that cannot be told. */
function toKind(path: string): string {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (thrown) {
    return toCode(thrown)
  }
}

/**
 * Makes the folder if needed and keeps other people of this computer out of it. Throws an error with a sentence for whoever
 * started the app. A folder that may only be read is none: what has to be written there says so when it is its turn.
 */
export function makePrivateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (thrown) {
    throw new Error(
      `The data folder ${folder} cannot be made (${toCode(thrown)}). Correct what hinders it, or name another with --data-dir.`,
      { cause: thrown },
    )
  }
  try {
    chmodSync(folder, 0o700)
  } catch {
    // A file system without modes, or one that may only be read, keeps nobody out; others do not have to be let in by that.
    if (isOpenToOthers(folder))
      throw new Error(
        `Others on this computer can change what is in the data folder ${folder}. Name one that belongs to you with --data-dir, or have its owner and permissions corrected.`,
      )
  }
}

/** Without these the app could not open what it makes, however odd the mask that it was started with. */
export function keepOwnRights(): void {
  const given = process.umask(0o077)
  process.umask(given & ~0o700)
}

/** Of a folder whose mode cannot be changed: whether somebody else owns it, or a group of others or anybody may write there. */
function isOpenToOthers(folder: string): boolean {
  const { uid, gid, mode } = statSync(folder)
  if (process.geteuid === undefined || uid === process.geteuid()) return false
  // The group that somebody's own files are given to is theirs alone on most systems.
  const others = gid === process.getegid?.() ? 0o002 : 0o022
  return uid !== 0 || (mode & others) !== 0
}

function toCode(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown'
}
