import { afterAll, beforeAll, expect, it } from 'vitest'
import { toPlainConnection, type Connection } from '#shared/domain/connection.ts'
import type { Failure } from '#shared/failures/failure.ts'
import type { Fault } from '#tests/stand-in/network/fault.ts'
import { startForwardProxy, type ProxyMood } from '#tests/stand-in/network/forward-proxy.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { toFailureSentence } from '../../../renderer/messages/failure-sentences.ts'
import { failureOf, openTestClient, toTarget } from './support/client.ts'

// Everything that the stand-in can do to a connection, with the code it has to end in and the way out that is offered.

let standIn: StandIn
beforeAll(async () => {
  standIn = await startStandIn()
})
afterAll(() => standIn.close())

const tokenOf = () => standIn.state.users['admin']?.token ?? ''
const told = (failure: Failure) => [failure.code, toFailureSentence(failure).action]

async function ask(origin: string, connection: Partial<Connection> = {}): Promise<string[]> {
  const accountId = standIn.state.accounts['main'] ?? 1
  const client = openTestClient({
    limits: { connectMilliseconds: 1500, callMilliseconds: 4000, bodyBytes: 1_000_000 },
    connectionFor: () => ({ ...toPlainConnection(), ...connection }),
  })
  try {
    return told(await failureOf(client.fetchAccount({ ...toTarget(origin), readToken: tokenOf }, accountId)))
  } finally {
    await client.close()
  }
}

const answer = (name: Extract<Fault, { kind: 'answer' }>['name']): Fault => ({ kind: 'answer', name })
const gate = (name: Extract<Fault, { kind: 'gate' }>['gate']): Fault => ({ kind: 'gate', gate: name })
const FAULTS: [string, Fault, string, string][] = [
  ['silence', { kind: 'silence' }, 'connection-timeout', 'retry'],
  ['a reset', { kind: 'reset' }, 'connection-lost', 'retry'],
  ['an end without an answer', { kind: 'close' }, 'connection-lost', 'retry'],
  ['an answer cut short', { kind: 'cut' }, 'connection-lost', 'retry'],
  ['bytes that are no HTTP', { kind: 'raw', bytes: 'SSH-2.0-OpenSSH_9.2\r\n' }, 'answer-unexpected', 'retry'],
  ['half of a JSON text', { kind: 'wrong-json', how: 'truncated' }, 'answer-not-json', 'retry'],
  ['JSON of another shape', { kind: 'wrong-json', how: 'array' }, 'answer-unexpected', 'retry'],
  ['a page', { kind: 'wrong-json', how: 'html' }, 'access-gate', 'connection-settings'],
  ['too much', { kind: 'large', bytes: 3_000_000 }, 'answer-too-large', 'correct-address'],
  ['a bomb', { kind: 'gzip-bomb', bytes: 9_000_000 }, 'answer-too-large', 'correct-address'],
  [
    'a redirect',
    { kind: 'redirect', status: 301, location: 'https://else.example/' },
    'redirected',
    'correct-address',
  ],
  [
    'a token that is dropped',
    { kind: 'strip-header', name: 'Api-Access-Token' },
    'token-not-received',
    'retry',
  ],
  ['the limiter', answer('rate-limited'), 'rate-limited', 'retry'],
  ['a crash', answer('server-error'), 'server-crashed', 'retry'],
  ['a head that is too large', answer('nginx-400'), 'request-refused', 'retry'],
  ['a port of TLS', answer('nginx-400-plain-http'), 'plain-http-to-tls', 'correct-address'],
  ['a body that is too large', answer('nginx-413'), 'request-refused', 'retry'],
  ['nginx without a server', answer('nginx-502'), 'server-unavailable', 'retry'],
  ['nginx out of patience', answer('nginx-504'), 'server-unavailable', 'retry'],
  ['Caddy without a server', answer('caddy-502'), 'server-unavailable', 'retry'],
  ['HAProxy without a server', answer('haproxy-503'), 'server-unavailable', 'retry'],
  ['the page of a guest network', answer('captive-portal-page'), 'access-gate', 'connection-settings'],
  ['the redirect of a guest network', answer('captive-portal-redirect'), 'redirected', 'correct-address'],
  ['Cloudflare Access', gate('cloudflare-access'), 'access-gate', 'connection-settings'],
  ['its page', gate('cloudflare-access-page'), 'access-gate', 'connection-settings'],
  ['an OAuth proxy', gate('oauth2-proxy'), 'access-gate', 'connection-settings'],
  ['its page', gate('oauth2-proxy-page'), 'access-gate', 'connection-settings'],
  ['Authelia', gate('authelia'), 'access-gate', 'connection-settings'],
  ['basic authentication', gate('basic-auth'), 'basic-auth-required', 'connection-settings'],
]
it.each(FAULTS)('%s: %o ends in %s, with the way out %s', async (_what, fault, code, way) => {
  standIn.control.clear()
  standIn.control.add(fault)
  expect(await ask(standIn.url)).toEqual([code, way])
})

const CERTIFICATES: [NonNullable<StandInOptions['tls']>, string][] = [
  ['private-ca', 'tls-untrusted'],
  ['self-signed', 'tls-untrusted'],
  ['missing-intermediate', 'tls-untrusted'],
  ['expired', 'tls-expired'],
  ['not-yet-valid', 'tls-expired'],
  ['wrong-host', 'tls-wrong-host'],
]
it.each(CERTIFICATES)(
  'a certificate that is %s ends in %s, with the connection settings',
  async (tls, code) => {
    const server = await startStandIn({ tls })
    const isJudgedFirst = code === 'tls-untrusted'
    const authority = isJudgedFirst ? null : (server.certificate?.caPem ?? null)
    expect(await ask(server.url, { authority })).toEqual([code, 'connection-settings'])
    expect(await ask(server.url, { pin: 'AA' })).toEqual(['tls-pin-mismatch', 'connection-settings'])
    await server.close()
  },
)

const MOODS: [ProxyMood | 'credentials' | 'gone', string][] = [
  ['refuse', 'proxy-refused'],
  ['bad-gateway', 'proxy-cannot-connect'],
  ['silence', 'proxy-error'],
  ['credentials', 'proxy-auth-required'],
  ['gone', 'proxy-error'],
]
it.each(MOODS)('a proxy of the mood %s ends in %s, with the connection settings', async (mood, code) => {
  const proxy = await startForwardProxy(
    mood === 'credentials' ? { credentials: { username: 'a', password: 'b' } } : {},
  )
  if (mood === 'gone') await proxy.close()
  else if (mood !== 'credentials') proxy.mood = mood
  const own = { kind: 'own', url: proxy.url, username: '', password: '' } as const
  expect(await ask(standIn.url, { proxy: own })).toEqual([code, 'connection-settings'])
  if (mood !== 'gone') await proxy.close()
})

it('a name nobody has and a port where nobody listens are told apart', async () => {
  const gone = await startStandIn()
  await gone.close()
  expect([await ask('https://switchyard-test.invalid'), await ask(gone.url)]).toEqual([
    ['name-not-found', 'correct-address'],
    ['connection-refused', 'retry'],
  ])
})
