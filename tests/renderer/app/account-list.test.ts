import { expect, test } from 'vitest'
import type { Identity, Membership } from '#shared/domain/identity.ts'
import type { Instance } from '#shared/domain/instance.ts'
import { toAccountEntries } from '../../../renderer/app/account-entries.ts'
import { toListRows, toWholeRows } from '../../../renderer/app/list-rows.ts'

const membership = (accountId: number, name: string, more: Partial<Membership> = {}): Membership => ({
  accountId,
  name,
  role: 'administrator',
  status: 'active',
  activeAt: null,
  permissions: [],
  withdrawn: false,
  ...more,
})
const identity = (
  id: string,
  instanceId: string,
  memberships: Membership[],
  more: Partial<Identity> = {},
): Identity => ({
  id,
  instanceId,
  userId: 1,
  name: `User ${id}`,
  email: null,
  tokenState: 'working',
  reportsActivity: false,
  memberships,
  ...more,
})
const instance = (id: string, name: string, identities: Identity[]): Instance => ({
  id,
  origin: `https://${id}.example.com`,
  name,
  colour: 'blue',
  plainHttpConfirmed: false,
  position: 0,
  server: null,
  identities,
})

const harbour = instance('harbour', 'Harbour', [
  identity('ada', 'harbour', [membership(1, 'Books'), membership(2, 'Café')]),
  identity('bob', 'harbour', [membership(1, 'Books')]),
])
const meadow = instance('meadow', 'Meadow', [identity('eve', 'meadow', [membership(1, 'Bicycles')])])
const lines = (instances: Instance[], query = '') =>
  toListRows(toAccountEntries(instances), query).map((row) =>
    row.kind === 'head'
      ? `# ${row.entry.instance.name}${row.named ? ` as ${row.entry.identity.name}` : ''}`
      : row.key,
  )

test('accounts stand under their instance, and under who sees them where there are several', () => {
  expect(lines([harbour, meadow])).toEqual([
    '# Harbour as User ada',
    'ada/1',
    'ada/2',
    '# Harbour as User bob',
    'bob/1',
    '# Meadow',
    'eve/1',
  ])
})

test('what is at hand says whose it is where there are several instances', () => {
  const apart = (instances: Instance[]) => {
    const entries = toAccountEntries(instances)
    const [first] = toWholeRows(entries, { pinned: entries.slice(-1), recent: [] }).slice(1)
    return first?.kind === 'account' && first.apart
  }
  expect(apart([harbour, meadow])).toBe(true)
  expect(apart([meadow])).toBeUndefined()
})

test('a single group has no head', () => {
  expect(lines([meadow])).toEqual(['eve/1'])
})

test('searching looks at names, ids, instances and addresses', () => {
  expect(lines([harbour, meadow], 'cafe')).toEqual(['ada/2'])
  expect(lines([harbour, meadow], '2')).toEqual(['ada/2'])
  expect(lines([harbour, meadow], 'meadow.example')).toEqual(['eve/1'])
  expect(lines([harbour, meadow], 'boo harb')).toEqual([
    '# Harbour as User ada',
    'ada/1',
    '# Harbour as User bob',
    'bob/1',
  ])
  expect(lines([harbour, meadow], 'nothing')).toEqual([])
})

test('the state of an account is what is known without asking, the worst first', () => {
  const all = [
    membership(1, 'a'),
    membership(2, 'b', { status: 'suspended' }),
    membership(3, 'c', { status: null }),
    membership(4, 'd', { withdrawn: true }),
  ]
  const states = (tokenState: Identity['tokenState']) =>
    toAccountEntries([instance('i', 'I', [identity('x', 'i', all, { tokenState })])]).map(
      (entry) => entry.state,
    )
  expect(states('working')).toEqual(['active', 'suspended', 'unknown', 'withdrawn'])
  expect(states('unknown-token')).toEqual(['token-refused', 'token-refused', 'token-refused', 'withdrawn'])
})
