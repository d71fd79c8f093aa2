import { compareVersions, type Version } from '../version.ts'

/** A language that accounts can be set to; `number` is the server's own, which old releases accept instead of the code. */
interface Language {
  number: number
  code: string
  since?: Version
}

/** The server's list without its two disabled entries, 5 and 11 (API document 12). */
const languages: readonly Language[] = [
  { number: 0, code: 'en' },
  { number: 1, code: 'ar' },
  { number: 2, code: 'nl' },
  { number: 3, code: 'fr' },
  { number: 4, code: 'de' },
  { number: 6, code: 'it' },
  { number: 7, code: 'ja' },
  { number: 8, code: 'ko' },
  { number: 9, code: 'pt' },
  { number: 10, code: 'ru' },
  { number: 12, code: 'es' },
  { number: 13, code: 'ml' },
  { number: 14, code: 'ca' },
  { number: 15, code: 'el' },
  { number: 16, code: 'pt_BR' },
  { number: 17, code: 'ro' },
  { number: 18, code: 'ta' },
  { number: 19, code: 'fa' },
  { number: 20, code: 'zh_TW' },
  { number: 21, code: 'vi' },
  { number: 22, code: 'da' },
  { number: 23, code: 'tr' },
  { number: 24, code: 'cs' },
  { number: 25, code: 'fi' },
  { number: 26, code: 'id' },
  { number: 27, code: 'sv' },
  { number: 28, code: 'hu' },
  { number: 29, code: 'no' },
  { number: 30, code: 'zh_CN' },
  { number: 31, code: 'pl' },
  { number: 32, code: 'sk', since: '2.0.1' },
  { number: 33, code: 'uk', since: '2.6.0' },
  { number: 34, code: 'th', since: '2.8.0' },
  { number: 35, code: 'lv', since: '2.12.0' },
  { number: 36, code: 'is', since: '2.14.0' },
  { number: 37, code: 'he', since: '2.17.0' },
  { number: 38, code: 'lt', since: '3.0.0' },
  { number: 39, code: 'sr', since: '3.1.0' },
  { number: 40, code: 'bg', since: '4.5.0' },
  { number: 41, code: 'et', since: '4.13.0' },
]

/** The languages of one release, by code and by number. */
export interface LanguageList {
  readonly codes: ReadonlySet<string>
  readonly byNumber: ReadonlyMap<number, string>
}

/** What a release knows. */
export function languagesOf(version: Version): LanguageList {
  const known = languages.filter(({ since }) => since === undefined || compareVersions(version, since) >= 0)
  return {
    codes: new Set(known.map(({ code }) => code)),
    byNumber: new Map(known.map(({ number, code }) => [number, code])),
  }
}
