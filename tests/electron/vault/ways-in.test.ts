import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PendingSignup } from '#shared/domain/pending-signup.ts'
import { migrate } from '#electron/sqlite/migrations.ts'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { firstTables } from '#electron/vault/migrations/0001-first-tables.ts'
import { draftsAndHistory } from '#electron/vault/migrations/0002-drafts-and-history.ts'
import { withFileKey } from '#electron/vault/file-key.ts'
import { openVault } from '#electron/vault/open-vault.ts'
import type { Vault } from '#electron/vault/vault.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, IDENTITY_ID, INSTANCE_ID, keeperOf, plantToken } from '#tests/support/vault.ts'

const NOBODY = '99999999-9999-4999-8999-999999999999'

async function openFresh(): Promise<Vault> {
  const keeper = await keeperOf(makeFolder(), openMemoryKeychain())
  await keeper.create({ protection: 'keychain' })
  plantToken(keeper, 'the token')
  return keeper.vault()
}

function signup(change: Partial<PendingSignup> = {}): PendingSignup {
  return {
    id: '66666666-6666-4666-8666-666666666666',
    origin: 'https://chat.example.com',
    plainHttpConfirmed: false,
    accountName: 'New Co',
    fullName: 'New Person',
    email: 'New@Person.example',
    locale: null,
    state: 'unknown',
    createdAt: 5,
    ...change,
  }
}

test('A new token is stored beside the old one, and takes its place only when that is said', async () => {
  const { tokens } = await openFresh()
  const seen = () => [tokens.rotation(IDENTITY_ID), tokens.read(IDENTITY_ID)]
  expect(seen()).toEqual(['none', 'the token'])
  tokens.beginRotation(IDENTITY_ID)
  expect(seen()).toEqual(['asked', 'the token'])
  tokens.holdNext(IDENTITY_ID, 'the next')
  expect([...seen(), tokens.readNext(IDENTITY_ID)]).toEqual(['held', 'the token', 'the next'])
  tokens.adoptNext(IDENTITY_ID)
  expect(seen()).toEqual(['none', 'the next'])
  tokens.beginRotation(IDENTITY_ID)
  tokens.holdNext(IDENTITY_ID, 'never taken')
  tokens.replace(IDENTITY_ID, 'typed')
  expect(seen()).toEqual(['none', 'typed'])
})

test('Without a rotation there is no next token, and without an identity no rotation', async () => {
  const { tokens, identities } = await openFresh()
  const calls = [
    () => tokens.readNext(IDENTITY_ID),
    () => {
      tokens.holdNext(IDENTITY_ID, 'x')
    },
    () => {
      tokens.adoptNext(IDENTITY_ID)
    },
    () => {
      tokens.beginRotation(NOBODY)
    },
  ]
  const codes = await Promise.all(calls.map(async (call) => (await failureOf(call))?.code))
  expect(codes).toEqual(Array.from({ length: 4 }, () => 'unknown-identity'))
  tokens.beginRotation(IDENTITY_ID)
  identities.remove(IDENTITY_ID)
  expect(tokens.rotation(IDENTITY_ID)).toBe('none')
})

test('Signups wait, the newest first, until somebody signs in with their address or forgets them', async () => {
  const { pendingSignups } = await openFresh()
  const second = signup({ id: NOBODY, email: 'zoë@person.example', locale: 'de', createdAt: 9 })
  pendingSignups.insert(signup())
  pendingSignups.insert(second)
  pendingSignups.setState(second.id, 'confirm-email')
  expect(pendingSignups.list()).toEqual([{ ...second, state: 'confirm-email' }, signup()])
  pendingSignups.removeOf('https://other.example.com', 'new@person.example')
  pendingSignups.removeOf('https://chat.example.com', ' ZOË@person.example')
  expect(pendingSignups.list()).toEqual([signup()])
  pendingSignups.remove(signup().id)
  expect(pendingSignups.find(signup().id)).toBeUndefined()
})

test('People of a vault from before tell no server which account is open', () => {
  const file = join(makeFolder(), 'vault.db')
  const vaultKey = new Uint8Array(32).fill(3)
  const old = withFileKey(vaultKey, 'vault.db', (key) => openDatabase({ file, key, synchronous: 'FULL' }))
  migrate(old, [firstTables, draftsAndHistory])
  old.exec(`
    insert into instances values ('${INSTANCE_ID}', 'https://chat.example.com', 'Chat', 'blue', 0, 0, null);
    insert into identities values ('${IDENTITY_ID}', '${INSTANCE_ID}', 7, 'Ada', null, 'working');
    insert into tokens values ('${IDENTITY_ID}', 'the token');`)
  old.close()
  const opened = openVault(file, vaultKey)
  const { vault } = opened
  expect([
    vault.identities.find(IDENTITY_ID)?.reportsActivity,
    vault.identities.update(IDENTITY_ID, { reportsActivity: true }).reportsActivity,
    vault.identities.find(IDENTITY_ID)?.reportsActivity,
    vault.tokens.rotation(IDENTITY_ID),
  ]).toEqual([false, true, true, 'none'])
  opened.close()
})
