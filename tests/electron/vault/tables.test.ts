import { expect, test } from 'vitest'
import { DEFAULT_PREFERENCES } from '#shared/domain/preferences.ts'
import type { Membership } from '#shared/domain/identity.ts'
import type { IdentityRow } from '#electron/vault/identities-table.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import {
  failureOf,
  IDENTITY_ID,
  INSTANCE_ID,
  instanceRow,
  keeperOf,
  plantToken,
} from '#tests/support/vault.ts'

const NOBODY = '99999999-9999-4999-8999-999999999999'

async function openFresh(): Promise<Vault> {
  const keeper = await keeperOf(makeFolder(), openMemoryKeychain())
  await keeper.create({ protection: 'keychain' })
  plantToken(keeper, 'the token')
  return keeper.vault()
}

function membership(accountId: number, change: Partial<Membership> = {}): Membership {
  return {
    accountId,
    name: `Account ${accountId}`,
    role: 'administrator',
    status: 'active',
    activeAt: '2024-05-01T10:00:00.000Z',
    permissions: ['administrator'],
    withdrawn: false,
    ...change,
  }
}

const identityRow: IdentityRow = {
  id: IDENTITY_ID,
  instanceId: INSTANCE_ID,
  userId: 7,
  name: 'Ada',
  email: 'ada@example.com',
  tokenState: 'working',
  reportsActivity: false,
}

test('Instances are listed in rail order, found by id and origin, changed in part, and unique by origin', async () => {
  const { instances } = await openFresh()
  const first = instanceRow({
    id: NOBODY,
    origin: 'http://10.0.0.1:3000',
    position: -1,
    plainHttpConfirmed: true,
  })
  instances.insert(first)
  expect(instances.list()).toEqual([first, instanceRow()])
  expect(instances.findByOrigin('http://10.0.0.1:3000')).toEqual(first)
  const server = {
    version: '4.1.0',
    kind: 'stock',
    queueServices: 'ok',
    dataServices: 'ok',
    checkedAt: 5,
  } as const
  const changed = instanceRow({ name: 'Renamed', colour: 'red', position: 4, server })
  expect(instances.update(INSTANCE_ID, { name: 'Renamed', colour: 'red', position: 4, server })).toEqual(
    changed,
  )
  expect(instances.find(INSTANCE_ID)).toEqual(changed)
  const calls = [
    () => {
      instances.insert(instanceRow({ id: '33333333-3333-4333-8333-333333333333' }))
    },
    () => instances.update(INSTANCE_ID, { origin: first.origin }),
    () => instances.update(IDENTITY_ID, { name: 'x' }),
    () => {
      instances.remove(IDENTITY_ID)
    },
  ]
  const codes = await Promise.all(calls.map(async (call) => (await failureOf(call))?.code))
  expect(codes).toEqual(['already-added', 'already-added', 'unknown-instance', 'unknown-instance'])
  expect(instances.find(INSTANCE_ID)).toEqual(changed)
})

test('An instance has several identities, each user once; users without an id are never the same', async () => {
  const { identities } = await openFresh()
  const nameless = { ...identityRow, id: NOBODY, userId: null, email: null }
  const another = { ...nameless, id: '44444444-4444-4444-8444-444444444444' }
  identities.insert(nameless)
  identities.insert(another)
  expect(identities.list()).toEqual([identityRow, nameless, another])
  expect(identities.listOf(INSTANCE_ID)).toEqual([identityRow, nameless, another])
  const changed = { ...identityRow, tokenState: 'unknown-token', name: 'Ada L.' } as const
  expect(identities.update(IDENTITY_ID, { tokenState: 'unknown-token', name: 'Ada L.' })).toEqual(changed)
  expect(identities.find(IDENTITY_ID)).toEqual(changed)
  const insert = (change: Partial<IdentityRow>) => () => {
    identities.insert({ ...identityRow, id: '55555555-5555-4555-8555-555555555555', ...change })
  }
  const calls = [
    insert({}),
    insert({ instanceId: NOBODY, userId: 8 }),
    () => identities.update(INSTANCE_ID, { name: 'x' }),
    () => {
      identities.remove(INSTANCE_ID)
    },
  ]
  const codes = await Promise.all(calls.map(async (call) => (await failureOf(call))?.code))
  expect(codes).toEqual(['already-added', 'unknown-instance', 'unknown-identity', 'unknown-identity'])
})

test('A token is kept per identity, replaced, and gone with it', async () => {
  const { identities, instances, memberships, tokens } = await openFresh()
  expect(tokens.read(IDENTITY_ID)).toBe('the token')
  tokens.replace(IDENTITY_ID, 'the next token')
  expect(tokens.read(IDENTITY_ID)).toBe('the next token')
  const insert = (id: string) => () => {
    tokens.insert(id, 'x')
  }
  expect(await failureOf(insert(IDENTITY_ID))).toMatchObject({ code: 'already-added' })
  expect(await failureOf(insert(NOBODY))).toMatchObject({ code: 'unknown-identity' })
  expect(
    await failureOf(() => {
      tokens.replace(NOBODY, 'x')
    }),
  ).toEqual({ code: 'unknown-identity' })
  memberships.replaceOf(IDENTITY_ID, [membership(1)])
  instances.remove(INSTANCE_ID)
  expect([identities.list(), memberships.listOf(IDENTITY_ID)]).toEqual([[], []])
  expect(await failureOf(() => tokens.read(IDENTITY_ID))).toEqual({ code: 'unknown-identity' })
})

