import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where Electron's installer put the binary, or undefined: the package alone does not bring it. */
export function findElectron(projectFolder: string): string | undefined {
  const folder = join(projectFolder, 'node_modules', 'electron')
  try {
    const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(binary) ? binary : undefined
  } catch {
    return undefined
  }
}

/** What to run, and why it is not the desktop app when it is not. */
export function chooseHost(
  electron: string | undefined,
  display: boolean,
): { host: 'desktop' | 'loopback'; because: string } {
  if (electron === undefined) return { host: 'loopback', because: "Electron's binary is not installed" }
  if (!display) return { host: 'loopback', because: 'there is no display' }
  return { host: 'desktop', because: '' }
}
