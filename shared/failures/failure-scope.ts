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

/** Whether a failure keeps everything from a server: whatever else is asked there now fails alike. */
export function isOfTheWay(code: FailureCode): boolean {
  return OF_THE_WAY.includes(code)
}

/** Whether a failure belongs to a server or the way there, not to the one thing that was asked for. */
export function isOfServer(code: FailureCode): boolean {
  return OF_THE_SERVER.has(code)
}
