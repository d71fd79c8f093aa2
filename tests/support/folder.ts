import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { filesBelow } from './canary.ts'

/** A fresh folder that is removed after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'switchyard-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Every file with its content and the time of its last change: two equal values mean that nothing was written or deleted. */
export function folderFacts(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => {
      const path = join(folder, file)
      const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
      return [file, `${digest} ${String(statSync(path, { bigint: true }).mtimeNs)}`]
    }),
  )
}

/** The mode of every file, as people write it: `600`. */
export function folderModes(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((file) => [file, (statSync(join(folder, file)).mode & 0o777).toString(8)]),
  )
}
