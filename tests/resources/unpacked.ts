import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { getRawHeader } from '@electron/asar'
import type { PackageSystem } from '../../resources/packaging/dummy-electron.ts'
import { writePapers } from '../../resources/packaging/papers.ts'
import { packageWithoutElectron } from '../../resources/packaging/without-electron.ts'

/** The parts of an unpacked package that tests look at. */
export interface Unpacked {
  asar: string
  /** What fuses are read from. */
  program: string
  resources: string
  /** Removes it. */
  remove(): void
}

export const project = resolve(import.meta.dirname, '..', '..')

/** Packages this build for a system, into a folder of its own. */
export async function unpack(
  system: PackageSystem,
  architecture: 'x64' | 'arm64',
  from = project,
): Promise<Unpacked> {
  if (!existsSync(join(from, 'dist', 'papers'))) writePapers(from)
  const output = mkdtempSync(join(tmpdir(), `switchyard-${system}-`))
  await packageWithoutElectron({ project: from, system, architecture, output })
  const [folder = ''] = readdirSync(output).filter((name) => !name.endsWith('.yml'))
  const inside = join(output, folder)
  const app = join(inside, 'Switchyard.app')
  const resources = system === 'mac' ? join(app, 'Contents', 'Resources') : join(inside, 'resources')
  const programs = { linux: 'switchyard', win: 'Switchyard.exe', mac: 'Switchyard.app' }
  return {
    asar: join(resources, 'app.asar'),
    program: join(inside, programs[system]),
    resources,
    remove() {
      rmSync(output, { recursive: true, force: true })
    },
  }
}

/** What Electron compares an archive with before it loads anything from it. */
export function headerDigest(asar: string): string {
  return createHash('sha256').update(getRawHeader(asar).headerString).digest('hex')
}

export function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
