import { afterEach, expect, test } from 'vitest'
import type { MessageKey } from '../../../renderer/messages/catalogue.ts'
import { en } from '../../../renderer/messages/en.ts'
import { LANGUAGE_NAMES, type LanguageName } from '../../../renderer/messages/languages.ts'
import { speak, t } from '../../../renderer/messages/translate.ts'

type Tree = { [key: string]: string | Tree }
const keysOf = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  )

afterEach(() => speak('en'))

test.each(Object.keys(LANGUAGE_NAMES) as LanguageName[])(
  'every text can be said in %s: none holds a character that the catalogue reads as its own syntax',
  async (language) => {
    await speak(language)
    const broken = keysOf(en).filter((key) => {
      try {
        return t(key as MessageKey) === ''
      } catch {
        return true
      }
    })
    expect(broken).toEqual([])
  },
)

test('a text says what it is given each time, as it is, in the language of the moment', async () => {
  const names = ['Acme', '{name} | @:there', '$&', '']
  const said = () => names.map((name) => t('accounts.value.copy', { name }))
  expect(said()).toEqual(names.map((name) => `Copy ${name}`))
  await speak('de')
  expect(said()).toEqual(names.map((name) => `${name} kopieren`))
  expect(t('vault.passphrase.tooShort', { length: 3, count: 12 })).toBe(
    'Mindestens 12 Zeichen sind nötig; das sind 3.',
  )
})
