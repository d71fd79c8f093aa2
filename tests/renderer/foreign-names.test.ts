import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
/** A person's or an account's name, put into a message as the server sent it. */
const UNTREATED = /\bt\([^)]*\bname: (?:identity|account|membership|agent)\??\.name\b/g

test('no name that a server sent stands in a sentence as it came: it could turn or hide the words around it', () => {
  const files = globSync('renderer/**/*.{vue,ts}', { cwd: root })
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap((file) =>
    Array.from(readFileSync(join(root, file), 'utf8').matchAll(UNTREATED), ([text]) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})
