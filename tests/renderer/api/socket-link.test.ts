import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { openHttpDoor, type HttpDoor } from '#electron/host/loopback/http-door.ts'
import type { Contract } from '#shared/contract/contract.ts'
import { openPageAt } from '#tests/support/page-fetch.ts'
import { createSmallRouter, type Journal } from '#tests/support/small-router.ts'
import { callFailure } from '../../../renderer/api/failures.ts'
import { openHttpLink } from '../../../renderer/api/http-link.ts'
import { openSession } from '../../../renderer/api/session.ts'
import { openSocketLink } from '../../../renderer/api/socket-link.ts'

let door: HttpDoor
let journal: Journal
/** What went over HTTP, by its path. */
let requests: string[]
let api: ContractRouterClient<Contract>

beforeEach(async () => {
  journal = []
  requests = []
  door = await openHttpDoor({
    router: createSmallRouter(journal),
    servePage: () => Promise.resolve(),
    port: 0,
  })
  const { origin } = door
  // A browser names the page's origin by itself.
  class PageSocket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { origin })
    }
  }
  vi.stubGlobal('WebSocket', PageSocket)
  const page = openPageAt(door.issueLink())
  const session = openSession(page)
  const fetchCounted: typeof fetch = (input, init) => {
    requests.push(new URL(input instanceof Request ? input.url : input).pathname)
    return page.fetch(input, init)
  }
  const otherwise = openHttpLink({ origin, session, fetch: fetchCounted })
  api = createORPCClient(openSocketLink({ origin, session, otherwise }))
})
afterEach(async () => {
  vi.unstubAllGlobals()
  await door.close()
})

/** Calls until a call makes no request any more. */
async function reachSocket() {
  await vi.waitFor(
    async () => {
      requests = []
      await api.vault.status()
      expect(requests).toEqual([])
    },
    { timeout: 20_000 },
  )
}

test('the first calls wait for the connection, so that no stream among them holds a request of its own for ever', async () => {
  const [status, states] = await Promise.all([api.vault.status(), api.vault.watch()])
  expect([status, (await states.next()).value, requests]).toMatchObject([
    { state: 'locked' },
    { state: 'locked' },
    [],
  ])
  await states.return(undefined)
})

test('once the connection stands no call makes a request', async () => {
  await reachSocket()
  await expect(api.vault.unlock({ protection: 'keychain' })).rejects.toMatchObject({
    data: { code: 'vault-wrong-key' },
  })
  const states = await api.vault.watch()
  expect((await states.next()).value).toMatchObject({ state: 'locked' })
  await states.return(undefined)
  expect(requests).toEqual([])
})

test('the call that brings a file goes by itself, as long as it may be, while the connection stands', async () => {
  await reachSocket()
  const base64 = 'A'.repeat(8 * 1024 * 1024)
  expect(await api.transfer.preview({ base64, passphrase: 'any' })).toMatchObject({
    ticket: String(base64.length),
  })
  expect(requests).toEqual(['/rpc/transfer/preview'])
  await api.vault.status()
  expect(requests).toEqual(['/rpc/transfer/preview'])
})

test('a call that is given up is cancelled, and nothing else ends with it', async () => {
  await reachSocket()
  const ending = new AbortController()
  const reading = api.diagnostics.read(undefined, { signal: ending.signal }).catch(callFailure)
  await expect.poll(() => journal.at(-1)).toBe('reading')
  ending.abort()
  expect(await reading).toEqual({ code: 'cancelled' })
  await expect.poll(() => journal.at(-1)).toBe('aborted')
  expect((await api.vault.status()).state).toBe('locked')
})

test('a host that ends takes its calls and streams with it as disconnected, and so fails every later call', async () => {
  await reachSocket()
  const reading = api.diagnostics.read().catch(callFailure)
  const states = await api.vault.watch()
  await states.next()
  await states.next()
  const watching = states.next().catch(callFailure)
  await expect.poll(() => journal.includes('reading') && journal.includes('watching')).toBe(true)
  await door.close()
  expect([await reading, await watching]).toEqual([{ code: 'disconnected' }, { code: 'disconnected' }])
  expect(await api.vault.status().catch(callFailure)).toEqual({ code: 'disconnected' })
  door = await openHttpDoor({
    router: createSmallRouter(journal),
    servePage: () => Promise.resolve(),
    port: 0,
  })
})