test('Memberships are replaced as a whole and come back in the order given', async () => {
  const { identities, memberships } = await openFresh()
  identities.insert({ ...identityRow, id: NOBODY, userId: 8 })
  const bare = { role: null, status: null, activeAt: null, permissions: [], withdrawn: true }
  memberships.replaceOf(IDENTITY_ID, [membership(9), membership(2)])
  memberships.replaceOf(IDENTITY_ID, [membership(5), membership(1, bare), membership(3)])
  memberships.replaceOf(NOBODY, [membership(5)])
  const expected = [membership(5), membership(1, bare), membership(3)]
  expect(memberships.listOf(IDENTITY_ID)).toEqual(expected)
  expect(memberships.listAll()).toEqual(
    new Map([
      [IDENTITY_ID, expected],
      [NOBODY, [membership(5)]],
    ]),
  )
  const twice = await failureOf(() => {
    memberships.replaceOf(IDENTITY_ID, [membership(7), membership(7)])
  })
  expect(twice).toMatchObject({ code: 'already-added' })
  expect(memberships.listOf(IDENTITY_ID)).toEqual(expected)
  const unknown = await failureOf(() => {
    memberships.replaceOf(INSTANCE_ID, [])
  })
  expect(unknown).toEqual({ code: 'unknown-identity' })
})

test('Preferences start as the defaults and keep each change', async () => {
  const { preferences } = await openFresh()
  expect(preferences.read()).toEqual(DEFAULT_PREFERENCES)
  const lastAccount = { identityId: IDENTITY_ID, accountId: 3 }
  expect(preferences.change({ lastAccount })).toEqual({ ...DEFAULT_PREFERENCES, lastAccount })
  expect(preferences.change({ lockAfterMinutes: 0, lastAccount: undefined })).toEqual({
    ...DEFAULT_PREFERENCES,
    lastAccount,
    lockAfterMinutes: 0,
  })
  expect(preferences.change({ lastAccount: null })).toEqual({ ...DEFAULT_PREFERENCES, lockAfterMinutes: 0 })
})

test('Several writes are one: where one fails, none is kept', async () => {
  const vault = await openFresh()
  const failure = await failureOf(() => {
    vault.transaction(() => {
      vault.instances.insert(instanceRow({ id: NOBODY, origin: 'https://other.example.com' }))
      vault.tokens.insert(NOBODY, 'x')
    })
  })
  expect(failure).toMatchObject({ code: 'unknown-identity' })
  expect(vault.instances.list()).toEqual([instanceRow()])
})

test('What was found by its id is what is held now: after a change, one taken back, and one of another table', async () => {
  const vault = await openFresh()
  const { instances, identities, memberships } = vault
  const seen = () => [
    instances.find(INSTANCE_ID)?.name,
    identities.find(IDENTITY_ID)?.name,
    memberships.has(IDENTITY_ID, 1),
  ]
  expect(seen()).toEqual(['Chat', 'Ada', false])
  memberships.replaceOf(IDENTITY_ID, [membership(1)])
  expect(seen()).toEqual(['Chat', 'Ada', true])
  const takenBack = () =>
    vault.transaction(() => {
      instances.update(INSTANCE_ID, { name: 'Other' })
      expect(seen()).toEqual(['Other', 'Ada', true])
      throw new Error('taken back')
    })
  expect(takenBack).toThrow('taken back')
  expect(seen()).toEqual(['Chat', 'Ada', true])
  instances.remove(INSTANCE_ID)
  expect(seen()).toEqual([undefined, undefined, false])
})

test('An account that was seen is not withdrawn, and what is not said of it stays', async () => {
  const { memberships } = await openFresh()
  memberships.replaceOf(IDENTITY_ID, [membership(1, { withdrawn: true }), membership(2)])
  memberships.noteSight(IDENTITY_ID, 1, { name: 'Seen', status: null })
  memberships.noteSight(IDENTITY_ID, 2, { name: null, status: 'suspended' })
  expect(memberships.listOf(IDENTITY_ID)).toEqual([
    membership(1, { name: 'Seen' }),
    membership(2, { status: 'suspended' }),
  ])
})

test('A change of anything that the list of instances shows is told, and one of nothing is not', async () => {
  const vault = await openFresh()
  const { instances, health, memberships } = vault
  let told = 0
  vault.onInstances(() => (told += 1))
  const toldOf = (change: () => void) => {
    const before = told
    change()
    return told - before
  }
  const found = {
    instanceId: INSTANCE_ID,
    checkedAt: 1,
    answeredAt: 1,
    failing: null,
    failingServices: [],
    latencies: [],
    certificate: null,
    edition: null,
    latestRelease: null,
  }
  const changes = [
    () => instances.update(INSTANCE_ID, { name: 'Other' }),
    () => {
      health.put(found)
    },
    () => {
      health.noteLocales(INSTANCE_ID, ['en', 'de'])
    },
    () => {
      memberships.replaceOf(IDENTITY_ID, [])
    },
  ]
  expect(changes.map(toldOf)).toEqual([1, 1, 1, 0])
})
