import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { writeDummyElectron, type PackageSystem } from './dummy-electron.ts'

export interface UnpackedPackage {
  /** The project whose build and packages are taken. */
  project: string
  system: PackageSystem
  architecture: 'x64' | 'arm64'
  /** The folder that it is put into, absolute or inside the project. */
  output: string
}

/** The command line of electron-builder, to be run by Node. */
export const BUILDER = createRequire(import.meta.url).resolve('electron-builder/cli.js')

/**
 * Makes the unpacked folder of a package around a dummy of Electron. What is ours in it is as in a release; nothing in it
 * starts. Throws with the packager's output where it fails.
 */
export async function packageWithoutElectron(target: UnpackedPackage): Promise<void> {
  const { project, system, architecture, output } = target
  const manifest = readFileSync(join(project, 'node_modules', 'electron', 'package.json'), 'utf8')
  const dummy = mkdtempSync(join(tmpdir(), 'switchyard-dummy-electron-'))
  try {
    writeDummyElectron(dummy, system, (JSON.parse(manifest) as { version: string }).version)
    const options = [
      `--${system}`,
      'dir',
      `--${architecture}`,
      `--config.electronDist=${dummy}`,
      `--config.directories.output=${output}`,
      '--config.mac.identity=null', // nothing that was not made for release is signed
    ]
    await promisify(execFile)(process.execPath, [BUILDER, '--publish', 'never', ...options], { cwd: project })
  } finally {
    rmSync(dummy, { recursive: true, force: true })
  }
}
