import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '#electron/sqlite/migrations.ts'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { firstTables } from '#electron/vault/migrations/0001-first-tables.ts'
import { withFileKey } from '#electron/vault/file-key.ts'
import { openVault } from '#electron/vault/open-vault.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { IDENTITY_ID, INSTANCE_ID, instanceRow } from '#tests/support/vault.ts'

/** A vault as the first schema left it, with one of everything in it. */
const CONTENT_OF_SCHEMA_1 = `
insert into instances values ('${INSTANCE_ID}', 'https://chat.example.com', 'Chat', 'blue', 0, 0, null);
insert into identities values ('${IDENTITY_ID}', '${INSTANCE_ID}', 7, 'Ada', 'ada@example.com', 'working');
insert into tokens values ('${IDENTITY_ID}', 'the token');
insert into memberships values ('${IDENTITY_ID}', 3, 0, 'Acme', 'administrator', 'active', null, '[]', 0);
insert into preferences values ('lockAfterMinutes', '0');
`

test('A vault of schema 1 keeps all it holds, and takes drafts and history', () => {
  const file = join(makeFolder(), 'vault.db')
  const vaultKey = new Uint8Array(32).fill(3)
  const old = withFileKey(vaultKey, 'vault.db', (key) => openDatabase({ file, key, synchronous: 'FULL' }))
  migrate(old, [firstTables])
  old.exec(CONTENT_OF_SCHEMA_1)
  old.close()

  const opened = openVault(file, Uint8Array.from(vaultKey))
  const { vault } = opened
  expect({
    instances: vault.instances.list(),
    identities: vault.identities.list().map(({ id, name }) => [id, name]),
    token: vault.tokens.read(IDENTITY_ID),
    memberships: vault.memberships.listOf(IDENTITY_ID).map(({ accountId, name }) => [accountId, name]),
    lockAfterMinutes: vault.preferences.read().lockAfterMinutes,
    drafts: vault.drafts.list(),
    history: vault.history.list(null, 10),
  }).toEqual({
    instances: [instanceRow()],
    identities: [[IDENTITY_ID, 'Ada']],
    token: 'the token',
    memberships: [[3, 'Acme']],
    lockAfterMinutes: 0,
    drafts: [],
    history: [],
  })
  const ref = { identityId: IDENTITY_ID, accountId: 3 }
  const draft = { edit: { name: 'New' }, baseValues: { name: 'Acme' }, undoOf: null, changedAt: 5 }
  vault.drafts.keep(ref, draft)
  opened.close()

  const again = openVault(file, Uint8Array.from(vaultKey))
  expect(again.vault.drafts.list()).toEqual([{ ref, ...draft }])
  again.close()
})
