import { afterEach, expect, test } from 'vitest'
import { startStandIn, type StandIn, type StandInOptions } from '../network/start.ts'

const started: StandIn[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((standIn) => standIn.close()))
})

async function start(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = await startStandIn({ world: 'demo', ...options })
  started.push(standIn)
  return standIn
}

interface Seen {
  id: number
  name: string
  locale: string
  status: string
  role: string
  cache_keys: Record<string, string>
  custom_attributes: Record<string, unknown>
}

/** What the demo's admin gets for a path. */
async function read<T>({ url, state }: StandIn, path: string, user = 'admin'): Promise<T> {
  const headers = { Accept: 'application/json', 'Api-Access-Token': state.users[user]?.token ?? '' }
  const answered = await fetch(`${url}${path}`, { headers })
  if (!answered.ok) throw new Error(`${path}: ${answered.status} ${await answered.text()}`)
  return (await answered.json()) as T
}

const readAccounts = async (standIn: StandIn): Promise<Seen[]> => {
  const { accounts } = await read<{ accounts: Seen[] }>(standIn, '/api/v1/profile')
  return Promise.all(
    accounts.map(async ({ id, role }) => ({
      ...(await read<Seen>(standIn, `/api/v1/accounts/${id}`)),
      role,
    })),
  )
}

test('the admin has seven accounts, one of them suspended and one as an agent only', async () => {
  const standIn = await start()
  const accounts = await readAccounts(standIn)
  const { suspended, agentOnly } = standIn.state.accounts
  expect({
    enough: accounts.length >= 7,
    suspended: accounts.filter(({ status }) => status === 'suspended').map(({ id }) => id),
    agentOnly: accounts.filter(({ role }) => role === 'agent').map(({ id }) => id),
    languages: new Set(accounts.map(({ locale }) => locale)).size >= 3,
    named: new Set(accounts.map(({ name }) => name)).size === accounts.length,
  }).toEqual({ enough: true, suspended: [suspended], agentOnly: [agentOnly], languages: true, named: true })
  expect(accounts[0]?.cache_keys.label).toMatch(/^[1-9]\d{9}$/)
})

test.each(['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1', 'as-documented'] as const)(
  'there are a few hundred people and conversations on %s, all readable by its own rules',
  async (dialect) => {
    const { world } = await start({ dialect })
    const accounts = [...world.accounts.values()]
    const count = (sizes: number[]): number => sizes.reduce((sum, size) => sum + size, 0)
    expect(count(accounts.map(({ contacts }) => contacts.size))).toBeGreaterThan(200)
    expect(count(accounts.map(({ conversations }) => conversations.size))).toBeGreaterThan(200)
    for (const { conversations, id } of accounts) {
      const starts = [...conversations.values()].map(({ createdAt }) => createdAt)
      expect(starts).toEqual(starts.toSorted((one, other) => one - other))
      for (const { messages, lastActivityAt, createdAt } of conversations.values()) {
        const times = messages.map((message) => message.createdAt)
        expect({ id, times, ordered: times.toSorted((one, other) => one - other) }).toEqual({
          id,
          times,
          ordered: times,
        })
        expect(createdAt).toBeLessThanOrEqual(lastActivityAt)
        expect(lastActivityAt).toBeLessThanOrEqual(world.now())
      }
    }
  },
)

test('lists of the first account are full and of many kinds', async () => {
  const standIn = await start()
  const path = `/api/v1/accounts/${standIn.state.accounts.main ?? 0}`
  const list = (name: string) => read<{ payload: Record<string, unknown>[] }>(standIn, `${path}/${name}`)
  const inboxes = (await list('inboxes')).payload
  const conversations = await read<{ data: { meta: { all_count: number } } }>(
    standIn,
    `${path}/conversations?status=all`,
  )
  expect({
    channels: new Set(inboxes.map((inbox) => inbox.channel_type)).size,
    labels: (await list('labels')).payload.length > 3,
    teams: (await read<unknown[]>(standIn, `${path}/teams`)).length > 1,
    agents: (await read<unknown[]>(standIn, `${path}/agents`)).length > 4,
    definitions: (await read<unknown[]>(standIn, `${path}/custom_attribute_definitions`)).length,
    contacts: (await list('contacts')).payload.length,
    conversations: conversations.data.meta.all_count > 50,
  }).toEqual({
    channels: 5,
    labels: true,
    teams: true,
    agents: true,
    definitions: 2,
    contacts: 15,
    conversations: true,
  })
})

test('administrators see the secrets of every kind of inbox, agents see none', async () => {
  const standIn = await start()
  const path = `/api/v1/accounts/${standIn.state.accounts.main ?? 0}/inboxes`
  const keys = ['hmac_token', 'imap_password', 'provider_config', 'secret']
  const seenBy = async (user: string): Promise<string[]> => {
    const { payload } = await read<{ payload: Record<string, unknown>[] }>(standIn, path, user)
    return keys.filter((key) => payload.some((inbox) => Boolean(inbox[key])))
  }
  expect([await seenBy('admin'), await seenBy('agent')]).toEqual([keys, []])
})

test('three releases look like three companies, and a seed makes another one of each', async () => {
  const names = async (options: StandInOptions): Promise<string> =>
    (await readAccounts(await start(options)))
      .map(({ name }) => name)
      .toSorted()
      .join()
  const usual = [
    await names({ dialect: '2.18.0' }),
    await names({ dialect: '4.1.0' }),
    await names({ dialect: '4.15.1' }),
  ]
  expect(new Set(usual).size).toBe(3)
  expect(await names({ dialect: '4.15.1', seed: 1 })).not.toBe(usual[2])
})

test('the same seed gives the same people', async () => {
  const people = async (): Promise<unknown> => {
    const standIn = await start({ seed: 3 })
    const { payload } = await read<{ payload: { name: string }[] }>(
      standIn,
      `/api/v1/accounts/1/contacts?sort=name`,
    )
    return payload.map(({ name }) => name)
  }
  expect(await people()).toEqual(await people())
})
