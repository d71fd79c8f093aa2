import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { CANARY, failureOf, openTestClient, toTarget } from './support/client.ts'

let standIn: StandIn
let client: ChatwootClient

beforeAll(async () => {
  standIn = await startStandIn()
  client = openTestClient()
})
afterEach(() => {
  standIn.control.clear()
  standIn.forget()
})
afterAll(async () => {
  await client.close()
  await standIn.close()
})

const target = () => toTarget(standIn.url)
const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settle()
}

describe('a request', () => {
  it('says who asks, in headers that every proxy lets through, and nothing else', async () => {
    standIn.control.reply({ status: 200, json: { id: 7 } })
    await client.fetchAccount(target(), 7, { etag: 'W/"0123"' })
    const [received] = standIn.requests()
    const headers = Object.fromEntries(
      (received?.headers ?? []).map(([name, value]) => [name.toLowerCase(), value]),
    )
    expect(headers).toEqual({
      accept: 'application/json',
      'accept-encoding': 'gzip, br',
      'api-access-token': CANARY,
      'cache-control': 'no-cache',
      connection: 'keep-alive',
      host: new URL(standIn.url).host,
      'if-none-match': 'W/"0123"',
      'user-agent': 'Switchyard/0.1.0',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
    })
  })

  it('asks for the version without a token', async () => {
    standIn.control.reply({ status: 200, json: { version: '4.15.1' } })
    await client.fetchServerFacts(target())
    expect(standIn.requests()[0]?.header('api-access-token')).toBeUndefined()
  })

  it('brings no cookie back', async () => {
    standIn.control.reply({ status: 200, json: { id: 7 }, headers: { 'Set-Cookie': 'gate=open; Path=/' } })
    await client.fetchAccount(target(), 7)
    await client.fetchAccount(target(), 7)
    expect(standIn.requests().map((received) => received.header('cookie'))).toEqual([undefined, undefined])
  })

  it('is sent once, whatever comes back', async () => {
    for (const status of [408, 409, 425, 429, 500, 502, 503, 504]) {
      standIn.forget()
      standIn.control.reply({ status, body: '' })
      await failureOf(client.fetchAccount(target(), 7))
      expect(standIn.count()).toBe(1)
    }
  })

  it('learns from a 304 that nothing changed', async () => {
    standIn.control.reply({ status: 304, headers: { ETag: 'W/"0123"' } })
    expect(await client.fetchAccount(target(), 7, { etag: 'W/"0123"' })).toEqual({
      changed: false,
      etag: 'W/"0123"',
      requestId: standIn.requests()[0]?.header('x-request-id'),
    })
  })
})

describe('many requests', () => {
  it('are sent six at a time to one instance, over connections that are kept', async () => {
    standIn.control.reply({ status: 200, json: { id: 7 } })
    standIn.control.delay(15)
    const before = standIn.traffic().opened
    await Promise.all(Array.from({ length: 60 }, () => client.fetchAccount(target(), 7)))
    const { opened, mostInWork } = standIn.traffic()
    expect(mostInWork).toBe(6)
    expect(opened - before).toBeLessThanOrEqual(6)
    expect(standIn.count()).toBe(60)
  })

  it('to one instance do not wait for those to another', async () => {
    standIn.control.add({ kind: 'silence' })
    const other = await startStandIn()
    other.control.reply({ status: 200, json: { id: 7 } })
    const stuck = Array.from({ length: 12 }, () => {
      const controller = new AbortController()
      return { controller, end: failureOf(client.fetchAccount(target(), 7, { signal: controller.signal })) }
    })
    expect(await client.fetchAccount(toTarget(other.url), 7)).toMatchObject({ changed: true })
    for (const { controller } of stuck) controller.abort()
    expect(new Set((await Promise.all(stuck.map(({ end }) => end))).map(({ code }) => code))).toEqual(
      new Set(['cancelled']),
    )
    await other.close()
  })

  it('lets those go first for which somebody waits', async () => {
    standIn.control.reply({ status: 200, json: { id: 7 } })
    standIn.control.delay(10)
    // A client of its own: the others were told by a 429 to be patient in the background.
    const fresh = openTestClient()
    const background = Array.from({ length: 18 }, () =>
      fresh.fetchAccount(target(), 7, { urgency: 'background' }),
    )
    await Promise.all([...background, fresh.fetchAccount(target(), 8)])
    const order = standIn.requests().findIndex((received) => received.path.endsWith('/8'))
    expect(order).toBeGreaterThanOrEqual(6)
    expect(order).toBeLessThanOrEqual(8)
    await fresh.close()
  })
})

describe('the end of a call', () => {
  it('reaches the server when it is cancelled: the connection is closed', async () => {
    standIn.control.add({ kind: 'silence' })
    const controller = new AbortController()
    const end = failureOf(client.fetchAccount(target(), 7, { signal: controller.signal }))
    await until(() => standIn.count() === 1)
    controller.abort()
    expect((await end).code).toBe('cancelled')
    await until(() => standIn.requests()[0]?.aborted === true)
  })

  it('comes in the middle of a body too', async () => {
    standIn.control.reply({ status: 200, json: { id: 7, name: 'x'.repeat(50_000) } })
    standIn.control.add({ kind: 'drip', bytes: 10, every: 20 })
    const controller = new AbortController()
    const end = failureOf(client.fetchAccount(target(), 7, { signal: controller.signal }))
    await until(() => standIn.count() === 1)
    controller.abort()
    expect((await end).code).toBe('cancelled')
    await until(() => standIn.requests()[0]?.aborted === true)
  })

  it('is at once when it was cancelled before it began', async () => {
    expect((await failureOf(client.fetchAccount(target(), 7, { signal: AbortSignal.abort() }))).code).toBe(
      'cancelled',
    )
    expect(standIn.count()).toBe(0)
  })

  it('comes for all of them when the client closes', async () => {
    standIn.control.add({ kind: 'silence' })
    const closing = openTestClient()
    const ends = Array.from({ length: 9 }, () => failureOf(closing.fetchAccount(target(), 7)))
    await until(() => standIn.count() === 6)
    await closing.close()
    expect(new Set((await Promise.all(ends)).map(({ code }) => code))).toEqual(new Set(['cancelled']))
    await until(() => standIn.traffic().inWork === 0)
  })
})
