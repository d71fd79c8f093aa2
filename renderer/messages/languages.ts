import type { Catalogue } from './catalogue.ts'

/** The languages there are, by the name the preferences use, each in its own words. */
export const LANGUAGE_NAMES = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt_BR: 'Português (Brasil)',
  ar: 'العربية',
} as const
export type LanguageName = keyof typeof LANGUAGE_NAMES

/** Each whole. English is begun with the first load's part of it; every other language is fetched when it is chosen. */
export const CATALOGUES: Record<LanguageName, () => Promise<Catalogue>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  pt_BR: async () => (await import('./pt_BR.ts')).ptBR,
  ar: async () => (await import('./ar.ts')).ar,
}

/** The tag that Intl and the `lang` attribute want. */
export function toLocaleTag(language: LanguageName): string {
  return language.replace('_', '-')
}

/** Which way a language is written. */
export function directionOf(language: LanguageName): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** The first of the wanted tags (as `navigator.languages` gives them) that there is a catalogue for, else English. */
export function matchLanguage(wanted: readonly string[]): LanguageName {
  const known = Object.keys(LANGUAGE_NAMES) as LanguageName[]
  for (const tag of wanted) {
    const exact = known.find((language) => toLocaleTag(language).toLowerCase() === tag.toLowerCase())
    const near = known.find((language) => language.split('_')[0] === tag.split('-')[0]?.toLowerCase())
    const found = exact ?? near
    if (found !== undefined) return found
  }
  return 'en'
}
