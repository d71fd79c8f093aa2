import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { withFileKey } from '#electron/vault/file-key.ts'
import { findVaultKey } from '#electron/vault/vault-keys.ts'
import { fromKeysText } from '#electron/vault/keys-text.ts'
import type { VaultKeeper } from '#electron/vault/vault-keeper.ts'
import { folderFacts, makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain, type MemoryKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, KEY_WORKER, keeperOf, plantToken } from '#tests/support/vault.ts'

const KEYCHAIN = { protection: 'keychain' } as const

/** A vault with something in it, locked. */
async function makeVault(): Promise<{ folder: string; keychain: MemoryKeychain; keeper: VaultKeeper }> {
  const folder = makeFolder()
  const keychain = openMemoryKeychain()
  const keeper = await keeperOf(folder, keychain)
  await keeper.create(KEYCHAIN)
  plantToken(keeper, 'the token')
  await keeper.lock()
  return { folder, keychain, keeper }
}

/** Writes into the vault's database as a later version would. */
async function changeDatabase(folder: string, keychain: MemoryKeychain, sql: string): Promise<() => void> {
  const read = fromKeysText(readFileSync(join(folder, 'vault.keys.json'), 'utf8'))
  if (read.kind !== 'keys') throw new Error(read.kind)
  const { vaultKey } = await findVaultKey({ keychain, keyWorker: KEY_WORKER }, read.keys, KEYCHAIN)
  const file = join(folder, 'vault.db')
  const open = (key: Uint8Array) => openDatabase({ file, key, synchronous: 'FULL' })
  const database = withFileKey(vaultKey, 'vault.db', open)
  database.exec(sql)
  return () => database.close()
}

/** What an attempt to unlock ends in, the state after it, and whether any file was written or deleted. */
async function attempt(
  folder: string,
  keeper: VaultKeeper,
  key: Parameters<VaultKeeper['unlock']>[0] = KEYCHAIN,
) {
  const before = folderFacts(folder)
  const failure = await failureOf(() => keeper.unlock(key))
  const { state } = await keeper.status()
  // SQLite's index of a log that was left behind is no content: it is made anew at each look.
  const after = Object.entries(folderFacts(folder)).filter(([file]) => file !== 'vault.db-shm')
  expect(Object.fromEntries(after)).toEqual(before)
  return [failure?.code, state, (await failureOf(() => keeper.vault()))?.code]
}

test('No vault: nothing to unlock, and nothing is made by trying', async () => {
  const folder = makeFolder()
  const keeper = await keeperOf(folder, openMemoryKeychain())
  expect(await attempt(folder, keeper)).toEqual(['vault-missing', 'missing', 'vault-missing'])
})

test('Wrong key: a passphrase that opens no slot fails the attempt, and the vault stays locked', async () => {
  const { folder, keeper } = await makeVault()
  const wrong = await attempt(folder, keeper, { protection: 'passphrase', passphrase: 'anything' })
  expect(wrong).toEqual(['vault-wrong-key', 'locked', 'vault-locked'])

  const other = makeFolder()
  const withPassphrase = await keeperOf(other, null)
  await withPassphrase.create({ protection: 'passphrase', passphrase: 'the passphrase' })
  await withPassphrase.lock()
  const missed = await attempt(other, withPassphrase, { protection: 'passphrase', passphrase: 'another one' })
  expect(missed).toEqual(['vault-wrong-key', 'locked', 'vault-locked'])
  expect(await attempt(other, withPassphrase)).toEqual(['vault-wrong-key', 'locked', 'vault-locked'])
})

test('Keychain gone or changed: told apart from a wrong key and from damage, and over when the keychain is back', async () => {
  const { folder, keychain, keeper } = await makeVault()
  const changed = ['vault-keychain-changed', 'keychain-changed', 'vault-keychain-changed']
  for (const mood of ['gone', 'other'] as const) {
    keychain.mood = mood
    expect(await attempt(folder, keeper)).toEqual(changed)
  }
  const without = await keeperOf(folder, null)
  expect((await without.status()).state).toBe('keychain-changed')
  expect(await attempt(folder, without)).toEqual(changed)
  expect(await attempt(folder, await keeperOf(folder, openMemoryKeychain()))).toEqual(changed)
  keychain.mood = 'fine'
  expect((await keeper.unlock(KEYCHAIN)).state).toBe('open')
})

