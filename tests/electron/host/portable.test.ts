import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findPortableFolder } from '#electron/host/data-folder.ts'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'switchyard-portable-'))
})
afterEach(() => {
  rmSync(place, { recursive: true, force: true })
})

describe('the folder that travels with the program', () => {
  it('is the one beside it, if somebody made it', () => {
    const find = () => findPortableFolder({ environment: {}, program: join(place, 'switchyard') })
    expect(find()).toBeNull()
    mkdirSync(join(place, 'switchyard-data'))
    expect(find()).toBe(join(place, 'switchyard-data'))
  })

  it('is no file of that name', () => {
    writeFileSync(join(place, 'switchyard-data'), '')
    expect(findPortableFolder({ environment: {}, program: join(place, 'switchyard') })).toBeNull()
  })

  it.each([
    ['an AppImage', (at: string) => ({ APPIMAGE: join(at, 'Switchyard.AppImage') })],
    ["Windows' portable program", (at: string) => ({ PORTABLE_EXECUTABLE_DIR: at })],
  ])('is beside %s, not where that unpacked itself', (_what, environmentAt) => {
    mkdirSync(join(place, 'switchyard-data'))
    expect(findPortableFolder({ environment: environmentAt(place), program: '/tmp/.mount/switchyard' })).toBe(
      join(place, 'switchyard-data'),
    )
  })
})
