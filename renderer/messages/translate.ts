import { createI18n } from 'vue-i18n'
import type { MessageKey } from './catalogue.ts'
import { enFirst } from './en-first.ts'
import { CATALOGUES, toLocaleTag, type LanguageName } from './languages.ts'
import { pluralRulesOf, writeNumber } from './written.ts'

type Values = Record<string, string | number | boolean>

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other']
/** The categories that a language has, in the order of its forms. */
const categories = new Map<string, string[]>()

function categoriesOf(tag: string): string[] {
  const known = categories.get(tag)
  if (known !== undefined) return known
  const has: readonly string[] = pluralRulesOf(tag).resolvedOptions().pluralCategories
  const ordered = CATEGORIES.filter((category) => has.includes(category))
  categories.set(tag, ordered)
  return ordered
}

/** The forms of a text, divided by `|`, stand in the order zero, one, two, few, many, other: those the language has. */
function choosePlural(tag: string, count: number, forms: number): number {
  const has = categoriesOf(tag)
  const category = pluralRulesOf(tag).select(count)
  if (forms === has.length) return has.indexOf(category)
  return category === 'one' ? 0 : forms - 1
}

const pluralRules = Object.fromEntries(
  Object.keys(CATALOGUES).map((language) => {
    const tag = toLocaleTag(language as LanguageName)
    return [language, (count: number, forms: number) => choosePlural(tag, count, forms)]
  }),
)

/** The one vue-i18n of the page. Components use `t` and `tCount`, which follow the language by themselves. */
export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: { en: enFirst },
  pluralRules,
  missingWarn: false,
  fallbackWarn: false,
})

const composer = i18n.global as unknown as {
  locale: { value: string }
  t: (key: string, ...rest: unknown[]) => string
  setLocaleMessage: (locale: string, messages: unknown) => void
  availableLocales: string[]
}

/** Texts as found once in the language they are in, cut where values go: a screen asks for hundreds of them. */
const found = { language: '', texts: new Map<string, string[]>() }
/** Stands on both sides of a value's name while a text is looked for. */
const MARK = '\u0000'

/** The pieces of a text: words, the name of a value, words, the name of a value, and so on. */
function findPieces(key: MessageKey, names: readonly string[]): string[] {
  const language = composer.locale.value // also what makes a text follow the language
  if (found.language !== language) {
    found.language = language
    found.texts.clear()
  }
  const place = names.length === 0 ? key : `${key} ${names.join(' ')}`
  const known = found.texts.get(place)
  if (known !== undefined) return known
  const marked = Object.fromEntries(names.map((name) => [name, MARK + name + MARK]))
  const pieces = composer.t(key, marked).split(MARK)
  found.texts.set(place, pieces)
  return pieces
}

/** The text of a key in the present language, its braces filled. A key that is not in the catalogue does not compile. */
export function t(key: MessageKey, values: Values = {}): string {
  const pieces = findPieces(key, Object.keys(values))
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : String(values[piece]))).join('')
}

/** A text that counts: chooses the form the language wants and fills `{count}` with the number as it is written there. */
export function tCount(key: MessageKey, count: number, values: Values = {}): string {
  const written = writeNumber(toLocaleTag(composer.locale.value as LanguageName), count)
  return composer.t(key, { ...values, count: written }, count)
}

let completing: Promise<void> | null = null

/** Fetches the English texts that the first load does without. Other languages come whole. */
export function completeTexts(): Promise<void> {
  completing ??= CATALOGUES.en().then(
    (whole) => {
      composer.setLocaleMessage('en', whole)
      found.texts.clear()
    },
    (thrown: unknown) => {
      completing = null
      throw thrown
    },
  )
  return completing
}

/** The language texts are in at present. Reactive. */
export function presentLanguage(): LanguageName {
  return composer.locale.value as LanguageName
}

/** Fetches a language if need be and switches every text to it. */
export async function speak(language: LanguageName): Promise<void> {
  if (!composer.availableLocales.includes(language))
    composer.setLocaleMessage(language, await CATALOGUES[language]())
  composer.locale.value = language
}
