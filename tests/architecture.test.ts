import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

// The rooms of docs/architecture.md, executed. A path says what may run there; this test says so out loud.

const root = resolve(import.meta.dirname, '..')

interface Room {
  /** A folder, or one file. The longest match decides where a file lives. */
  at: string
  /** Other rooms it may look into. */
  rooms: string[]
  /** Packages it may import; a trailing / means any of that scope. */
  packages: string[]
}

const ORPC_SERVER = ['@orpc/server']
const VUE = ['vue', 'pinia', 'vue-router', 'vue-i18n', '@vueuse/core', '@lucide/vue']

const ROOMS: Room[] = [
  { at: 'shared/domain', rooms: [], packages: ['zod'] },
  { at: 'shared/failures', rooms: ['shared/domain'], packages: ['zod'] },
  { at: 'shared/contract', rooms: ['shared/domain', 'shared/failures'], packages: ['zod', '@orpc/contract'] },

  { at: 'electron/sqlite', rooms: [], packages: ['better-sqlite3', 'node:'] },
  {
    at: 'electron/vault',
    rooms: ['electron/sqlite', 'electron/log', 'shared/domain', 'shared/failures'],
    packages: ['node:', 'hash-wasm'],
  },
  {
    at: 'electron/cache',
    rooms: ['electron/sqlite', 'electron/log', 'shared/domain', 'shared/failures'],
    packages: ['node:'],
  },
  { at: 'electron/log', rooms: ['shared/failures', 'shared/domain'], packages: ['node:'] },
  {
    at: 'electron/chatwoot',
    rooms: ['electron/log', 'shared/domain', 'shared/failures'],
    packages: ['ofetch', 'undici', 'zod', 'node:'],
  },
  {
    at: 'electron/services',
    rooms: [
      'electron/vault',
      'electron/cache',
      'electron/chatwoot',
      'electron/log',
      'shared/domain',
      'shared/failures',
      'shared/contract',
    ],
    packages: [],
  },
  {
    at: 'electron/front-desk.ts',
    rooms: ['electron/services', 'electron/log', 'shared/contract', 'shared/failures'],
    packages: ORPC_SERVER,
  },
  {
    at: 'electron/reading-router.ts',
    rooms: ['electron/front-desk.ts', 'electron/services'],
    packages: [],
  },
  {
    at: 'electron/router.ts',
    rooms: ['electron/front-desk.ts', 'electron/reading-router.ts', 'electron/services', 'electron/log'],
    packages: [],
  },
  {
    at: 'electron/backend.ts',
    rooms: [
      'electron/router.ts',
      'electron/services',
      'electron/vault',
      'electron/cache',
      'electron/chatwoot',
      'electron/log',
      'shared/failures',
      'shared/domain',
    ],
    packages: ['node:'],
  },
  {
    at: 'electron/host/desktop',
    rooms: [
      'electron/host',
      'electron/backend.ts',
      'electron/router.ts',
      'electron/vault',
      'shared/contract',
      'shared/failures',
      'shared/domain',
    ],
    packages: ['electron', 'electron-updater', 'node:', ...ORPC_SERVER],
  },
  {
    at: 'electron/host/loopback',
    rooms: [
      'electron/host',
      'electron/backend.ts',
      'electron/router.ts',
      'shared/contract',
      'shared/failures',
      'shared/domain',
    ],
    packages: ['node:', 'ws', ...ORPC_SERVER],
  },
  { at: 'electron/host', rooms: ['shared/domain'], packages: ['node:'] },

  {
    at: 'renderer/api',
    rooms: ['shared/contract', 'shared/failures'],
    packages: ['@orpc/client', '@orpc/contract'],
  },
  { at: 'renderer/composables', rooms: [], packages: ['vue', '@vueuse/core'] },
  {
    at: 'renderer/ui',
    rooms: ['renderer/composables'],
    packages: ['vue', 'reka-ui', '@vueuse/core', '@lucide/vue'],
  },
  { at: 'renderer/messages', rooms: ['shared/failures', 'shared/domain'], packages: ['vue', 'vue-i18n'] },
  {
    at: 'renderer/features',
    rooms: [
      'renderer/api',
      'renderer/ui',
      'renderer/composables',
      'renderer/messages',
      'shared/domain',
      'shared/failures',
      'shared/contract',
    ],
    packages: VUE,
  },
  {
    at: 'renderer/app',
    rooms: [
      'renderer/features',
      'renderer/api',
      'renderer/ui',
      'renderer/composables',
      'renderer/messages',
      'shared/domain',
      'shared/failures',
      'shared/contract',
    ],
    packages: [...VUE, 'reka-ui'],
  },
  {
    at: 'renderer/main.ts',
    rooms: ['renderer/app', 'renderer/ui', 'renderer/messages'],
    packages: [...VUE, '@fontsource-variable/inter', 'zod'],
  },

  { at: 'tests/stand-in', rooms: [], packages: ['node:'] },
]

