import { expect, test } from 'vitest'
import { makeKeychainSlot, openKeychainSlot } from '#electron/vault/keyslot-keychain.ts'
import { makePassphraseSlot, openPassphraseSlot } from '#electron/vault/keyslot-passphrase.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { KEY_WORKER } from '#tests/support/vault.ts'

const VAULT_ID = '00000000-0000-4000-8000-000000000000'
const OTHER_ID = '00000000-0000-4000-8000-000000000001'
const vaultKey = new Uint8Array(32).map((_, index) => index)
const bytes = (key: Uint8Array | undefined) => key && [...key]

test('A passphrase opens its slot however its characters were composed; another opens nothing', async () => {
  const slot = await makePassphraseSlot(KEY_WORKER, VAULT_ID, vaultKey, 'Über\uFB01ne Straße')
  expect(slot.cost).toEqual({ memoryKiB: 65_536, passes: 3, parallelism: 1 })
  expect(slot.salt).toHaveLength(16)
  const open = async (passphrase: string) =>
    bytes(await openPassphraseSlot(KEY_WORKER, VAULT_ID, slot, passphrase))
  expect(await open('U\u0308berfine Straße')).toEqual([...vaultKey])
  expect(await open('überfine Straße')).toBeUndefined()
})

test('Two slots of one passphrase have nothing in common, and a slot opens under its own vault and header only', async () => {
  const slot = await makePassphraseSlot(KEY_WORKER, VAULT_ID, vaultKey, 'passphrase')
  const twin = await makePassphraseSlot(KEY_WORKER, VAULT_ID, vaultKey, 'passphrase')
  expect(twin.salt).not.toEqual(slot.salt)
  expect(twin.sealed).not.toEqual(slot.sealed)
  expect(await openPassphraseSlot(KEY_WORKER, OTHER_ID, slot, 'passphrase')).toBeUndefined()
  const weaker = { ...slot, cost: { ...slot.cost, passes: 4 } }
  expect(await openPassphraseSlot(KEY_WORKER, VAULT_ID, weaker, 'passphrase')).toBeUndefined()
})

test('A keychain opens its slot unless it refuses, answers with other bytes, or the slot is of another vault', async () => {
  const keychain = openMemoryKeychain()
  const slot = await makeKeychainSlot(keychain, VAULT_ID, vaultKey)
  const open = async () => bytes((await openKeychainSlot(keychain, VAULT_ID, slot))?.vaultKey)
  expect(await open()).toEqual([...vaultKey])
  expect(await openKeychainSlot(keychain, OTHER_ID, slot)).toBeUndefined()
  keychain.mood = 'gone'
  expect(await open()).toBeUndefined()
  keychain.mood = 'other'
  expect(await open()).toBeUndefined()
})

test('What the keychain is given to keep is not the key of the vault', async () => {
  const given: Uint8Array[] = []
  const keychain = openMemoryKeychain()
  const wrap = (secret: Uint8Array) => {
    given.push(Uint8Array.from(secret))
    return keychain.wrap(secret)
  }
  await makeKeychainSlot({ ...keychain, wrap }, VAULT_ID, vaultKey)
  expect(given.map((secret) => secret.length)).toEqual([32])
  expect(given).not.toContainEqual(vaultKey)
})
