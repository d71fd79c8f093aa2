import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import { UNKNOWN_LOGIN_PAGE, type LoginPage } from '#shared/domain/login-page.ts'
import { readJson } from './json-reader.ts'
import { toOneLine } from './page.ts'

/** Characters. Real pages have some thousands; whoever answers here need not be a Chatwoot, nor mean well. */
const SEARCHED = 500_000

/**
 * What a login page tells (API document 5.5), read as text: neither of its two assignments is ever run. The one is JSON on one
 * line, the other JavaScript of which single lines are understood. Null where there is nothing of either in it.
 */
export function readLoginPage(html: string): LoginPage | null {
  const searched = html.slice(0, SEARCHED)
  const settings = readAssignedJson(searched)
  const lines = readAssignedLines(searched)
  const line = (name: string) => lines.get(name) ?? null
  if (settings === null && line('signupEnabled') === null) return null
  const switchText = toWord(settings?.['ENABLE_ACCOUNT_SIGNUP']) ?? unquote(line('signupEnabled'))
  const siteKey = settings?.['HCAPTCHA_SITE_KEY']
  const name = settings?.['INSTALLATION_NAME']
  return {
    ...UNKNOWN_LOGIN_PAGE,
    signup: toSignup(switchText),
    captcha: settings === null ? null : typeof siteKey === 'string' && siteKey.trim() !== '',
    languages: toLanguages(parse(line('enabledLanguages'))),
    // The settings may hold them as one text.
    loginMethods: toTexts(settings?.['ALLOWED_LOGIN_METHODS']) ?? toTexts(parse(line('allowedLoginMethods'))),
    twoFactor: toSwitch(unquote(line('isMfaEnabled'))),
    isEnterprise: toSwitch(toWord(settings?.['IS_ENTERPRISE']) ?? unquote(line('isEnterprise'))),
    installationName: typeof name === 'string' ? toOneLine(name, 100) : null,
  }
}

// A page is searched once from its top to its end and never again from somewhere in between: a pattern that tries anew at
// every place takes minutes for a page that was made for it.
function readAssignedJson(html: string): JsonObject | null {
  const [line = ''] = textAfter(html, /window\.globalConfig\s*=\s*(?=\{)/).split(/[\n\r\u2028\u2029]/, 1)
  const value = parse(line.trimEnd().replace(/;$/, ''))
  return isJsonObject(value) ? value : null
}

/** What stands behind each name of the other assignment, up to the line that closes it. */
function readAssignedLines(html: string): Map<string, string> {
  const [, ...lines] = textAfter(html, /window\.chatwootConfig\s*=\s*\{/).split('\n')
  const assigned = new Map<string, string>()
  for (const line of lines.map((each) => each.trim())) {
    if (line.startsWith('}')) return assigned
    const [name = ''] = line.split(':', 1)
    if (!assigned.has(name))
      assigned.set(
        name,
        line
          .slice(name.length + 1)
          .trim()
          .replace(/,$/, ''),
      )
  }
  return new Map()
}

function textAfter(html: string, beginning: RegExp): string {
  const found = beginning.exec(html)
  return found === null ? '' : html.slice(found.index + found[0].length)
}

function parse(text: string | null): Json | undefined {
  if (text === null || text === '') return undefined
  const reading = readJson(text)
  return reading.ok ? reading.document.value : undefined
}

function unquote(text: string | null): string | null {
  return /^(['"])([^'"\\]*)\1$/.exec(text ?? '')?.[2] ?? null
}

/** A switch is sent as a JSON boolean or as a text. */
function toWord(sent: Json | undefined): string | null {
  return typeof sent === 'boolean' || typeof sent === 'string' ? String(sent) : null
}

function toSwitch(word: string | null): boolean | null {
  return word === 'true' ? true : word === 'false' ? false : null
}

function toSignup(word: string | null): LoginPage['signup'] {
  if (word === 'api_only') return 'api-only'
  return word === 'true' ? 'on' : word === 'false' ? 'off' : 'unknown'
}

function toTexts(sent: Json | undefined): string[] | null {
  if (!Array.isArray(sent)) return null
  return sent.filter((text) => typeof text === 'string').map((text) => toOneLine(text, 50))
}

function toLanguages(sent: Json | undefined): LoginPage['languages'] {
  if (!Array.isArray(sent)) return null
  const languages = sent.flatMap((entry) => {
    if (!isJsonObject(entry)) return []
    const { iso_639_1_code: code, name } = entry
    if (typeof code !== 'string' || !/^[A-Za-z_-]{2,20}$/.test(code)) return []
    return [{ code, name: typeof name === 'string' ? toOneLine(name, 100) : code }]
  })
  return languages.length === 0 ? null : languages
}
