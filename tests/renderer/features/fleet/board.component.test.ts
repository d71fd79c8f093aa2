import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import type { InstanceHealth } from '#shared/domain/health.ts'
import type { Identity } from '#shared/domain/identity.ts'
import type { Instance } from '#shared/domain/instance.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import { toFleetColumns } from '../../../../renderer/features/fleet/fleet-columns.ts'
import {
  filterFleetRows,
  findFleetRelease,
  FLEET_FILTERS,
  toFleetRows,
} from '../../../../renderer/features/fleet/fleet-rows.ts'
import FleetTable from '../../../../renderer/features/fleet/FleetTable.vue'
import { toCsv } from '../../../../renderer/ui/table.ts'
import { rendererPlugins } from '../../../support/renderer.ts'

const NOW = Date.parse('2026-01-20T12:00:00Z')
const DAY = 86_400_000
const global = { plugins: rendererPlugins() }

beforeEach(() => {
  setActivePinia(createPinia())
  vi.setSystemTime(NOW)
})

function identity(tokenState: Identity['tokenState'], accountIds: number[]): Identity {
  const memberships = accountIds.map((accountId) => ({
    accountId,
    name: `Account ${String(accountId)}`,
    role: 'administrator',
    status: 'active',
    activeAt: null,
    permissions: [],
    withdrawn: accountId === 99,
  }))
  const name = 'Ada'
  return {
    id: `i${tokenState}`,
    instanceId: 'x',
    userId: 1,
    name,
    email: null,
    tokenState,
    reportsActivity: false,
    memberships,
  }
}

function instance(id: string, version: string | null, identities: Identity[]): Instance {
  const server =
    version === null
      ? null
      : {
          version,
          kind: 'stock' as const,
          queueServices: 'ok',
          dataServices: 'ok',
          checkedAt: NOW - 3_600_000,
        }
  return {
    id,
    origin: `https://${id}.example.com`,
    name: id,
    colour: 'blue',
    plainHttpConfirmed: false,
    position: 0,
    server,
    identities,
  }
}

function health(
  instanceId: string,
  change: Partial<InstanceHealth<FailureCode>>,
): InstanceHealth<FailureCode> {
  return {
    instanceId,
    checkedAt: NOW - 60_000,
    answeredAt: NOW - 60_000,
    failing: null,
    failingServices: [],
    latencies: [30, 10, 20],
    certificate: { expiresAt: NOW + 63.5 * DAY, issuer: "Let's Encrypt", failureCode: null },
    edition: 'community',
    latestRelease: null,
    ...change,
  }
}

const INSTANCES = [
  instance('alpha', '4.15.1', [identity('working', [1, 2, 99])]),
  instance('beta', '4.9.0', [identity('working', [1]), identity('unknown-token', [1])]),
  instance('gamma', '3.4.0', [identity('working', [7])]),
  instance('delta', null, []),
]
const HEALTH = new Map(
  [
    health('alpha', {}),
    health('beta', { certificate: { expiresAt: NOW + 5 * DAY, issuer: 'X', failureCode: null } }),
    health('gamma', {
      answeredAt: null,
      failing: { code: 'connection-refused', facts: { host: 'gamma.example.com' }, since: NOW - 2 * DAY },
      latencies: [],
      certificate: { expiresAt: NOW - DAY, issuer: 'X', failureCode: 'tls-expired' },
    }),
  ].map((one) => [one.instanceId, one]),
)
const rows = () => toFleetRows(INSTANCES, HEALTH, findFleetRelease(INSTANCES, HEALTH), NOW)

test('each instance says what is known about it, and nothing where nothing is', () => {
  expect(
    rows().map(({ id, state, behind, latency, tokens, certificate, accounts, needsAttention }) => [
      id,
      state,
      behind,
      latency,
      `${String(tokens.working)}/${String(tokens.all)}`,
      certificate?.state ?? null,
      certificate?.days ?? null,
      accounts,
      needsAttention,
    ]),
  ).toEqual([
    ['alpha', 'answers', false, 20, '1/1', 'fine', 63, 2, false],
    ['beta', 'answers', true, 20, '1/2', 'soon', 5, 1, true],
    ['gamma', 'failing', true, null, '1/1', 'expired', -1, 1, true],
    ['delta', 'unasked', null, null, '0/0', null, null, 0, false],
  ])
})

test('the filters show what they say, and the search finds names, addresses and versions', () => {
  const found = (query: string, filter: (typeof FLEET_FILTERS)[number]) =>
    filterFleetRows(rows(), query, filter).map(({ id }) => id)
  expect(FLEET_FILTERS.map((filter) => found('', filter))).toEqual([
    ['alpha', 'beta', 'gamma', 'delta'],
    ['beta', 'gamma'],
    ['gamma'],
    ['beta', 'gamma'],
    ['delta'],
  ])
  expect([found('GAM', 'all'), found('delta.example', 'all'), found('4.9', 'all')]).toEqual([
    ['gamma'],
    ['delta'],
    ['beta'],
  ])
})

test('the copy says in full what a cell has no room for, and no name acts on who opens it', () => {
  const sly = { ...instance('omega', '4.15.1', []), name: '=HYPERLINK("x")' }
  const csv = toCsv([...rows(), ...toFleetRows([sly], HEALTH, null, NOW)], toFleetColumns()).split('\r\n')
  expect(csv[0]).toBe('Instance,State,Version,Edition,Latency,Tokens,Certificate,Accounts,Checked')
  expect(csv[3]).toBe(
    'gamma (https://gamma.example.com),gamma.example.com refused the connection (2026-01-18T12:00:00.000Z),3.4.0,Community,,1 works,2026-01-19T12:00:00.000Z,1,2026-01-20T11:59:00.000Z',
  )
  expect(csv[5]).toMatch(/^"'=HYPERLINK/)
})

test('versions are ordered by their numbers', async () => {
  const table = mount(FleetTable, { props: { rows: rows(), columns: toFleetColumns() }, global })
  const head = table.findAll('th button').find((button) => button.text() === 'Version')
  await head?.trigger('click')
  await table.setProps({ sort: { column: 'version', direction: 'ascending' } })
  expect(table.findAll('.name .words').map((cell) => cell.text())).toEqual([
    'gamma',
    'beta',
    'alpha',
    'delta',
  ])
})

test('a row opens its instance and wears its colour', async () => {
  const table = mount(FleetTable, { props: { rows: rows(), columns: toFleetColumns() }, global })
  await table.get('.name').trigger('click')
  expect(table.emitted('open')).toEqual([['alpha']])
  expect(table.get('.name').attributes('data-colour')).toBe('blue')
})
