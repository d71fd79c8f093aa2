import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { openHttpDoor, type HttpDoor } from '#electron/host/loopback/http-door.ts'
import type { Contract } from '#shared/contract/contract.ts'
import { openPageAt } from '#tests/support/page-fetch.ts'
import { createSmallRouter, type Journal } from '#tests/support/small-router.ts'
import { openSession } from '../../../../renderer/api/session.ts'

interface Knock {
  path?: string
  protocols?: string[]
  headers?: Record<string, string>
  origin?: string
}

let door: HttpDoor
let session: string
let running = 0
const journal: Journal = []

/** Asks for a connection as our own page's browser does, with some of it changed. */
function knock({ path = '/rpc', protocols = ['switchyard', session], headers = {}, origin }: Knock = {}) {
  const url = door.origin.replace('http', 'ws') + path
  const own = { host: new URL(door.origin).host, ...headers }
  return new WebSocket(url, protocols, { headers: own, origin: origin ?? door.origin })
}

/** The session's secret of a page that was opened with a fresh link. */
async function fetchSession(host: HttpDoor): Promise<string> {
  return openSession(openPageAt(host.issueLink())).secret()
}

async function refusalOf(socket: WebSocket): Promise<number> {
  socket.on('error', () => undefined)
  const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage]
  answer.resume()
  return answer.statusCode ?? 0
}

const clientOf = (socket: WebSocket): ContractRouterClient<Contract> =>
  createORPCClient(new RPCLink({ websocket: socket }))

beforeAll(async () => {
  door = await openHttpDoor({
    router: createSmallRouter(journal),
    servePage: () => Promise.resolve(),
    port: 0,
    onRequest: () => {
      running += 1
      return () => {
        running -= 1
      }
    },
  })
  session = await fetchSession(door)
})
afterAll(() => door.close())
beforeEach(() => {
  journal.length = 0
})

describe('the connection of our own page', () => {
  it('carries calls, failures and streams, and never says the secret back', async () => {
    const socket = knock()
    const api = clientOf(socket)
    await once(socket, 'open')
    expect(socket.protocol).toBe('switchyard')
    expect((await api.vault.status()).state).toBe('locked')
    await expect(api.vault.unlock({ protection: 'keychain' })).rejects.toMatchObject({
      data: { code: 'vault-wrong-key' },
    })
    const states = await api.vault.watch()
    expect([(await states.next()).value, (await states.next()).value]).toMatchObject([
      { state: 'locked' },
      { state: 'open' },
    ])
    socket.close()
    await once(socket, 'close')
  })

  it('is a call that lasts: it keeps the host awake until it ends, and its calls end with it', async () => {
    const socket = knock()
    const api = clientOf(socket)
    await once(socket, 'open')
    expect(running).toBe(1)
    const lost = api.diagnostics.read().catch(() => 'lost')
    await expect.poll(() => journal).toEqual(['reading'])
    socket.close()
    await expect.poll(() => [journal, running]).toEqual([['reading', 'aborted'], 0])
    expect(await lost).toBe('lost')
  })

  it.each([
    ['more than a call may have', 'x'.repeat(1_100_000)],
    ['bytes instead of text', Buffer.from('{}')],
  ])('ends when it sends %s', async (_name, sent) => {
    const socket = knock()
    await once(socket, 'open')
    socket.send(sent)
    await once(socket, 'close')
    expect(journal).toEqual([])
  })
})

describe('an attack gets no connection', () => {
  it.each<[string, () => Knock, number]>([
    ['a name that was pointed at this computer', () => ({ headers: { host: 'evil.example' } }), 421],
    ['our address with another port', () => ({ headers: { host: '127.0.0.1:1' } }), 421],
    ['another origin', () => ({ origin: 'https://evil.example' }), 403],
    ['another port of this computer', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['the null origin of a sandboxed frame', () => ({ origin: 'null' }), 403],
    ['no origin', () => ({ origin: '' }), 403],
    ['another site, as the browser calls it', () => ({ headers: { 'sec-fetch-site': 'cross-site' } }), 403],
    ['another place', () => ({ path: '/rpc/vault/status' }), 404],
    ['no secret', () => ({ protocols: ['switchyard'] }), 401],
    ['no protocol', () => ({ protocols: [] }), 401],
    ['a wrong secret', () => ({ protocols: ['switchyard', 'A'.repeat(43)] }), 401],
    ['the secret alone', () => ({ protocols: [session] }), 401],
    ['the secret among guesses', () => ({ protocols: ['switchyard', 'A'.repeat(43), session] }), 401],
    [
      'the secret in a header or a cookie',
      () => ({
        protocols: ['switchyard'],
        headers: { 'x-switchyard-session': session, cookie: `switchyard=${session}` },
      }),
      401,
    ],
    ['the secret in the address', () => ({ path: `/rpc?secret=${session}`, protocols: ['switchyard'] }), 404],
  ])('%s', async (_name, attack, status) => {
    expect([await refusalOf(knock(attack())), running]).toEqual([status, 0])
  })
})

it('closing the door ends every connection', async () => {
  const other = await openHttpDoor({
    router: createSmallRouter([]),
    servePage: () => Promise.resolve(),
    port: 0,
  })
  const own = await fetchSession(other)
  const socket = new WebSocket(`${other.origin.replace('http', 'ws')}/rpc`, ['switchyard', own], {
    origin: other.origin,
  })
  await once(socket, 'open')
  const ended = once(socket, 'close')
  await other.close()
  await ended
})

it('a stranger who was turned away and holds on to the connection keeps no door open', async () => {
  const other = await openHttpDoor({
    router: createSmallRouter([]),
    servePage: () => Promise.resolve(),
    port: 0,
  })
  const { host, hostname, port } = new URL(other.origin)
  const stranger = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  stranger.on('error', () => undefined)
  stranger.write(
    `GET /rpc HTTP/1.1\r\nHost: ${host}\r\nOrigin: https://evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  )
  const [refusal] = (await once(stranger, 'data')) as [Buffer]
  expect(refusal.toString()).toMatch(/^HTTP\/1\.1 403 Forbidden/)
  await other.close()
  stranger.destroy()
})
