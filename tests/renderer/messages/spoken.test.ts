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
