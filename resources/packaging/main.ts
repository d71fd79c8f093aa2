import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { findElectron } from '../../electron/host/choose-host.ts'
import type { PackageSystem } from './dummy-electron.ts'
import { writePapers } from './papers.ts'
import { BUILDER, packageWithoutElectron } from './without-electron.ts'

// `npm run package`: the installers of this system where Electron can be had, with any options of electron-builder behind
// `--`. Elsewhere, or with `--without-electron`, the unpacked folders of all three systems around a dummy of Electron.

const project = resolve(import.meta.dirname, '..', '..')

/** What cannot be made without Electron and the tools of each system. */
const NOT_MADE: Record<PackageSystem, string> = {
  linux: 'AppImage, deb and rpm',
  win: 'the NSIS installer',
  mac: 'dmg and zip, signing and notarisation',
}

async function packageAllWithout(): Promise<void> {
  for (const system of Object.keys(NOT_MADE) as PackageSystem[]) {
    for (const architecture of ['x64', 'arm64'] as const) {
      const output = join('dist', 'without-electron', `${system}-${architecture}`)
      await packageWithoutElectron({ project, system, architecture, output })
      console.log(`made: ${output}`)
    }
    console.log(`not made: ${NOT_MADE[system]} for ${system}`)
  }
  console.log('These folders hold no Electron: they are for examination, and start nowhere.')
}

const options = process.argv.slice(2).filter((word) => word !== '--without-electron')
const isWithout = process.argv.includes('--without-electron') || findElectron(project) === undefined
writePapers(project)
if (isWithout) {
  console.log('No installers: the binary of Electron is not used (`npx install-electron` fetches it).')
  await packageAllWithout()
} else {
  const builder = [BUILDER, '--publish', 'never', ...options]
  process.exitCode = spawnSync(process.execPath, builder, { cwd: project, stdio: 'inherit' }).status ?? 1
}
