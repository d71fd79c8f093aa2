import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// What npm does not write by itself and nobody would miss until a stranger's `npm ci` fails.

interface LockEntry {
  version?: string
  resolved?: string
  name?: string
  gypfile?: boolean
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
}

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const lockText = read('package-lock.json')
const { packages } = JSON.parse(lockText) as { packages: Record<string, LockEntry> }
const manifest = JSON.parse(read('package.json')) as {
  allowScripts: Record<string, boolean>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

/** The packages of an entry's optional dependencies that npm could not find in the lockfile, from the inside out. */
function findMissing(path: string, entry: LockEntry): string[] {
  const folders = path
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, parts.length - index).join('/node_modules/'))
  const places = [...folders.map((folder) => `${folder}/node_modules/`), 'node_modules/']
  return Object.keys(entry.optionalDependencies ?? {}).filter(
    (name) => !places.some((place) => packages[`${place}${name}`] !== undefined),
  )
}

describe('the lockfile', () => {
  it('keeps npm from compiling the SQLite driver, which needs headers that many machines lack', () => {
    expect(packages['node_modules/better-sqlite3']).toMatchObject({
      name: 'better-sqlite3-multiple-ciphers',
      gypfile: false,
    })
  })

  it('names no registry, so that it works with any', () => {
    const entries = Object.values(packages)
    expect(entries.length).toBeGreaterThan(300)
    expect(entries.filter((entry) => entry.resolved !== undefined)).toEqual([])
    expect(lockText).not.toMatch(/https?:\/\/[^"]*(registry|npmjs)/)
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true')
  })

  it('has the binaries of every platform, not only those of the machine it was written on', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      findMissing(path, entry).map((name) => `${path} → ${name}`),
    )
    expect(missing).toEqual([])
    expect(packages['node_modules/@rolldown/binding-darwin-arm64']).toBeDefined()
    expect(packages['node_modules/@rolldown/binding-win32-x64-msvc']).toBeDefined()
  })

  it('lets a script run at installation only where that was decided', () => {
    const withScripts = Object.entries(packages)
      .filter(([, entry]) => entry.hasInstallScript === true)
      .map(([path, entry]) => entry.name ?? path.replace(/^.*node_modules\//, ''))
    expect(withScripts.filter((name) => !(name in manifest.allowScripts))).toEqual([])
    // Left out, a script that nobody decided about would only be skipped with a warning.
    expect(read('.npmrc')).toContain('strict-allow-scripts=true')
  })
})

describe('the manifest', () => {
  it('pins every version exactly', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(all.filter(([, version]) => !/^(npm:[\w.@/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('ships only what cannot be bundled', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3'])
  })
})
