import type { ConnectionProblem } from './connection-problems.ts'
import { toReach } from './network-reach.ts'

/**
 * How requests reach one server, beyond its address. Holds secrets: it goes from the vault to the room that sends requests,
 * and never to a page.
 */
export interface Connection {
  /** Another one after every change, so that connections made before it can be told. */
  revision: string
  /** Certificates (PEM) of authorities that are trusted for this server besides those of the system. */
  authority: string | null
  /** The SHA-256 fingerprint of the one certificate this server must show, in place of any chain of trust. */
  pin: string | null
  proxy: ConnectionProxy
  headers: { name: string; value: string }[]
}

export type ConnectionProxy =
  { kind: 'system' } | { kind: 'none' } | { kind: 'own'; url: string; username: string; password: string }

/** What a page may see of it: names in place of values, and whether there is a password. */
export interface ConnectionView {
  origin: string
  authorities: AuthorityView[]
  pin: string | null
  proxy:
    | { kind: 'system' }
    | { kind: 'none' }
    | { kind: 'own'; url: string; username: string; hasPassword: boolean }
  /** Names of the headers that are held. */
  headers: string[]
}

/** One certificate of an authority. */
export interface AuthorityView {
  subject: string
  issuer: string
  /** ISO-8601; null where the certificate does not tell. */
  expires: string | null
  fingerprint: string
}

/** What is to be changed of it; what is not named stays. */
export interface ConnectionChange {
  authority?: string | null | undefined
  pin?: string | null | undefined
  proxy?: TypedProxy | undefined
  headers?: { set: { name: string; value: string }[]; remove: string[] } | undefined
}

/** A proxy as somebody types it; a null password leaves the one that is held for the same proxy and user. */
export type TypedProxy =
  | { kind: 'system' }
  | { kind: 'none' }
  | { kind: 'own'; url: string; username: string; password: string | null }

/** How many extra headers a server gets at most: a proxy in front refuses heads of more than some kilobytes. */
export const MOST_HEADERS = 20
const LONGEST_NAME = 100
const LONGEST_VALUE = 4096

/**
 * Names that the app, HTTP or the server's sign-in give their meaning. Compared with dashes for underscores, since servers
 * behind a gateway interface cannot tell the two apart.
 */
const RESERVED = new Set(
  `api-access-token access-token token-type client uid expiry host connection keep-alive te trailer transfer-encoding
   upgrade expect cookie cookie2 set-cookie origin referer user-agent x-request-id date via range cache-control pragma
   http2-settings alt-used x-http-method-override x-forwarded-host x-forwarded-proto x-forwarded-for`.split(
    /\s+/,
  ),
)
const RESERVED_BEGINNINGS = ['content-', 'accept', 'proxy-', 'sec-', 'if-']

/** What is wrong with the name of an extra header, or null. */
export function judgeHeaderName(typed: string): ConnectionProblem | null {
  const name = typed.trim()
  if (name === '') return 'header-name-empty'
  if (name.length > LONGEST_NAME) return 'header-too-long'
  if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name)) return 'header-name-characters'
  const plain = name.toLowerCase().replaceAll('_', '-')
  const isReserved =
    RESERVED.has(plain) || RESERVED_BEGINNINGS.some((beginning) => plain.startsWith(beginning))
  return isReserved ? 'header-name-reserved' : null
}

/** What is wrong with the value of an extra header, or null. White space around it is not part of it. */
export function judgeHeaderValue(typed: string): ConnectionProblem | null {
  const value = typed.trim()
  if (value === '') return 'header-value-empty'
  if (value.length > LONGEST_VALUE) return 'header-too-long'
  return /^[\x20-\x7e]+$/.test(value) ? null : 'header-value-characters'
}

/** A SHA-256 fingerprint as tools print it, with colons, spaces, a label or none of them; null where it is none. */
export function readFingerprint(typed: string): string | null {
  const digits = typed
    .replace(/^.*?sha-?256[^=:]*(?:[=:]|\s)\s*/is, '')
    .replace(/[\s:]/g, '')
    .toUpperCase()
  return /^[0-9A-F]{64}$/.test(digits) ? (digits.match(/../g) ?? []).join(':') : null
}

const MOST_AUTHORITIES = 50

/** The certificates in a PEM text, and nothing else of it, or why it is none. Whether each can be read is another question. */
export function readPemText(
  typed: string,
): { ok: true; certificates: string[] } | { ok: false; reason: ConnectionProblem } {
  if (/PRIVATE KEY-----/.test(typed)) return { ok: false, reason: 'authority-private-key' }
  const certificates =
    typed.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]{1,20000}-----END CERTIFICATE-----/g) ?? []
  if (certificates.length === 0)
    return { ok: false, reason: typed.trim() === '' ? 'authority-empty' : 'authority-unreadable' }
  if (certificates.length > MOST_AUTHORITIES) return { ok: false, reason: 'authority-too-many' }
  return { ok: true, certificates }
}

/** As it is kept. */
export function toPemText(certificates: readonly string[]): string {
  return `${certificates.join('\n')}\n`
}

/** What is wrong with how somebody names himself to a proxy, or null. Basic authentication parts the two at the first colon. */
export function judgeProxyUser(username: string, password: string): ConnectionProblem | null {
  if (username === '' && password !== '') return 'proxy-user-missing'
  return username.includes(':') ? 'proxy-credentials' : null
}

/** The address of a proxy as `http://host:port`, or why it is none. Names and passwords have their own fields. */
export function readProxyUrl(
  typed: string,
): { ok: true; url: string } | { ok: false; reason: ConnectionProblem } {
  const text = typed.trim()
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https')
    return { ok: false, reason: 'proxy-scheme' }
  const address = scheme === undefined ? `http://${text}` : text
  if (text === '' || /\s/u.test(text) || text.length > 2048 || !URL.canParse(address))
    return { ok: false, reason: 'proxy-unreadable' }
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'proxy-credentials' }
  const isPlace =
    toReach(url.hostname) !== null && url.pathname === '/' && url.search === '' && url.port !== '0'
  return isPlace ? { ok: true, url: url.origin } : { ok: false, reason: 'proxy-unreadable' }
}

/** Where nothing is set: the system's proxy and authorities, and no header besides the app's own. */
export function toPlainConnection(): Connection {
  return { revision: '', authority: null, pin: null, proxy: { kind: 'system' }, headers: [] }
}