test('Damaged: a database that a right key does not open, wherever it is broken', async () => {
  const damage: Record<string, (file: string) => void> = {
    'first page': (file) => {
      overwrite(file, 100)
    },
    'page in the middle': (file) => {
      overwrite(file, 4096 * 4 + 50)
    },
    'cut short': (file) => {
      truncateSync(file, 4096 * 3 + 7)
    },
    'cut to nothing': (file) => {
      truncateSync(file, 0)
    },
    'another file': (file) => {
      writeFileSync(file, 'something else entirely '.repeat(500))
    },
  }
  const ends: Record<string, unknown> = {}
  for (const [name, break_] of Object.entries(damage)) {
    const { folder, keeper } = await makeVault()
    break_(join(folder, 'vault.db'))
    ends[name] = await attempt(folder, keeper)
  }
  const damaged = ['vault-damaged', 'damaged', 'vault-damaged']
  expect(ends).toEqual(Object.fromEntries(Object.keys(damage).map((name) => [name, damaged])))
})

test('Damaged: one of the two files without the other, or keys that cannot be read', async () => {
  const damaged = ['vault-damaged', 'damaged', 'vault-damaged']
  const breaks: ((folder: string) => void)[] = [
    (folder) => {
      rmSync(join(folder, 'vault.db'))
    },
    (folder) => {
      rmSync(join(folder, 'vault.keys.json'))
    },
    (folder) => {
      writeFileSync(join(folder, 'vault.keys.json'), 'garbage')
    },
    (folder) => {
      truncateSync(join(folder, 'vault.keys.json'), 100)
    },
    (folder) => {
      writeFileSync(join(folder, 'vault.keys.json'), ' '.repeat(300_000))
    },
  ]
  for (const break_ of breaks) {
    const { folder, keeper } = await makeVault()
    const saved = makeFolder()
    for (const name of ['vault.db', 'vault.keys.json']) copyFileSync(join(folder, name), join(saved, name))
    break_(folder)
    expect(await attempt(folder, keeper)).toEqual(damaged)
    expect(await failureOf(() => keeper.create(KEYCHAIN))).toEqual({ code: 'vault-exists' })
    for (const name of ['vault.db', 'vault.keys.json']) copyFileSync(join(saved, name), join(folder, name))
    expect((await keeper.unlock(KEYCHAIN)).state).toBe('open')
  }
})

test('Newer: told by the keys without any key, and by the database once a key unwraps', async () => {
  const newer = ['vault-newer', 'newer', 'vault-newer']
  const { folder, keychain, keeper } = await makeVault()
  ;(await changeDatabase(folder, keychain, 'create table later (x); pragma user_version = 99'))()
  expect(await attempt(folder, keeper)).toEqual(newer)

  const keys = join(folder, 'vault.keys.json')
  writeFileSync(keys, readFileSync(keys, 'utf8').replace('"version": 2', '"version": 3'))
  expect((await (await keeperOf(folder, keychain)).status()).state).toBe('newer')
  expect(await attempt(folder, keeper)).toEqual(newer)
})

test('Newer, and killed before it could tidy up: its log is left where it is', async () => {
  const { folder, keychain } = await makeVault()
  const close = await changeDatabase(folder, keychain, 'pragma user_version = 99')
  const killed = makeFolder()
  for (const name of ['vault.db', 'vault.db-wal', 'vault.keys.json', 'vault.lock'])
    copyFileSync(join(folder, name), join(killed, name))
  close()
  const keeper = await keeperOf(killed, keychain)
  expect(await attempt(killed, keeper)).toEqual(['vault-newer', 'newer', 'vault-newer'])
})

function overwrite(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes.fill(0xaa, at, at + 16)
  writeFileSync(file, bytes)
}
