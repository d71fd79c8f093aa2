import { homedir } from 'node:os'

const SECRET_NAME = /token|secret|pass|auth|cookie|key|credential|hmac|otp|signature|session/i
/** Chatwoot's tokens are 24 base58 characters; a longer run may hold one. */
const TOKEN_SHAPE = /[1-9A-HJ-NP-Za-km-z]{24,}/g
const QUERY = /\?[^\s"'<>]*/g
const USER_INFO = /\/\/[^/\s"'<>@]*@/g
const LONGEST = 300

/** A value that may stand in a log line under this name, or undefined where it may not stand there at all. */
export function redactFact(name: string, value: unknown): string | number | boolean | undefined {
  if (value === null || value === undefined) return undefined
  if (SECRET_NAME.test(name)) return '[removed]'
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'string' ? redactText(value) : '[removed]'
}

/** A short text without what may be a token, a query string, a password in a URL, or the name of the home folder. */
export function redactText(text: string): string {
  const home = homedir()
  const short = text
    .replace(USER_INFO, '//')
    .replace(QUERY, '?[removed]')
    .replace(TOKEN_SHAPE, '[removed]')
    .replaceAll(home.length > 1 ? home : '\0', '~')
  return short.length > LONGEST ? `${short.slice(0, LONGEST)}…` : short
}
