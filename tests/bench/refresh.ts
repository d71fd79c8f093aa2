import type { Agent } from 'undici'
import * as undici from 'undici'
import { openRefreshPage } from '#tests/support/refresh-page.ts'
import { openTestBackend, type TestBackend } from '#tests/support/test-backend.ts'
import { makeFolder } from './bench-vault.ts'
import { atMost, type Figure } from './figure.ts'
import { startFleet, type Fleet, type FleetServer } from './fleet.ts'

const INSTANCES = 50
const ACCOUNTS = 20
const LATENCY = 250
const LISTS = ['', '/labels', '/inboxes', '/teams', '/agents']
const KEY = { protection: 'keychain' } as const

/**
 * A refresh of 1,000 accounts on 50 instances at 250 ms, as `refresh.start` makes it with nothing cached, beside what bare
 * undici needs for the same requests: six at a time per instance, keep-alive, each body read and parsed. Then the same
 * refresh with nothing changed.
 */
export async function measureRefresh(): Promise<Figure[]> {
  const { folder, remove } = makeFolder()
  const fleet = await startFleet(INSTANCES, ACCOUNTS, LATENCY)
  const backend = await openTestBackend({ dataFolder: folder })
  try {
    await backend.api.vault.create(KEY)
    const accounts = await add(backend, fleet)
    await fleet.honourTags()
    await fleet.counts()
    const bare = await refreshBare(fleet.servers, accounts)
    await fleet.counts()
    const page = await openRefreshPage(backend.api)
    const full = await refreshAll(backend, page)
    const whole = await fleet.counts()
    // Keys that are new are looked at once more before they are believed.
    await refreshAll(backend, page)
    await fleet.counts()
    const again = await refreshAll(backend, page)
    const unchanged = await fleet.counts()
    page.close()
    const count = INSTANCES * ACCOUNTS
    const how = `${count} accounts on ${INSTANCES} instances, ${LATENCY} ms, nothing cached: ${whole.requests} requests`
    return [
      atMost(
        'refresh of all accounts ÷ bare undici, the same requests',
        full / bare,
        1.15,
        '',
        `${how}; ${(full / 1000).toFixed(1)} s ÷ ${(bare / 1000).toFixed(1)} s`,
      ),
      atMost(
        'refresh where nothing changed, requests per account',
        unchanged.requests / count,
        5,
        '',
        `${unchanged.requests} requests in ${(again / 1000).toFixed(1)} s, as the servers counted them`,
      ),
      atMost(
        'refresh where nothing changed, body bytes of a full one',
        (unchanged.bytes / whole.bytes) * 100,
        1,
        ' %',
        `${unchanged.bytes} of ${whole.bytes} bytes`,
      ),
    ]
  } finally {
    await backend.quit()
    await fleet.end()
    remove()
  }
}

/** Adds the servers without reading an account, and answers with the accounts of each. */
async function add(backend: TestBackend, fleet: Fleet): Promise<Map<string, number[]>> {
  const accounts = new Map<string, number[]>()
  for (const { url, token } of fleet.servers) {
    const { instance } = await backend.api.instances.add({ url, token, plainHttpConfirmed: true })
    accounts.set(url, instance.identities[0]?.memberships.map(({ accountId }) => accountId) ?? [])
  }
  return accounts
}

async function refreshAll(
  backend: TestBackend,
  page: Awaited<ReturnType<typeof openRefreshPage>>,
): Promise<number> {
  const begin = performance.now()
  page.forget()
  await backend.api.refresh.start({})
  const isOver = () => page.standing()?.round === null
  while (!isOver()) await new Promise((resolve) => setTimeout(resolve, 5))
  return performance.now() - begin
}

async function refreshBare(
  servers: readonly FleetServer[],
  accounts: ReadonlyMap<string, number[]>,
): Promise<number> {
  const agent = new undici.Agent({ connections: 6, pipelining: 1 })
  const begin = performance.now()
  await Promise.all(servers.map((server) => askAll(agent, server, accounts.get(server.url) ?? [])))
  const milliseconds = performance.now() - begin
  await agent.close()
  return milliseconds
}

async function askAll(agent: Agent, { url, token }: FleetServer, accounts: readonly number[]): Promise<void> {
  const paths = [
    '/api/v1/profile',
    ...accounts.flatMap((id) => LISTS.map((list) => `/api/v1/accounts/${id}${list}`)),
  ]
  const headers = { 'Api-Access-Token': token, Accept: 'application/json' }
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
        const { body } = await undici.request(url + path, { dispatcher: agent, headers })
        JSON.parse(await body.text())
      }
    }),
  )
}
