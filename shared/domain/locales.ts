/** A language an account can have: the server's code, its own name for it, and the first release that lists it. */
export interface AccountLocale {
  /** The server's own number for it; 5 and 11 belong to languages that no release has switched on. */
  number: number
  /** With an underscore (`pt_BR`); case matters. */
  code: string
  /** In the language itself, with the code in brackets, as Chatwoot shows it. */
  name: string
  /** Null: every version this app speaks to has it. */
  since: `${number}.${number}.${number}` | null
}

/** The languages of stock servers, in the server's order (API document 12). */
export const ACCOUNT_LOCALES: readonly AccountLocale[] = [
  { number: 0, code: 'en', name: 'English (en)', since: null },
  { number: 1, code: 'ar', name: 'العربية (ar)', since: null },
  { number: 2, code: 'nl', name: 'Nederlands (nl)', since: null },
  { number: 3, code: 'fr', name: 'Français (fr)', since: null },
  { number: 4, code: 'de', name: 'Deutsch (de)', since: null },
  { number: 6, code: 'it', name: 'Italiano (it)', since: null },
  { number: 7, code: 'ja', name: '日本語 (ja)', since: null },
  { number: 8, code: 'ko', name: '한국어 (ko)', since: null },
  { number: 9, code: 'pt', name: 'Português (pt)', since: null },
  { number: 10, code: 'ru', name: 'русский (ru)', since: null },
  { number: 12, code: 'es', name: 'Español (es)', since: null },
  { number: 13, code: 'ml', name: 'മലയാളം (ml)', since: null },
  { number: 14, code: 'ca', name: 'Català (ca)', since: null },
  { number: 15, code: 'el', name: 'ελληνικά (el)', since: null },
  { number: 16, code: 'pt_BR', name: 'Português Brasileiro (pt-BR)', since: null },
  { number: 17, code: 'ro', name: 'Română (ro)', since: null },
  { number: 18, code: 'ta', name: 'தமிழ் (ta)', since: null },
  { number: 19, code: 'fa', name: 'فارسی (fa)', since: null },
  { number: 20, code: 'zh_TW', name: '中文 (台湾) (zh-TW)', since: null },
  { number: 21, code: 'vi', name: 'Tiếng Việt (vi)', since: null },
  { number: 22, code: 'da', name: 'dansk (da)', since: null },
  { number: 23, code: 'tr', name: 'Türkçe (tr)', since: null },
  { number: 24, code: 'cs', name: 'čeština (cs)', since: null },
  { number: 25, code: 'fi', name: 'suomi, suomen kieli (fi)', since: null },
  { number: 26, code: 'id', name: 'Bahasa Indonesia (id)', since: null },
  { number: 27, code: 'sv', name: 'Svenska (sv)', since: null },
  { number: 28, code: 'hu', name: 'magyar nyelv (hu)', since: null },
  { number: 29, code: 'no', name: 'norsk (no)', since: null },
  { number: 30, code: 'zh_CN', name: '中文 (zh-CN)', since: null },
  { number: 31, code: 'pl', name: 'język polski (pl)', since: null },
  { number: 32, code: 'sk', name: 'slovenčina (sk)', since: '2.0.1' },
  { number: 33, code: 'uk', name: 'украї́нська мо́ва (uk)', since: '2.6.0' },
  { number: 34, code: 'th', name: 'ภาษาไทย (th)', since: '2.8.0' },
  { number: 35, code: 'lv', name: 'latviešu valoda (lv)', since: '2.12.0' },
  { number: 36, code: 'is', name: 'íslenska (is)', since: '2.14.0' },
  { number: 37, code: 'he', name: 'עִברִית (he)', since: '2.17.0' },
  { number: 38, code: 'lt', name: 'lietuvių (lt)', since: '3.0.0' },
  { number: 39, code: 'sr', name: 'Српски (sr)', since: '3.1.0' },
  { number: 40, code: 'bg', name: 'български (bg)', since: '4.5.0' },
  { number: 41, code: 'et', name: 'Eesti keel (et)', since: '4.13.0' },
]

const NAMES = new Map(ACCOUNT_LOCALES.map((locale) => [locale.code, locale.name]))

/** The name of a locale in its own language; the code itself for one this app does not know. */
export function nameOfLocale(code: string): string {
  return NAMES.get(code) ?? code
}
