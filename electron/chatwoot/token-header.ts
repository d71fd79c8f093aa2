import { toReach } from '#shared/domain/network-reach.ts'
import { HELD_BACK } from '#shared/domain/redaction.ts'
import { readTypedToken } from '#shared/domain/token.ts'
import { FailureError } from '#shared/failures/failure.ts'

/**
 * The name with dashes: nginx drops the form with underscores that the documented page shows, and both at once are read
 * differently from version to version (API document 2.1).
 */
export const TOKEN_HEADER = 'Api-Access-Token'

/**
 * The token as it goes into the header, read at the last moment. Fails with `token-malformed` before anything is sent if
 * it does not fit into one, and with `plain-http-refused` if it would cross a public network in the clear.
 */
export function readTokenFor(origin: string, readToken: () => string): string {
  checkSecretMayTravel(origin)
  const token = readToken()
  const read = readTypedToken(token)
  if (!read.ok) throw new FailureError('token-malformed', { facts: { reason: read.reason } })
  return read.token
}

/** Where that was found to be so: the same few servers are asked again and again. */
const safe = new Set<string>()
const MOST_SAFE = 2000

/** Fails with `plain-http-refused` where a secret would cross a public network in the clear. */
export function checkSecretMayTravel(origin: string): void {
  if (safe.has(origin)) return
  const url = new URL(origin)
  const reach = toReach(url.hostname)
  if (url.protocol === 'http:' && (reach === 'public' || reach === null)) {
    throw new FailureError('plain-http-refused', { facts: { host: url.host, reason: 'public-address' } })
  }
  if (safe.size < MOST_SAFE) safe.add(origin)
}

/** A shorter one could be a word that answers are made of, and no server's token is that short. */
const SHORTEST_TO_HIDE = 8

/** A text without any of the secrets that were sent. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  // The longest first: one may be a part of another.
  return secrets.toSorted((a, b) => b.length - a.length).reduce(withoutSecret, text)
}

/** However a JSON text may spell its characters: a server can echo what it received. */
function withoutSecret(text: string, token: string): string {
  if (token.length < SHORTEST_TO_HIDE) return text
  // Nearly every text has neither the token in it nor anything that could spell it otherwise.
  if (!text.includes(token) && !text.includes('\\')) return text
  const spelled = Array.from(token, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0')
    const literal = character.replace(/[^\w]/, (special) => `\\${special}`)
    return `(?:${/[\w-]/.test(character) ? '' : '\\\\?'}${literal}|\\\\u${toAnyCase(code)})`
  })
  return text.replace(new RegExp(spelled.join(''), 'g'), HELD_BACK)
}

function toAnyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
}
