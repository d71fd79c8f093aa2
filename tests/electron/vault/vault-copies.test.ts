import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { migrate } from '#electron/sqlite/migrations.ts'
import { createKeyslotChanges } from '#electron/vault/keyslot-changes.ts'
import { writeKeys } from '#electron/vault/vault-files.ts'
import { makeVaultKeys, type Key } from '#electron/vault/vault-keys.ts'
import { vaultMigrations } from '#electron/vault/migrations.ts'
import { withFileKey } from '#electron/vault/file-key.ts'
import type { VaultKeeper } from '#electron/vault/vault-keeper.ts'
import { renewVaultKey } from '#electron/vault/vault-renewal.ts'
import { createVaultCopies } from '#electron/vault/vault-restore.ts'
import { findCanary } from '#tests/support/canary.ts'
import { folderFacts, makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import {
  failureOf,
  IDENTITY_ID,
  INSTANCE_ID,
  KEY_WORKER,
  keeperOf,
  plantToken,
} from '#tests/support/vault.ts'

const KEYCHAIN = { protection: 'keychain' } as const
const TOKEN = 'CanaryTokenOfTheCopies7qZ'
const nothing = () => Promise.resolve()

async function makeVault() {
  const folder = makeFolder()
  const keychain = openMemoryKeychain()
  const keeper = await keeperOf(folder, keychain)
  await keeper.create(KEYCHAIN)
  plantToken(keeper, TOKEN)
  return { folder, keychain, keeper, copies: createVaultCopies(keeper) }
}

const token = (keeper: VaultKeeper) => keeper.vault().tokens.read(IDENTITY_ID)
const newestOf = async (copies: ReturnType<typeof createVaultCopies>) => (await copies.list())[0]?.name ?? ''

async function keepRecoveryCode(keeper: VaultKeeper): Promise<Key> {
  const changes = createKeyslotChanges(keeper)
  const code = await changes.drawRecoveryCode(KEYCHAIN)
  await changes.keepRecoveryCode(code.slice(-4))
  return { protection: 'recovery', code }
}

test('A copy is both files under their own names, says what is in it, and is put back with a way to take that back', async () => {
  const { folder, keeper, copies } = await makeVault()
  await copies.make('by-hand')
  const name = await newestOf(copies)
  expect(readdirSync(join(folder, 'copies', name)).sort()).toEqual(['vault.db', 'vault.keys.json'])
  keeper.vault().instances.remove(INSTANCE_ID)
  const count = { instances: 1, identities: 1, accounts: 0, drafts: 0, changes: 0, newestAt: null }
  expect(await copies.preview({ name, key: null })).toEqual({
    copy: count,
    now: { ...count, instances: 0, identities: 0 },
  })
  const held = keeper.vault()
  const told: string[] = []
  keeper.watch(({ state }) => told.push(state))
  await copies.restore({ name, key: null }, nothing)
  expect([token(keeper), told]).toEqual([TOKEN, ['locked', 'open']])
  expect(await failureOf(() => held.instances.list())).toEqual({ code: 'vault-locked' })

  const [undo] = await copies.list()
  expect(undo).toMatchObject({ reason: 'before-restore', hasPresentKey: true })
  await copies.restore({ name: undo?.name ?? '', key: null }, nothing)
  expect(keeper.vault().instances.list()).toEqual([])
  await keeper.lock()
  await keeper.unlock(KEYCHAIN)
  expect(keeper.vault().instances.list()).toEqual([])
})

test('The newest seven of a kind are kept', async () => {
  const { copies } = await makeVault()
  await copies.make('scheduled')
  const first = await newestOf(copies)
  for (let count = 0; count < 7; count += 1) await copies.make('by-hand')
  const before = await copies.list()
  await copies.make('by-hand')
  const after = await copies.list()
  const names = (list: typeof before) => list.map(({ name }) => name)
  expect(names(after).slice(1)).toEqual([...names(before).slice(0, 6), first])
})

test('After a re-key the old ways in open nothing but the copies from before, which are named and ask for one', async () => {
  const { folder, keeper, copies } = await makeVault()
  const recovery = await keepRecoveryCode(keeper)
  await copies.make('by-hand')
  const old = await newestOf(copies)
  await renewVaultKey(keeper, KEYCHAIN, nothing)
  keeper.vault().instances.update(INSTANCE_ID, { name: 'Renamed' })
  expect((await keeper.status()).slots.map(({ kind }) => kind)).toEqual(['keychain'])
  await copies.make('by-hand')
  expect((await copies.list()).map(({ hasPresentKey }) => hasPresentKey)).toEqual([true, false])

  await keeper.lock()
  expect(Object.keys(folderFacts(folder)).filter((file) => !file.startsWith('copies'))).toEqual([
    'vault.db',
    'vault.keys.json',
    'vault.lock',
  ])
  expect(await failureOf(() => keeper.unlock(recovery))).toEqual({ code: 'recovery-code-wrong' })
  await keeper.unlock(KEYCHAIN)
  expect([token(keeper), keeper.vault().instances.find(INSTANCE_ID)?.name]).toEqual([TOKEN, 'Renamed'])

  expect(await failureOf(() => copies.preview({ name: old, key: null }))).toEqual({ code: 'copy-other-key' })
  await copies.restore({ name: old, key: recovery }, nothing)
  expect(keeper.vault().instances.find(INSTANCE_ID)?.name).toBe('Chat')
  await keeper.lock()
  expect(await failureOf(() => keeper.unlock(recovery))).toEqual({ code: 'recovery-code-wrong' })
  await keeper.unlock(KEYCHAIN)
  expect(token(keeper)).toBe(TOKEN)
  expect(findCanary(folder, TOKEN)).toEqual([])
  writeFileSync(join(folder, 'planted'), TOKEN)
  expect(findCanary(folder, TOKEN)).toHaveLength(1)
})

test('A re-key with the recovery code alone would leave no other way in, and is refused before anything happens', async () => {
  const { folder, keeper, keychain } = await makeVault()
  const recovery = await keepRecoveryCode(keeper)
  keychain.mood = 'gone'
  const before = folderFacts(folder)
  expect(await failureOf(() => renewVaultKey(keeper, recovery, nothing))).toEqual({ code: 'keyslot-needed' })
  expect(folderFacts(folder)).toEqual(before)
  keychain.mood = 'fine'
  await renewVaultKey(keeper, recovery, nothing)
  expect((await keeper.status()).slots.map(({ kind }) => kind)).toEqual(['keychain', 'recovery'])
  await keeper.lock()
  await keeper.unlock(recovery)
  expect(token(keeper)).toBe(TOKEN)
})

const cutShort = (folder: string) => {
  truncateSync(join(folder, 'vault.db'), 5000)
}
const without = (name: string) => (folder: string) => {
  rmSync(join(folder, name))
}
const garbled = (folder: string) => {
  writeFileSync(join(folder, 'vault.keys.json'), 'garbage')
}

test.each([
  { what: 'cut short', damage: cutShort, slotsAfter: 2 },
  { what: 'without its database', damage: without('vault.db'), slotsAfter: 2 },
  { what: 'without its keys', damage: without('vault.keys.json'), slotsAfter: 1 },
  { what: 'with garbled keys', damage: garbled, slotsAfter: 1 },
])(
  'A vault $what takes a copy in its place, keeps its own keyslots where they fit, and is set aside',
  async ({ damage, slotsAfter }) => {
    const { folder, keeper, copies } = await makeVault()
    await copies.make('by-hand')
    const name = await newestOf(copies)
    await keepRecoveryCode(keeper)
    expect(await failureOf(() => copies.restore({ name: 'no-such', key: null }, nothing))).toEqual({
      code: 'copy-missing',
    })
    await keeper.lock()
    expect(await failureOf(() => copies.restore({ name, key: KEYCHAIN }, nothing))).toEqual({
      code: 'vault-exists',
    })
    damage(folder)
    await failureOf(() => keeper.unlock(KEYCHAIN))
    expect((await keeper.status()).state).toBe('damaged')
    expect(await failureOf(() => copies.preview({ name, key: null }))).toEqual({ code: 'copy-other-key' })
    expect((await copies.preview({ name, key: KEYCHAIN })).now).toBe(null)
    await copies.restore({ name, key: KEYCHAIN }, nothing)
    const { state, slots } = await keeper.status()
    const [aside] = await copies.listSetAside()
    expect([state, token(keeper), slots.length]).toEqual(['open', TOKEN, slotsAfter])
    expect(aside?.bytes).toBeGreaterThan(0)
    // A name of anything else deletes nothing.
    for (const wrong of [name, `../${name}`, '..']) await copies.removeSetAside(wrong)
    expect([(await copies.list()).length, (await copies.listSetAside()).length]).toEqual([1, 1])
    await copies.removeSetAside(aside?.name ?? '')
    expect(await copies.listSetAside()).toEqual([])
    await keeper.lock()
    expect((await keeper.unlock(KEYCHAIN)).state).toBe('open')
  },
)

test('A copy that was damaged is told, and restoring it changes nothing', async () => {
  const { folder, keeper, copies } = await makeVault()
  await copies.make('by-hand')
  const name = await newestOf(copies)
  truncateSync(join(folder, 'copies', name, 'vault.db'), 9000)
  const failures = [
    await failureOf(() => copies.preview({ name, key: KEYCHAIN })),
    await failureOf(() => copies.restore({ name, key: KEYCHAIN }, nothing)),
  ]
  expect(failures.map((failure) => failure?.code)).toEqual(['vault-damaged', 'vault-damaged'])
  expect(token(keeper)).toBe(TOKEN)
  await copies.remove(name)
  expect(await copies.list()).toEqual([])
})

test('Before a migration a copy of the schema before is made; without room for it nothing is migrated', async () => {
  const folder = makeFolder()
  const keychain = openMemoryKeychain()
  const { vaultKey, keys } = await makeVaultKeys({ keychain, keyWorker: KEY_WORKER }, KEYCHAIN)
  const file = join(folder, 'vault.db')
  const old = withFileKey(vaultKey, 'vault.db', (key) => openDatabase({ file, key, synchronous: 'FULL' }))
  migrate(old, vaultMigrations.slice(0, 1))
  old.close()
  writeKeys(join(folder, 'vault.keys.json'), keys)
  const keeper = await keeperOf(folder, keychain)
  // Where the folder of the copies should be there is a file.
  writeFileSync(join(folder, 'copies'), '')
  expect((await failureOf(() => keeper.unlock(KEYCHAIN)))?.code).toBe('vault-not-writable')
  rmSync(join(folder, 'copies'))
  await keeper.unlock(KEYCHAIN)
  const [copy] = await createVaultCopies(keeper).list()
  expect(copy).toMatchObject({ reason: 'before-migration', hasPresentKey: true })
  const copied = join(folder, 'copies', copy?.name ?? '', 'vault.db')
  const schema = withFileKey(vaultKey, 'vault.db', (key) => {
    const database = openDatabase({ file: copied, key, synchronous: 'FULL' })
    const number = Number(database.pragma('user_version', { simple: true }))
    database.close()
    return number
  })
  expect(schema).toBe(1)
})

test('An exchange that was cut off is finished where it counted, and forgotten where it did not', async () => {
  const { folder, keeper, keychain } = await makeVault()
  await keeper.lock()
  const before = join(makeFolder(), 'before')
  cpSync(folder, before, { recursive: true })
  await keeper.unlock(KEYCHAIN)
  await renewVaultKey(keeper, KEYCHAIN, nothing)
  await keeper.lock()
  const at = (name: string) => join(folder, name)
  // Killed after the keys were exchanged: the database of before, with a log, beside the fresh one.
  renameSync(at('vault.db'), at('vault.db.new'))
  cpSync(join(before, 'vault.db'), at('vault.db'))
  writeFileSync(at('vault.db-wal'), 'a log of the database before')
  await keeper.unlock(KEYCHAIN)
  expect(token(keeper)).toBe(TOKEN)
  await keeper.lock()
  const files = ['vault.db', 'vault.keys.json', 'vault.lock']
  expect(Object.keys(folderFacts(folder))).toEqual(files)
  // Killed before: the keys of before, and a fresh database that they do not open.
  cpSync(at('vault.db'), join(before, 'vault.db.new'))
  const other = await keeperOf(before, keychain)
  await other.unlock(KEYCHAIN)
  expect(token(other)).toBe(TOKEN)
  await other.lock()
  expect(Object.keys(folderFacts(before))).toEqual(files)
})

test('A copy, a re-key and a restore that cannot write say so and leave the vault open as it was', async () => {
  const { folder, keeper, copies } = await makeVault()
  await copies.make('by-hand')
  const name = await newestOf(copies)
  rmSync(join(folder, 'vault.db.new'), { force: true })
  // Works for root too, whom no mode stops: a folder stands where the file should be.
  mkdirSync(join(folder, 'vault.db.new', 'in-the-way'), { recursive: true })
  const attempts = [
    () => renewVaultKey(keeper, KEYCHAIN, nothing),
    () => copies.restore({ name, key: null }, nothing),
  ]
  for (const attempt of attempts) expect((await failureOf(attempt))?.code).toBe('vault-not-writable')
  rmSync(join(folder, 'vault.db.new'), { recursive: true })
  expect(token(keeper)).toBe(TOKEN)
  renameSync(join(folder, 'copies'), join(folder, 'elsewhere'))
  writeFileSync(join(folder, 'copies'), '')
  chmodSync(join(folder, 'copies'), 0o400)
  expect((await failureOf(() => copies.make('by-hand')))?.code).toBe('vault-not-writable')
  await keeper.lock()
  await keeper.unlock(KEYCHAIN)
  expect(token(keeper)).toBe(TOKEN)
})
