import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseHost, findElectron } from '#electron/host/choose-host.ts'
import { makeFolder } from '#tests/support/folder.ts'

describe('starting', () => {
  it('opens the desktop app where the binary and a display exist', () => {
    expect(chooseHost('/electron', true)).toEqual({ host: 'desktop', because: '' })
  })

  it.each([
    ['no binary', undefined, true, "Electron's binary is not installed"],
    ['no display', '/electron', false, 'there is no display'],
  ])('opens the loopback host with %s, and says why', (_what, electron, display, because) => {
    expect(chooseHost(electron, display)).toEqual({ host: 'loopback', because })
  })

  it('finds the binary only where the installer really put it', () => {
    const folder = makeFolder()
    const electron = join(folder, 'node_modules', 'electron')
    expect(findElectron(folder)).toBeUndefined()
    mkdirSync(join(electron, 'dist'), { recursive: true })
    writeFileSync(join(electron, 'path.txt'), 'electron')
    expect(findElectron(folder)).toBeUndefined()
    writeFileSync(join(electron, 'dist', 'electron'), '')
    expect(findElectron(folder)).toBe(join(electron, 'dist', 'electron'))
  })
})
