import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withLentFile } from '#electron/vault/vault-hands.ts'
import { renewVaultKey } from '#electron/vault/vault-renewal.ts'
import { createVaultCopies } from '#electron/vault/vault-restore.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, IDENTITY_ID, INSTANCE_ID, keeperOf, plantToken } from '#tests/support/vault.ts'

const KEYCHAIN = { protection: 'keychain' } as const
const GONE = { code: 'vault-gone' }

/** A vault with a token, in a folder on what could be a drive. */
async function openVaultOnDrive() {
  const drive = makeFolder()
  const [folder, away] = [join(drive, 'data'), join(drive, 'away')]
  const keeper = await keeperOf(folder, openMemoryKeychain())
  await keeper.create(KEYCHAIN)
  plantToken(keeper, 'TokenBefore123')
  const rename = (name: string) => keeper.vault().instances.update(INSTANCE_ID, { name })
  const name = () => keeper.vault().instances.list()[0]?.name
  return { keeper, folder, away, rename, name, copies: createVaultCopies(keeper) }
}

test('An open vault whose folder goes is read on and says that nothing is saved, until the folder is back', async () => {
  const { keeper, folder, away, rename, name } = await openVaultOnDrive()
  renameSync(folder, away)
  expect(await failureOf(() => rename('Lost'))).toEqual(GONE)
  expect(
    await failureOf(() => {
      keeper.vault().transaction(() => rename('Lost'))
    }),
  ).toEqual(GONE)
  expect([name(), keeper.vault().tokens.read(IDENTITY_ID)]).toEqual(['Chat', 'TokenBefore123'])
  // What changes nothing is no reason to fail: reading an account notes what it saw.
  keeper.vault().memberships.noteSight(IDENTITY_ID, 1, { name: null, status: null })
  renameSync(away, folder)
  rename('Back')
  await keeper.lock()
  await keeper.unlock(KEYCHAIN)
  expect(name()).toBe('Back')
})

test('Work on the whole vault makes no folder in the place of one that is gone', async () => {
  const { keeper, folder, away } = await openVaultOnDrive()
  renameSync(folder, away)
  const lendFile = () => keeper.inTurn('lend', (hands) => withLentFile(hands, () => Promise.resolve()))
  expect([await failureOf(lendFile), existsSync(folder)]).toEqual([GONE, false])
  renameSync(away, folder)
  expect(await failureOf(lendFile)).toBeUndefined()
})

test('Where a vault was, no new one is made: not in an empty folder, and not in one that is not there', async () => {
  const { keeper, folder, away, name } = await openVaultOnDrive()
  renameSync(folder, away)
  expect((await keeper.lock()).state).toBe('gone')
  expect(await failureOf(() => keeper.unlock(KEYCHAIN))).toEqual(GONE)
  expect(await failureOf(() => keeper.create(KEYCHAIN))).toEqual(GONE)
  expect(existsSync(folder)).toBe(false)
  mkdirSync(folder)
  expect(await failureOf(() => keeper.create(KEYCHAIN))).toEqual(GONE)
  rmSync(folder, { recursive: true })
  renameSync(away, folder)
  expect((await keeper.unlock(KEYCHAIN)).state).toBe('open')
  expect(name()).toBe('Chat')
})

test('A folder that cannot be looked into is no empty one', async () => {
  const folder = join(makeFolder(), 'x'.repeat(300))
  const keeper = await keeperOf(folder, openMemoryKeychain())
  expect((await keeper.status()).state).toBe('gone')
  expect(await failureOf(() => keeper.create(KEYCHAIN))).toEqual(GONE)
})

test('Older files that take the place of an open vault are left alone, and what was saved before is kept as a copy', async () => {
  const { keeper, folder, away, rename, name, copies } = await openVaultOnDrive()
  await keeper.lock()
  cpSync(folder, away, { recursive: true })
  await keeper.unlock(KEYCHAIN)
  rename('Newer')
  // As programs do that keep folders in step.
  for (const file of ['vault.db', 'vault.keys.json']) renameSync(join(away, file), join(folder, file))
  expect(await failureOf(() => rename('Lost'))).toEqual(GONE)
  const replaceKeys = () =>
    keeper.inTurn('replace-keys', (hands) => {
      hands.writeKeys(hands.keys())
    })
  expect(await failureOf(replaceKeys)).toEqual(GONE)
  expect(name()).toBe('Newer')
  await keeper.lock()
  await keeper.unlock(KEYCHAIN)
  expect(name()).toBe('Chat')
  const [copy] = await copies.list()
  if (copy === undefined) throw new Error('There is no copy.')
  await copies.restore({ name: copy.name, key: null }, () => Promise.resolve())
  expect(name()).toBe('Newer')
})

test('Where another vault takes the place of the open one, the copy that is kept opens with what opened that one', async () => {
  const drive = makeFolder()
  const [folder, other] = [join(drive, 'data'), join(drive, 'other')]
  const keychain = openMemoryKeychain()
  const keeper = await keeperOf(folder, keychain)
  await keeper.create(KEYCHAIN)
  plantToken(keeper, 'TokenBefore123')
  const stranger = await keeperOf(other, openMemoryKeychain())
  await stranger.create(KEYCHAIN)
  await stranger.lock()
  for (const file of ['vault.db', 'vault.keys.json']) renameSync(join(other, file), join(folder, file))
  await keeper.lock()
  const [copy] = await createVaultCopies(keeper).list()
  const kept = await keeperOf(join(folder, 'copies', copy?.name ?? ''), keychain)
  expect((await kept.unlock(KEYCHAIN)).state).toBe('open')
  expect(kept.vault().tokens.read(IDENTITY_ID)).toBe('TokenBefore123')
})

test('Such a copy opens with the key that the vault had, not with the older one of the files that took its place', async () => {
  const { keeper, folder, away, rename, name, copies } = await openVaultOnDrive()
  await keeper.lock()
  cpSync(folder, away, { recursive: true })
  await keeper.unlock(KEYCHAIN)
  await renewVaultKey(keeper, KEYCHAIN, () => Promise.resolve())
  rename('Newer')
  for (const file of ['vault.db', 'vault.keys.json']) renameSync(join(away, file), join(folder, file))
  await keeper.lock()
  await keeper.unlock(KEYCHAIN)
  expect(name()).toBe('Chat')
  const [copy] = await copies.list()
  expect(copy).toMatchObject({ reason: 'before-restore', hasPresentKey: false })
  await copies.restore({ name: copy?.name ?? '', key: KEYCHAIN }, () => Promise.resolve())
  expect(name()).toBe('Newer')
})

test('What stands where the database should be and is no file is damage, and nobody waits for it', async () => {
  const { keeper, folder } = await openVaultOnDrive()
  await keeper.lock()
  rmSync(join(folder, 'vault.db'))
  mkdirSync(join(folder, 'vault.db'))
  writeFileSync(join(folder, 'vault.db', 'something'), '')
  expect(await failureOf(() => keeper.unlock(KEYCHAIN))).toEqual({ code: 'vault-damaged' })
})
