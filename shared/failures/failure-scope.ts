import type { FailureCode } from './failure.ts'

const OF_THE_SERVER: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'offline',
  'name-not-found',
  'connection-refused',
  'connection-timeout',
  'connection-lost',
  'tls-untrusted',
  'tls-expired',
  'tls-wrong-host',
  'tls-failed',
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

/** Whether a failure belongs to a server or the way there, not to the one thing that was asked for. */
export function isOfServer(code: FailureCode): boolean {
  return OF_THE_SERVER.has(code)
}
