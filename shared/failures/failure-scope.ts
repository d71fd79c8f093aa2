import type { FailureCode } from './failure.ts'

/** Nothing answers there, or nobody that may be trusted. */
const OF_THE_WAY: readonly FailureCode[] = [
  'offline',
  'name-not-found',
  'connection-refused',
  'connection-timeout',
  'tls-untrusted',
  'tls-expired',
  'tls-wrong-host',
  'tls-failed',
]

const OF_THE_SERVER: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...OF_THE_WAY,
  'connection-lost',
  'plain-http-refused',
  'plain-http-to-tls',
  'redirected',
  'access-gate',
  'basic-auth-required',
  'proxy-error',
  'server-unavailable',
  'server-crashed',
  'rate-limited',
  'not-chatwoot',
  'token-not-received',
  'answer-not-json',
])

/** The server has no such thing, or not for this person. */
const WITHHELD: readonly FailureCode[] = ['role-too-low', 'route-missing', 'thing-not-found']

/** The whole account is shut to this person, though it may still be named. */
const SHUT: readonly FailureCode[] = ['account-suspended', 'not-a-member']

/** It was answered, and nothing can be made of the answer. */
const OF_NO_USE: readonly FailureCode[] = [
  'server-refused',
  'validation-refused',
  'answer-unexpected',
  'answer-too-large',
]

/** Whether a failure keeps everything from a server: whatever else is asked there now fails alike. */
export function isOfTheWay(code: FailureCode): boolean {
  return OF_THE_WAY.includes(code)
}

/** Whether a failure belongs to a server or the way there, not to the one thing that was asked for. */
export function isOfServer(code: FailureCode): boolean {
  return OF_THE_SERVER.has(code)
}

/** Whether the one thing that was asked for is not to be had, now or by asking again, while everything else may be. */
export function isOfOneThing(code: FailureCode): boolean {
  return WITHHELD.includes(code) || OF_NO_USE.includes(code)
}

/** Whether a person may not have it: how the server is set up, and nothing that went wrong. An answer of no use did go wrong. */
export function isKeptBack(code: FailureCode): boolean {
  return WITHHELD.includes(code) || SHUT.includes(code)
}
