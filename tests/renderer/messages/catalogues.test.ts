import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import {
  CATALOGUES,
  directionOf,
  LANGUAGE_NAMES,
  matchLanguage,
  type LanguageName,
} from '../../../renderer/messages/languages.ts'
import { en } from '../../../renderer/messages/en.ts'
import { LANGUAGES } from '#shared/domain/preferences.ts'

type Tree = { [key: string]: string | Tree }
const root = fileURLToPath(new URL('../../../renderer/', import.meta.url))
const languages = Object.keys(LANGUAGE_NAMES) as LanguageName[]
const others = languages.filter((language) => language !== 'en')

function flatten(tree: Tree, path = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : [...flatten(value, `${path}${key}.`)],
  )
  return new Map(entries)
}
const english = flatten(en)
const load = async (language: LanguageName) => flatten(await CATALOGUES[language]())
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

test('there is a catalogue for every language that can be chosen', () => {
  expect(languages.toSorted()).toEqual(LANGUAGES.filter((language) => language !== 'system').toSorted())
})

test.each(others)('%s has the texts that English has, and no others', async (language) => {
  expect([...(await load(language)).keys()].toSorted()).toEqual([...english.keys()].toSorted())
})

test.each(others)('%s fills the same braces', async (language) => {
  const texts = await load(language)
  const differing = [...english].filter(
    ([key, text]) => placeholders(texts.get(key) ?? text).join() !== placeholders(text).join(),
  )
  expect(differing.map(([key]) => key)).toEqual([])
})

test.each(languages)('%s has as many plural forms as it needs', async (language) => {
  const needed = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories.length
  const texts = await load(language)
  const wrong = [...texts.keys()].filter((key) => {
    const forms = (texts.get(key) ?? '').split(' | ').length
    const counts = (english.get(key) ?? '').includes(' | ')
    return counts ? forms !== needed : forms !== 1
  })
  expect(wrong).toEqual([])
})

test('every text is used somewhere', () => {
  const sources = globSync('**/*.{vue,ts}', { cwd: root })
    .filter(
      (path) =>
        !/^messages\/\w+(\/|\.ts$)/.test(path) || /^messages\/(failure-sentences|translate)\.ts$/.test(path),
    )
    .map((path) => readFileSync(root + path, 'utf8'))
    .join('\n')
  // A key stands in the source as it is, or as a template whose changing part is one step of the path.
  const written = [...sources.matchAll(/['"`]([a-zA-Z][\w-]*(?:\.(?:[\w-]+|\$\{[^}]*\}))+)['"`]/g)].map(
    ([, key = '']) => key,
  )
  const literal = new Set(written)
  const templates = [...literal]
    .filter((key) => key.includes('${'))
    .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`))
  const unused = [...english.keys()].filter(
    (key) => !literal.has(key) && !templates.some((template) => template.test(key)),
  )
  expect(unused).toEqual([])
})

test('a system in a language without catalogue gets the next one it speaks, else English', () => {
  expect(matchLanguage(['pt-PT', 'de'])).toBe('pt_BR')
  expect([matchLanguage(['xx', 'en-GB']), matchLanguage([]), matchLanguage(['xx'])]).toEqual([
    'en',
    'en',
    'en',
  ])
})

test('only Arabic is written from right to left', () => {
  expect(languages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar'])
})
