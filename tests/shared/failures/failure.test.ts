import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { FAILURE_CODES } from '#shared/failures/failure.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The rooms in which a failure can arise; a file that somebody chose is read by the page itself. */
const SOURCES = ['electron', 'renderer/api', 'renderer/features/transfer']

function readSources(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}

test('every failure code is named where failures arise: none is only a sentence in a catalogue', () => {
  const sources = SOURCES.map(readSources).join('\n')
  expect(FAILURE_CODES.filter((code) => !sources.includes(`'${code}'`))).toEqual([])
})
