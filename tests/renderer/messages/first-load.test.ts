import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../../renderer/messages/en.ts'
import { enFirst } from '../../../renderer/messages/en-first.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')

/** Every file of the page that is there before anything is fetched later. */
function reachFrom(entry: string, reached = new Map<string, string>()): Map<string, string> {
  if (reached.has(entry)) return reached
  const text = readFileSync(entry, 'utf8')
  reached.set(entry, text)
  const atRunTime = text.replaceAll(/^import type [\s\S]*?from '[^']+'$/gm, '')
  for (const [, specifier = ''] of atRunTime.matchAll(/^import\s(?:[^'(]*from\s)?'(\.[^']+)'/gm))
    if (/\.(ts|vue)$/.test(specifier)) reachFrom(join(dirname(entry), specifier), reached)
  return reached
}

test('the first load has the texts it speaks, and all others come with what is fetched later', () => {
  const later = Object.keys(en).filter((area) => !(area in enFirst))
  const files = [...reachFrom(join(root, 'renderer', 'main.ts'))].filter(
    ([path]) => !path.includes('/renderer/messages/'),
  )
  expect(files.length).toBeGreaterThan(80)
  expect(later.length).toBeGreaterThan(5)
  const speaking = new RegExp(`\\bt(?:Count)?\\(\\s*['\`](?:${later.join('|')})\\.`)
  expect(files.filter(([, text]) => speaking.test(text)).map(([path]) => path)).toEqual([])
})