/** An import that the table does not allow. */
interface Finding {
  file: string
  imports: string
  allowed: string[]
}

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function readProjectFile(path: string): { path: string; text: string } {
  return { path, text: readFileSync(join(root, path), 'utf8') }
}

function roomOf(path: string): Room | undefined {
  return ROOMS.filter((room) => path === room.at || path.startsWith(`${room.at}/`)).toSorted(
    (a, b) => b.at.length - a.at.length,
  )[0]
}

/** A feature is a room of its own: `renderer/features/accounts` may not look into `renderer/features/vault`. */
function featureOf(path: string): string | undefined {
  return /^renderer\/features\/([^/]+)/.exec(path)?.[1]
}

function importsOf(text: string): string[] {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  const patterns = [
    /\bfrom\s+['"]([^'"]+)['"]/g,
    /\bimport\s+['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
  ]
  return patterns.flatMap((pattern) => [...bare.matchAll(pattern)].map((match) => match[1] ?? ''))
}

/** The names that a file takes from others. */
function listImported(text: string): string[] {
  const lists = /\b(?:import|export|const)\s+(?:type\s+)?\{([^}]*)\}\s+(?:from\b|= await import\()/g
  const listed = [...text.matchAll(lists)].flatMap((match) => (match[1] ?? '').split(','))
  const single = [...text.matchAll(/\(await import\([^)]*\)\)\.(\w+)/g)].map((match) => match[1] ?? '')
  return [...listed.map((part) => part.trim().replace(/^type\s+|\s+as\s+\w+$/g, '')), ...single].filter(
    (name) => name !== '',
  )
}

/** The path inside the project that an import names, or undefined for a package. */
function toPath(file: string, specifier: string): string | undefined {
  const clean = specifier.replace(/\?.*$/, '')
  if (clean.startsWith('.')) return relative(root, resolve(root, dirname(file), clean))
  if (clean.startsWith('#')) return clean.slice(1)
  return undefined
}

function isAllowedPackage(room: Room, specifier: string): boolean {
  return room.packages.some(
    (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
  )
}

function findViolations(files: { path: string; text: string }[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const room = roomOf(path)
    if (room === undefined)
      return [{ file: path, imports: '(is in no room)', allowed: ROOMS.map((one) => one.at) }]
    const allowed = [...room.rooms, ...room.packages]
    return importsOf(text)
      .filter((specifier) => {
        const target = toPath(path, specifier)
        if (target === undefined) return !isAllowedPackage(room, specifier)
        if (featureOf(path) !== undefined && featureOf(target) !== undefined)
          return featureOf(path) !== featureOf(target)
        const targetRoom = roomOf(target)
        return targetRoom?.at !== room.at && !room.rooms.includes(targetRoom?.at ?? '')
      })
      .map((specifier) => ({ file: path, imports: specifier, allowed }))
  })
}

// Tests and what only they use may look anywhere; the stand-in itself may not.
const isForTests = (path: string) => path.endsWith('.test.ts') || path.startsWith('tests/stand-in/support/')

const projectFiles = [
  ...listFiles('shared'),
  ...listFiles('electron'),
  ...listFiles('renderer'),
  ...listFiles('tests/stand-in'),
]
  .filter((path) => !isForTests(path))
  .map(readProjectFile)

