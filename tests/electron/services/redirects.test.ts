import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { InsteadFault } from '#tests/stand-in/network/fault.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { addStandIn, openUnlockedBackend, type TestBackend } from '#tests/support/test-backend.ts'

// Neither a token nor an extra header ever reaches another origin, however a server points to it and whatever is asked.

const SECRET = 'c4naryHeaderOfTheGate'
const EVERYTHING = /^\//
/** Lets calls begin that look at the server first. */
const ALL_BUT_VERSION = /^\/(?!api$)/

let backend: TestBackend
let server: StandIn
let others: StandIn[]
let instanceId: string
let account: AccountRef

beforeAll(async () => {
  backend = await openUnlockedBackend()
  server = await startStandIn()
  others = await Promise.all([startStandIn(), startStandIn({ tls: 'self-signed' })])
  const change = { headers: { set: [{ name: 'X-Gate', value: SECRET }], remove: [] } }
  await backend.api.connections.change({ url: server.url, change })
  const added = await addStandIn(backend.api, server)
  if (added.firstAccount === null) throw new Error('No account.')
  instanceId = added.instance.id
  account = added.firstAccount
  await backend.api.accounts.refresh(account)
  await backend.api.activity.report({ identityId: added.identityId, reportsActivity: true })
})
afterEach(() => {
  server.control.clear()
  server.forget()
})
afterAll(async () => {
  await backend[Symbol.asyncDispose]()
  await Promise.all([server, ...others].map((one) => one.close()))
})

const place = () => ({ url: server.url, plainHttpConfirmed: true })
const token = () => server.state.users['admin']?.token ?? ''

async function walk(order: Parameters<TestBackend['api']['entry']['doctor']>[0]): Promise<void> {
  for await (const step of await backend.api.entry.doctor(order)) expect(step.step).not.toBe('')
}

/** Every kind of call that reaches a server. */
const CALLS: Record<string, () => Promise<unknown>> = {
  look: () => backend.api.entry.look(place()),
  doctorOfAddress: () => walk({ ...place(), token: token() }),
  doctorOfInstance: () => walk({ instanceId, identityId: account.identityId }),
  add: () => backend.api.instances.add({ ...place(), token: token() }),
  refreshInstance: () => backend.api.instances.refresh({ identityId: account.identityId }),
  signIn: () =>
    backend.api.signIn.withPassword({ ...place(), email: 'ada@example.com', password: 'Secret-1!' }),
  signUp: () =>
    backend.api.signup.create({
      ...place(),
      accountName: 'A',
      fullName: 'Ada',
      email: 'ada@example.com',
      password: 'Secret-1!',
    }),
  furtherAccount: () =>
    backend.api.signup.furtherAccount({ identityId: account.identityId, accountName: 'B' }),
  replace: () => backend.api.tokens.replace({ identityId: account.identityId, token: token() }),
  rotate: () => backend.api.tokens.rotate({ identityId: account.identityId }),
  opened: () => backend.api.activity.opened(account),
  account: () => backend.api.accounts.refresh(account),
  cacheKeys: () => backend.api.accounts.cacheKeys(account),
  labels: () => backend.api.labels.refresh(account),
  inboxes: () => backend.api.inboxes.refresh(account),
  teams: () => backend.api.teams.refresh(account),
  agents: () => backend.api.agents.refresh(account),
  inboxMembers: () => backend.api.inboxMembers.refresh({ ref: account, inboxId: 1 }),
  save: () =>
    backend.api.edits.save({ ref: account, edit: { name: 'C' }, baseValues: { name: 'Acme Corporation' } }),
}

/** Where a server may point: another port, host, scheme, and the same written in other ways. */
const PLACES: Record<string, () => string> = {
  'another port': () => `${others[0]?.url ?? ''}/api/v1/profile`,
  'another host': () => `http://localhost:${others[0]?.port ?? 0}/api/v1/profile`,
  'another scheme': () => `${others[1]?.url ?? ''}/api/v1/profile`,
  'no scheme': () => `//127.0.0.1:${others[0]?.port ?? 0}/api/v1/profile`,
  'credentials in it': () => `http://a:b@127.0.0.1:${others[0]?.port ?? 0}/api/v1/profile`,
}

type Pointing = (to: string) => InsteadFault
const STATUSES = [300, 301, 302, 303, 307, 308]
const page = (to: string) => `<html><head><meta http-equiv="refresh" content="0; url=${to}"></head></html>`
const POINTINGS: [string, Pointing][] = [
  ...STATUSES.map((status): [string, Pointing] => [
    `a ${status}`,
    (to) => ({ kind: 'reply', status, headers: { Location: to }, body: '' }),
  ]),
  [
    'a page that refreshes',
    (to) => ({ kind: 'reply', status: 200, headers: { 'Content-Type': 'text/html' }, body: page(to) }),
  ],
  [
    'headers that refresh',
    (to) => ({
      kind: 'reply',
      status: 200,
      headers: {
        Refresh: `0; url=${to}`,
        Location: to,
        'Content-Location': to,
        Link: `<${to}>; rel=preload`,
      },
      json: { id: 1, version: '4.15.1', timestamp: 'now' },
    }),
  ],
  [
    'a 401 that names another place',
    (to) => ({
      kind: 'reply',
      status: 401,
      headers: { Location: to, 'WWW-Authenticate': `Bearer authorization_uri="${to}"` },
      json: {},
    }),
  ],
  ['a 201', (to) => ({ kind: 'reply', status: 201, headers: { Location: to }, json: {} })],
]

/** Every pointing to one place, and to every place those two that keep the method and that do not. */
const CASES = POINTINGS.flatMap(([what, point]) =>
  Object.entries(PLACES)
    .filter(([where]) => where === 'another port' || what === 'a 302' || what === 'a 307')
    .map(([where, to]) => [what, where, point, to] as const),
)

it.each(CASES)(
  'Nothing goes anywhere else by %s to %s, whatever is asked',
  async (_what, _where, point, to) => {
    const sent = new Set<string>()
    for (const path of [EVERYTHING, ALL_BUT_VERSION]) {
      server.control.clear()
      server.control.add(point(to()), { path })
      for (const call of Object.values(CALLS)) await call().catch(() => undefined)
    }
    for (const received of server.requests()) {
      sent.add(received.header('x-gate') === SECRET ? 'header' : 'no header')
      if (received.header('api-access-token') === token()) sent.add('token')
    }
    // Both did go to the server itself, or nothing would be proved.
    expect([...sent].toSorted()).toEqual(['header', 'token'])
    expect(others.map((other) => [other.received.length, other.traffic().opened])).toEqual([
      [0, 0],
      [0, 0],
    ])
  },
)

it('Each of these calls does reach the server', async () => {
  server.control.reply({ status: 401, json: { error: 'no' } }, { path: ALL_BUT_VERSION })
  for (const [name, call] of Object.entries(CALLS)) {
    server.forget()
    await call().catch(() => undefined)
    // An account that was opened is told once a minute.
    if (name !== 'opened') expect([name, server.received.length > 0]).toEqual([name, true])
  }
})
