import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderModes, makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, IDENTITY_ID, instanceRow, keeperOf, plantToken } from '#tests/support/vault.ts'

const KEYCHAIN = { protection: 'keychain' } as const
const passphrase = (text: string) => ({ protection: 'passphrase', passphrase: text }) as const

test('A vault is made, locked, refused to whoever held it, and unlocked with what was in it', async () => {
  const folder = join(makeFolder(), 'not', 'there', 'yet')
  const keeper = await keeperOf(folder, openMemoryKeychain())
  const told: string[] = []
  keeper.watch(({ state }) => told.push(state))
  const common = { keychain: 'available', folder } as const
  expect(await keeper.status()).toEqual({ state: 'missing', protections: [], slots: [], ...common })
  const made = await keeper.create(KEYCHAIN)
  const slot = { id: expect.any(String) as string, kind: 'keychain', createdAt: expect.any(Number) as number }
  expect(made).toEqual({ state: 'open', protections: ['keychain'], slots: [slot], ...common })
  plantToken(keeper, 'the token')
  const vault = keeper.vault()
  const { cacheKey } = vault
  expect(cacheKey.some((byte) => byte !== 0)).toBe(true)
  const keyBefore = [...cacheKey]

  expect(await keeper.lock()).toEqual({ ...made, state: 'locked' })
  expect([...cacheKey]).toEqual(Array.from({ length: 32 }, () => 0))
  const calls = [
    () => keeper.vault(),
    () => vault.instances.list(),
    () => vault.tokens.read(IDENTITY_ID),
    () => {
      vault.memberships.replaceOf(IDENTITY_ID, [])
    },
    () => vault.preferences.read(),
    () => vault.transaction(() => 1),
    () => vault.cacheKey,
    () => keeper.changePassphrase('a', 'b'),
  ]
  const failures = await Promise.all(calls.map((call) => failureOf(call)))
  expect(failures).toEqual(calls.map(() => ({ code: 'vault-locked' })))

  await keeper.unlock(KEYCHAIN)
  expect(keeper.vault().tokens.read(IDENTITY_ID)).toBe('the token')
  expect([...keeper.vault().cacheKey]).toEqual(keyBefore)
  expect(told).toEqual(['open', 'locked', 'open'])
})

test('Folder and files are for this person only', async () => {
  const folder = join(makeFolder(), 'data')
  const keeper = await keeperOf(folder, openMemoryKeychain())
  await keeper.create(KEYCHAIN)
  plantToken(keeper, 'the token')
  const files = ['vault.db', 'vault.db-wal', 'vault.keys.json', 'vault.lock']
  expect(folderModes(folder)).toEqual(Object.fromEntries(files.map((file) => [file, '600'])))
  expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
})

test('A vault is never made where anything of one lies', async () => {
  const folder = makeFolder()
  const keeper = await keeperOf(folder, openMemoryKeychain())
  await keeper.create(KEYCHAIN)
  expect(await failureOf(() => keeper.create(KEYCHAIN))).toEqual({ code: 'vault-exists' })
  await keeper.lock()
  expect(await failureOf(() => keeper.create(KEYCHAIN))).toEqual({ code: 'vault-exists' })
})

test('Attempts run one after the other: of two creations one makes the vault', async () => {
  const keeper = await keeperOf(makeFolder(), openMemoryKeychain())
  const both = [keeper.create(KEYCHAIN), keeper.create(KEYCHAIN), keeper.lock(), keeper.unlock(KEYCHAIN)]
  const ends = await Promise.allSettled(both)
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect((await keeper.status()).state).toBe('open')
})

test('A changed passphrase opens the vault and the one before it does not', async () => {
  const folder = makeFolder()
  const keeper = await keeperOf(folder, null)
  await keeper.create(passphrase('the first one'))
  keeper.vault().instances.insert(instanceRow())
  const wrong = await failureOf(() => keeper.changePassphrase('not the first', 'the second one'))
  expect(wrong).toEqual({ code: 'vault-wrong-key' })
  await keeper.changePassphrase('the first one', 'the second one')
  await keeper.lock()
  expect(await failureOf(() => keeper.unlock(passphrase('the first one')))).toEqual({
    code: 'vault-wrong-key',
  })
  expect(await keeper.unlock(passphrase('the second one'))).toMatchObject({ state: 'open', keychain: 'none' })
  expect(keeper.vault().instances.list()).toEqual([instanceRow()])
})

test('A secret which the keychain wants to wrap afresh is wrapped afresh, and a refusal then costs nothing', async () => {
  const keychain = openMemoryKeychain()
  const folder = makeFolder()
  const keeper = await keeperOf(folder, keychain)
  await keeper.create(KEYCHAIN)
  await keeper.lock()
  keychain.mood = 'rewrap'
  await keeper.unlock(KEYCHAIN)
  await keeper.lock()
  expect(keychain.wraps).toBe(2)
  const refuse = () => Promise.reject(new Error('refused'))
  const refusing = await keeperOf(folder, { ...keychain, wrap: refuse })
  expect((await refusing.unlock(KEYCHAIN)).state).toBe('open')
  await refusing.lock()
  keychain.mood = 'fine'
  expect((await keeper.unlock(KEYCHAIN)).state).toBe('open')
})

test('Where there is no keychain, or it refuses, no vault is made with it and nothing is written', async () => {
  const folder = join(makeFolder(), 'data')
  const keychain = openMemoryKeychain()
  keychain.mood = 'gone'
  for (const each of [null, keychain]) {
    const keeper = await keeperOf(folder, each)
    expect(await failureOf(() => keeper.create(KEYCHAIN))).toEqual({ code: 'vault-keychain-changed' })
    expect((await keeper.status()).state).toBe('missing')
  }
  expect(statSync(folder, { throwIfNoEntry: false })).toBeUndefined()
})