describe('the rooms', () => {
  it('import only what their row of the table allows', () => {
    expect(projectFiles.length).toBeGreaterThan(50)
    expect(findViolations(projectFiles)).toEqual([])
  })

  it.each([
    ['renderer/ui/Button.vue', "import { api } from '../api/api.ts'"],
    ['renderer/features/vault/x.ts', "import { y } from '../accounts/y.ts'"],
    ['electron/services/x.ts', "import { app } from 'electron'"],
    ['electron/vault/x.ts', "import { y } from '../services/y.ts'"],
    ['shared/domain/x.ts', "import { readFileSync } from 'node:fs'"],
    ['tests/stand-in/x.ts', "import { z } from '#shared/domain/json.ts'"],
    ['tests/stand-in/x.ts', "const z = await import('zod')"],
    ['electron/somewhere/x.ts', ''],
  ])('would catch %s with %s', (path, text) => {
    expect(findViolations([{ path, text }])).toHaveLength(1)
  })
})

describe('files', () => {
  it('import in one direction, types included: no chain of imports comes back to where it began', () => {
    const texts = new Map(projectFiles.map(({ path, text }) => [path, text]))
    const finished = new Set<string>()
    const circles: string[][] = []
    const visit = (path: string, way: readonly string[]) => {
      const text = texts.get(path)
      if (text === undefined || finished.has(path)) return
      if (way.includes(path)) {
        circles.push([...way.slice(way.indexOf(path)), path])
        return
      }
      for (const specifier of importsOf(text)) visit(toPath(path, specifier) ?? specifier, [...way, path])
      finished.add(path)
    }
    for (const path of texts.keys()) visit(path, [])
    expect(circles).toEqual([])
  })
})

describe('the page', () => {
  it('carries no schema library: the backend checks what arrives, so it would only be weight', () => {
    const texts = new Map(projectFiles.map(({ path, text }) => [path, text]))
    const reached = new Set<string>()
    const visit = (path: string) => {
      const text = texts.get(path)
      if (text === undefined || reached.has(path)) return
      reached.add(path)
      // What is imported as a type is gone when the page is built.
      const atRunTime = text.replaceAll(/^import type [\s\S]*?from '[^']+'$/gm, '')
      for (const specifier of importsOf(atRunTime)) visit(toPath(path, specifier) ?? specifier)
    }
    visit('renderer/main.ts')
    expect(reached.size).toBeGreaterThan(60)
    const withSchemas = [...reached].filter((path) => importsOf(texts.get(path) ?? '').includes('zod'))
    expect(withSchemas).toEqual([])
  })
})

describe('a value that is exported', () => {
  it('is imported by some other file of the product, tests apart: what nobody else uses is a private part or dead', () => {
    const users = [...projectFiles, ...listFiles('resources').map(readProjectFile)]
    const names = new Set(users.flatMap(({ text }) => listImported(text)))
    // Catalogues are chosen by the name of their language, whole and at run time.
    const exported = projectFiles
      .filter(({ path }) => !path.startsWith('renderer/messages/') && !path.startsWith('tests/'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map((match) => ({
          path,
          name: match[1] ?? '',
        })),
      )
    expect(exported.length).toBeGreaterThan(300)
    expect(exported.filter(({ name }) => !names.has(name))).toEqual([])
  })

  it.each([
    ["import { one, type two, three as four } from './x.ts'", ['one', 'two', 'three']],
    ["const { one } = await import('./x.ts')", ['one']],
    ["(await import('./x.ts')).one(1)", ['one']],
    ['export const one = 1', []],
  ])('counts as imported what %s names', (text, names) => {
    expect(listImported(text)).toEqual(names)
  })
})

describe('a token', () => {
  it('is read from the vault by one statement in one file', () => {
    const readers = projectFiles.filter(
      ({ path, text }) =>
        path.startsWith('electron/') && /select[^;`]*\btoken\b[^;`]*from\s+tokens/i.test(text),
    )
    expect(readers.map(({ path }) => path)).toEqual(['electron/vault/tokens-table.ts'])
  })

  it('is returned by no call of the contract', () => {
    const contract = projectFiles.filter(({ path }) => path.startsWith('shared/contract/'))
    const outputs = contract.flatMap(({ text }) =>
      [...text.matchAll(/output\(([^\n]*)/g)].map((match) => match[1] ?? ''),
    )
    expect(outputs.length).toBeGreaterThan(15)
    expect(outputs.filter((output) => /token(?!State)/i.test(output))).toEqual([])
  })
})
