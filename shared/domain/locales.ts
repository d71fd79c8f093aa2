/** A language an account can have: the server's code, its own name for it, and the first release that lists it. */
export interface AccountLocale {
  /** With an underscore (`pt_BR`); case matters. */
  code: string
  /** In the language itself, with the code in brackets, as Chatwoot shows it. */
  name: string
  /** Null: every version this app speaks to has it. */
  since: string | null
}

/** The languages of stock servers, in the server's order (API document 12). */
export const ACCOUNT_LOCALES: readonly AccountLocale[] = [
  { code: 'en', name: 'English (en)', since: null },
  { code: 'ar', name: 'العربية (ar)', since: null },
  { code: 'nl', name: 'Nederlands (nl)', since: null },
  { code: 'fr', name: 'Français (fr)', since: null },
  { code: 'de', name: 'Deutsch (de)', since: null },
  { code: 'it', name: 'Italiano (it)', since: null },
  { code: 'ja', name: '日本語 (ja)', since: null },
  { code: 'ko', name: '한국어 (ko)', since: null },
  { code: 'pt', name: 'Português (pt)', since: null },
  { code: 'ru', name: 'русский (ru)', since: null },
  { code: 'es', name: 'Español (es)', since: null },
  { code: 'ml', name: 'മലയാളം (ml)', since: null },
  { code: 'ca', name: 'Català (ca)', since: null },
  { code: 'el', name: 'ελληνικά (el)', since: null },
  { code: 'pt_BR', name: 'Português Brasileiro (pt-BR)', since: null },
  { code: 'ro', name: 'Română (ro)', since: null },
  { code: 'ta', name: 'தமிழ் (ta)', since: null },
  { code: 'fa', name: 'فارسی (fa)', since: null },
  { code: 'zh_TW', name: '中文 (台湾) (zh-TW)', since: null },
  { code: 'vi', name: 'Tiếng Việt (vi)', since: null },
  { code: 'da', name: 'dansk (da)', since: null },
  { code: 'tr', name: 'Türkçe (tr)', since: null },
  { code: 'cs', name: 'čeština (cs)', since: null },
  { code: 'fi', name: 'suomi, suomen kieli (fi)', since: null },
  { code: 'id', name: 'Bahasa Indonesia (id)', since: null },
  { code: 'sv', name: 'Svenska (sv)', since: null },
  { code: 'hu', name: 'magyar nyelv (hu)', since: null },
  { code: 'no', name: 'norsk (no)', since: null },
  { code: 'zh_CN', name: '中文 (zh-CN)', since: null },
  { code: 'pl', name: 'język polski (pl)', since: null },
  { code: 'sk', name: 'slovenčina (sk)', since: '2.0.1' },
  { code: 'uk', name: 'украї́нська мо́ва (uk)', since: '2.6.0' },
  { code: 'th', name: 'ภาษาไทย (th)', since: '2.8.0' },
  { code: 'lv', name: 'latviešu valoda (lv)', since: '2.12.0' },
  { code: 'is', name: 'íslenska (is)', since: '2.14.0' },
  { code: 'he', name: 'עִברִית (he)', since: '2.17.0' },
  { code: 'lt', name: 'lietuvių (lt)', since: '3.0.0' },
  { code: 'sr', name: 'Српски (sr)', since: '3.1.0' },
  { code: 'bg', name: 'български (bg)', since: '4.5.0' },
  { code: 'et', name: 'Eesti keel (et)', since: '4.13.0' },
]

const NAMES = new Map(ACCOUNT_LOCALES.map((locale) => [locale.code, locale.name]))

/** The name of a locale in its own language; the code itself for one this app does not know. */
export function nameOfLocale(code: string): string {
  return NAMES.get(code) ?? code
}
