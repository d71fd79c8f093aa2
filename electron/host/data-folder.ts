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

/** Makes the folder if needed and keeps other people of this computer out of it. Throws what the file system throws. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
}
