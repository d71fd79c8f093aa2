import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const home = import.meta.dirname
const sources = globSync('**/*.ts', { cwd: home })
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('support/'))
  .map((file) => ({ file, text: readFileSync(join(home, file), 'utf8') }))

test('nothing in the stand-in imports the product, the rest of the tests or a package', () => {
  const foreign = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/(?:^import\b[^'"`]*|^export\b[^'"`=]*\bfrom |\bimport\()'([^'\n]+)'/gm)]
      .map((match) => match[1] ?? '')
      .filter((name) => !isBuiltin(name) && !isOwn(file, name))
      .map((name) => `${file} imports ${name}`),
  )
  expect(foreign).toEqual([])
})

test('no answer is taken from the recordings: nothing in the stand-in names them, and its behaviour reads no file', () => {
  const reading = sources.filter(
    ({ file, text }) =>
      /golden\/|golden\.json/.test(text) ||
      (/'node:fs/.test(text) && !/^(network\/|main\.ts|cli)/.test(file)),
  )
  expect(reading.map(({ file }) => file)).toEqual([])
})

function isOwn(file: string, name: string): boolean {
  return name.startsWith('.') && !relative(home, resolve(home, dirname(file), name)).startsWith('..')
}
