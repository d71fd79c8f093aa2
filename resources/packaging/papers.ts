import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package of somebody else's that is inside what we ship. */
export interface ShippedPackage {
  name: string
  version: string
  /** As its manifest says it, an SPDX expression. */
  license: string
  /** The whole text of its licence. */
  text: string
}

/** What Vite writes about each package it bundled. */
interface BundledPackage {
  name: string
  version: string
  identifier: string | null
  text: string | null
}

const MIT_TEXT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use,
copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`

const BUNDLES = ['out/main/licenses.json', 'out/preload/licenses.json', 'out/renderer/licenses.json']

/** Everything of others that is in a package, by name: what the build bundled, and what lies beside it. */
export function listShippedPackages(project: string): ShippedPackage[] {
  const bundled = BUNDLES.flatMap((path) => {
    const entries = JSON.parse(readFileSync(join(project, path), 'utf8')) as BundledPackage[]
    return entries.map(({ name, version, identifier, text }) => ({
      name,
      version,
      license: identifier ?? '',
      text: text ?? readLicense(join(project, 'node_modules', name)),
    }))
  })
  // The fonts are files, which no bundler counts as modules; the driver is kept outside the bundle.
  const beside = ['@fontsource-variable/inter', 'better-sqlite3'].map((name) => readPackage(project, name))
  const byName = new Map([...bundled, ...beside].map((one) => [`${one.name}@${one.version}`, one]))
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function readPackage(project: string, folder: string): ShippedPackage {
  const place = join(project, 'node_modules', folder)
  const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Record<string, string>
  const { name = folder, version = '', license = '' } = manifest
  return { name, version, license, text: readLicense(place) }
}

function readLicense(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  return file === undefined ? toStandardText(folder) : readFileSync(join(folder, file), 'utf8')
}

/** What a package without a text of its own says by naming the MIT licence: the same for everybody but for the name in it. */
function toStandardText(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
  const { license, author } = manifest
  return license === 'MIT' && typeof author === 'string' ? `Copyright (c) ${author}\n\n${MIT_TEXT}` : ''
}

/** The notices that licences ask to be kept with copies. Electron's and Chromium's own lie beside them in every package. */
export function toNotices(packages: readonly ShippedPackage[]): string {
  const parts = packages.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`,
  )
  return [`Switchyard contains these packages.\n`, ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}

/** The parts of npm's bill of materials that are read or changed here. */
interface Bill {
  serialNumber?: string
  metadata: { timestamp?: string; component: object }
  components: { name: string; version: string; 'bom-ref': string }[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

/**
 * The bill of materials in CycloneDX: npm's own, cut down to what is shipped and to Electron. The same sources give the same
 * bytes, so it has no time and a serial number made from its content.
 */
export function toBillOfMaterials(project: string, packages: readonly ShippedPackage[]): string {
  const whole = readNpmBill(project)
  const shipped = new Set(packages.map(({ name, version }) => `${name}@${version}`))
  const components = whole.components
    .filter(({ 'bom-ref': ref }) => shipped.has(ref) || /^electron@/.test(ref))
    // npm goes by how a package came here; and it names one that has an alias by that.
    .map((component) => ({
      ...component,
      name: component['bom-ref'].replace(/(?!^)@.*$/, ''),
      scope: 'required',
      properties: [],
    }))
  const refs = new Set(components.map((component) => component['bom-ref']))
  const dependencies = whole.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }))
  const component = { ...whole.metadata.component, name: 'switchyard' } // npm says the name of the folder
  const metadata = { ...whole.metadata, timestamp: undefined, component }
  const bill = { ...whole, serialNumber: undefined, metadata, components, dependencies }
  return `${JSON.stringify({ ...bill, serialNumber: toSerialNumber(JSON.stringify(bill)) }, null, 2)}\n`
}

function readNpmBill(project: string): Bill {
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only']
  const text = execFileSync('npm', words, { cwd: project, encoding: 'utf8', maxBuffer: 100_000_000 })
  return JSON.parse(text) as Bill
}

/** A UUID of version 5's form, made from a text. */
function toSerialNumber(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex')
  return `urn:uuid:${digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5')}`
}

/** Writes the notices and the bill of materials to where the packager takes them from. */
export function writePapers(project: string): void {
  const packages = listShippedPackages(project)
  const folder = join(project, 'dist', 'papers')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), toNotices(packages))
  writeFileSync(join(folder, 'sbom.cdx.json'), toBillOfMaterials(project, packages))
}
