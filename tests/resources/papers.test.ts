import { beforeAll, describe, expect, it } from 'vitest'
import {
  listShippedPackages,
  toBillOfMaterials,
  toNotices,
  type ShippedPackage,
} from '../../resources/packaging/papers.ts'
import { buildOnce } from '#tests/support/build-once.ts'
import { project } from './unpacked.ts'

const MAY_BE_SHIPPED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', '0BSD']

let packages: ShippedPackage[]
beforeAll(async () => {
  await buildOnce()
  packages = listShippedPackages(project)
}, 120_000)

describe('the papers of a package', () => {
  it('know every package in it by a licence that lets it be shipped, with its text', () => {
    expect(packages.length).toBeGreaterThan(30)
    const wrong = packages.filter(
      ({ version, license, text }) =>
        version === '' || !MAY_BE_SHIPPED.includes(license) || text.trim().length < 200,
    )
    expect(wrong.map(({ name, license }) => `${name}: ${license}`)).toEqual([])
  })

  it('name the driver, the fonts and the libraries of both sides', () => {
    const notices = toNotices(packages)
    for (const name of ['better-sqlite3-multiple-ciphers', '@fontsource-variable/inter', 'undici', 'reka-ui'])
      expect(notices).toContain(`${name} `)
  })

  it('hold a bill of materials of what is shipped, the same for the same sources, that names no registry', () => {
    const text = toBillOfMaterials(project, packages)
    const bill = JSON.parse(text) as {
      bomFormat: string
      components: { name: string }[]
    }
    const names = bill.components.map(({ name }) => name)
    const missing = packages.map(({ name }) => name).filter((name) => !names.includes(name))
    expect([bill.bomFormat, missing, names.includes('electron'), names.includes('vitest')]).toEqual([
      'CycloneDX',
      [],
      true,
      false,
    ])
    expect(text).not.toMatch(/registry/)
    expect(toBillOfMaterials(project, packages)).toBe(text)
  })
})
