import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '..', '..')
const cache = join(root, 'node_modules', '.cache')
const stampFile = join(cache, 'build-once.stamp')
const lockFolder = join(cache, 'build-once.lock')

/** A build takes two seconds; a lock older than this was left by a run that was killed. */
const LOCK_LIFE = 60_000

/** Where the build is: tests run what users run. */
export const builtFiles = {
  main: join(root, 'out', 'main', 'main.js'),
  loopback: join(root, 'out', 'main', 'loopback.js'),
  preload: join(root, 'out', 'preload', 'preload.cjs'),
  pages: join(root, 'out', 'renderer'),
}

let built: Promise<void> | null = null

/** Builds the app into `out/` unless it holds a build of exactly these sources. Safe from several test files at a time. */
export async function buildOnce(): Promise<typeof builtFiles> {
  built ??= build()
  await built
  return builtFiles
}

async function build(): Promise<void> {
  mkdirSync(cache, { recursive: true })
  await withLock(async () => {
    const stamp = describeSources()
    const isBuilt = Object.values(builtFiles).every((file) => existsSync(file))
    if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
    const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    await promisify(execFile)(process.execPath, [cli, 'build', '--logLevel', 'warn'], { cwd: root })
    writeFileSync(stampFile, stamp)
  })
}

function describeSources(): string {
  const folders = ['electron', 'renderer', 'shared', 'resources'].filter((name) =>
    existsSync(join(root, name)),
  )
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const all = [...files, join(root, 'electron.vite.config.ts'), join(root, 'package-lock.json')].toSorted()
  const hash = createHash('sha256')
  for (const file of all) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file}\0${mtimeMs}\0${size}\n`)
  }
  return hash.digest('hex')
}

async function withLock(work: () => Promise<void>): Promise<void> {
  while (!tryLock()) await wait(100)
  try {
    await work()
  } finally {
    rmdirSync(lockFolder)
  }
}

function tryLock(): boolean {
  try {
    mkdirSync(lockFolder)
    return true
  } catch {
    const age = Date.now() - (statSync(lockFolder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > LOCK_LIFE) rmdirSync(lockFolder)
    return false
  }
}
