import { isObject } from '../json.ts'
import { ExactNumber } from '../rails/number.ts'
import { crash } from '../rails/failures.ts'
import type { Call } from '../server.ts'

const fallback = 'en'

/** The language of a request: the parameter when it is a known code, else the installation's (API document 5.9). */
export function requestLanguage({ server, request }: Call): string {
  const locale = request.parameter('locale')
  if (typeof locale !== 'string') return fallback
  if (server.languages.codes.has(locale)) return locale
  const language = locale.split('_')[0] ?? ''
  return server.traits.regionFallsBackToLanguage && server.languages.codes.has(language) ? language : fallback
}

/** Newer servers take the locale of every request apart as a text and crash when it is a number, true or an object. */
export function checkLocale({ server, request }: Call): void {
  if (!server.traits.localeMustBeText) return
  const locale = request.parameter('locale')
  if (typeof locale === 'number' || locale instanceof ExactNumber || locale === true || isObject(locale))
    throw crash()
}
