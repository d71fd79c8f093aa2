import { afterEach, expect, it } from 'vitest'
import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import { UnsettledError } from '#electron/chatwoot/unsettled.ts'
import { toFailure } from '#shared/failures/failure.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { openTestClient, toTarget } from './support/client.ts'
import { findClosedPort } from './support/servers.ts'

let client: ChatwootClient
let standIn: StandIn | undefined
afterEach(async () => {
  await client.close()
  await standIn?.close()
  standIn = undefined
})

async function open(options: StandInOptions = {}, limits = {}): Promise<StandIn> {
  client = openTestClient({ limits })
  standIn = await startStandIn({ dialect: '4.15.1', ...options })
  return standIn
}

function targetOf({ url, state }: StandIn) {
  return { ...toTarget(url), readToken: () => state.users['admin']?.token ?? '' }
}

const update = (server: StandIn, signal?: AbortSignal) =>
  client.updateAccount(targetOf(server), server.state.accounts['main'] ?? 0, { name: 'Neu' }, { signal })

/** How a call ended: whether the server may have acted, and what is told about it. */
async function endOf(call: Promise<unknown>) {
  const thrown: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const failure = toFailure(thrown)
  return [
    thrown instanceof UnsettledError ? 'unsettled' : 'settled',
    failure?.code,
    failure?.technical?.method,
  ]
}

it('An update is one PATCH of JSON, with the token and without a tag, and its answer is an account', async () => {
  const server = await open()
  const { details, requestId } = await update(server)
  expect(details.account).toMatchObject({ name: 'Neu', supportEmail: 'help@golden.example.com' })
  expect(server.received.map(({ method, path, text }) => [method, path, text])).toEqual([
    ['PATCH', `/api/v1/accounts/${String(server.state.accounts['main'])}`, '{"name":"Neu"}'],
  ])
  const [received] = server.received
  expect(
    ['content-type', 'content-length', 'if-none-match', 'x-request-id'].map((name) => received?.header(name)),
  ).toEqual(['application/json', '14', undefined, requestId])
})

it.each([
  [401, 'settled', 'server-refused'],
  [404, 'settled', 'account-not-found'],
  [408, 'unsettled', 'connection-timeout'],
  [409, 'settled', 'server-refused'],
  [422, 'settled', 'validation-refused'],
  [429, 'settled', 'rate-limited'],
  [500, 'unsettled', 'server-crashed'],
  [502, 'unsettled', 'server-unavailable'],
  [200, 'unsettled', 'answer-unexpected'],
] as const)('After an answer of %i a change is %s', async (status, settled, code) => {
  const server = await open()
  server.control.reply({ status, json: { error: 'x', attributes: ['name'] } })
  expect(await endOf(update(server))).toEqual([settled, code, 'PATCH'])
})

it.each([
  ['reset', { kind: 'reset' }, 'connection-lost'],
  ['closed', { kind: 'close' }, 'connection-lost'],
  ['silent', { kind: 'silence' }, 'connection-timeout'],
  ['cut in the answer', { kind: 'cut' }, 'connection-lost'],
  ['no HTTP', { kind: 'raw', bytes: 'nonsense' }, 'answer-unexpected'],
  ['endless', { kind: 'gzip-bomb', bytes: 3_000_000 }, 'answer-too-large'],
] as const)(
  'A connection that is %s once the request has left leaves the change unsettled, and nothing is sent again',
  async (_, fault, code) => {
    const server = await open({}, { callMilliseconds: 500, bodyBytes: 1_000_000 })
    server.control.add(fault)
    expect(await endOf(update(server))).toEqual(['unsettled', code, 'PATCH'])
    expect(server.received.length).toBe(1)
  },
)

it('A change that is cancelled is unsettled once it has left, and settled before', async () => {
  const server = await open()
  expect(await endOf(update(server, AbortSignal.abort()))).toEqual(['settled', 'cancelled', undefined])
  server.control.add({ kind: 'silence' })
  const leaving = new AbortController()
  const end = endOf(update(server, leaving.signal))
  await expect.poll(() => server.received.length).toBe(1)
  leaving.abort()
  expect(await end).toEqual(['unsettled', 'cancelled', 'PATCH'])
})

it('A change that cannot leave is settled: nobody listens, or a certificate nobody trusts', async () => {
  const server = await open({ tls: 'self-signed' })
  const nobody = { ...server, url: `http://127.0.0.1:${await findClosedPort()}` }
  expect(await endOf(update(nobody))).toEqual(['settled', 'connection-refused', 'PATCH'])
  expect(await endOf(update(server))).toEqual(['settled', 'tls-untrusted', 'PATCH'])
  expect(server.received).toEqual([])
})
