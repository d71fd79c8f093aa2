import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderFacts, makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, keeperOf } from '#tests/support/vault.ts'

const KEYCHAIN = { protection: 'keychain' } as const

/** A finished vault, from which each step of its making can be taken back. */
async function makeVault() {
  const folder = makeFolder()
  const keeper = await keeperOf(folder, openMemoryKeychain())
  await keeper.create(KEYCHAIN)
  await keeper.lock()
  const at = (name: string) => join(folder, name)
  return { folder, keeper, at }
}

test('Killed before its keys were on disk: nothing counts as a vault, and a new one is made over the leftovers', async () => {
  const { folder, at } = await makeVault()
  renameSync(at('vault.db'), at('vault.db.new'))
  renameSync(at('vault.keys.json'), at('vault.keys.json.new'))
  writeFileSync(at('vault.db.new-wal'), 'half a log')
  // The next start: whoever saw the vault would say that it is gone.
  const keeper = await keeperOf(folder, openMemoryKeychain())
  expect((await keeper.status()).state).toBe('missing')
  expect(await failureOf(() => keeper.unlock(KEYCHAIN))).toEqual({ code: 'vault-missing' })
  await keeper.create(KEYCHAIN)
  await keeper.lock()
  expect(Object.keys(folderFacts(folder))).toEqual(['vault.db', 'vault.keys.json', 'vault.lock'])
})

test('Killed after its keys were on disk: the vault is whole, and unlocking gives the database its name', async () => {
  const { folder, keeper, at } = await makeVault()
  renameSync(at('vault.db'), at('vault.db.new'))
  expect((await keeper.status()).state).toBe('locked')
  expect(await failureOf(() => keeper.create(KEYCHAIN))).toEqual({ code: 'vault-exists' })
  expect((await keeper.unlock(KEYCHAIN)).state).toBe('open')
  await keeper.lock()
  expect(Object.keys(folderFacts(folder))).toEqual(['vault.db', 'vault.keys.json', 'vault.lock'])
})

test('Leftovers of another vault under the fresh name are no database of this one', async () => {
  const { folder, keeper, at } = await makeVault()
  const other = await makeVault()
  rmSync(at('vault.db'))
  copyFileSync(other.at('vault.db'), at('vault.db.new'))
  const before = folderFacts(folder)
  expect(await failureOf(() => keeper.unlock(KEYCHAIN))).toMatchObject({ code: 'vault-damaged' })
  expect(folderFacts(folder)).toEqual(before)
})

test('A passphrase change that was killed before it counted leaves no trace once the vault is open', async () => {
  const { folder, keeper, at } = await makeVault()
  writeFileSync(at('vault.keys.json.new'), 'half a file')
  await keeper.unlock(KEYCHAIN)
  await keeper.lock()
  expect(Object.keys(folderFacts(folder))).toEqual(['vault.db', 'vault.keys.json', 'vault.lock'])
})
