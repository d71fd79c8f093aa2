import { expect, test } from 'vitest'
import { createKeyslotChanges } from '#electron/vault/keyslot-changes.ts'
import type { VaultKeeper } from '#electron/vault/vault-keeper.ts'
import type { Key } from '#electron/vault/vault-keys.ts'
import { folderFacts, makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, IDENTITY_ID, keeperOf, plantToken } from '#tests/support/vault.ts'

const KEYCHAIN = { protection: 'keychain' } as const
const PASSPHRASE = { protection: 'passphrase', passphrase: 'the passphrase' } as const

async function makeVault() {
  const folder = makeFolder()
  const keychain = openMemoryKeychain()
  const keeper = await keeperOf(folder, keychain)
  await keeper.create(KEYCHAIN)
  plantToken(keeper, 'the token')
  return { folder, keychain, keeper, changes: createKeyslotChanges(keeper) }
}

/** Locks and unlocks: the failure, or what the vault then holds. */
async function reopen(keeper: VaultKeeper, key: Key) {
  await keeper.lock()
  const failure = await failureOf(() => keeper.unlock(key))
  return failure?.code ?? keeper.vault().tokens.read(IDENTITY_ID)
}

const kinds = async (keeper: VaultKeeper) => (await keeper.status()).slots.map(({ kind }) => kind)

test('A recovery code opens the vault once its last characters were given back, also where the keychain is gone', async () => {
  const { keeper, keychain, changes } = await makeVault()
  const code = await changes.drawRecoveryCode(KEYCHAIN)
  expect(await kinds(keeper)).toEqual(['keychain'])
  expect(await failureOf(() => changes.keepRecoveryCode('0000'))).toEqual({ code: 'recovery-code-mistyped' })
  await changes.keepRecoveryCode(` ${code.slice(-4).toLowerCase()}`)
  expect(await kinds(keeper)).toEqual(['keychain', 'recovery'])

  keychain.mood = 'gone'
  expect(await reopen(keeper, KEYCHAIN)).toBe('vault-keychain-changed')
  expect((await keeper.status()).state).toBe('keychain-changed')
  const recovery = { protection: 'recovery', code } as const
  expect(await reopen(keeper, { ...recovery, code: code.replaceAll('-', ' ').toLowerCase() })).toBe(
    'the token',
  )
  expect(await reopen(keeper, { ...recovery, code: code.slice(0, -1) })).toBe('recovery-code-mistyped')
})

test('A new recovery code takes the place of the one before, and not before it was kept', async () => {
  const { keeper, changes } = await makeVault()
  const first = await changes.drawRecoveryCode(KEYCHAIN)
  await changes.keepRecoveryCode(first.slice(-4))
  const second = await changes.drawRecoveryCode(KEYCHAIN)
  expect(await reopen(keeper, { protection: 'recovery', code: first })).toBe('the token')
  expect(await failureOf(() => changes.keepRecoveryCode(second.slice(-4)))).toEqual({
    code: 'recovery-code-wrong',
  })
  const third = await changes.drawRecoveryCode({ protection: 'recovery', code: first })
  await changes.keepRecoveryCode(third.slice(-4))
  expect(await kinds(keeper)).toEqual(['keychain', 'recovery'])
  expect(await reopen(keeper, { protection: 'recovery', code: first })).toBe('recovery-code-wrong')
  expect(await reopen(keeper, { protection: 'recovery', code: third })).toBe('the token')
})

test('A passphrase can be added beside the keychain, and either of them removed, but not the last', async () => {
  const { keeper, changes } = await makeVault()
  await changes.add(KEYCHAIN, PASSPHRASE)
  expect(await reopen(keeper, PASSPHRASE)).toBe('the token')
  expect(await reopen(keeper, KEYCHAIN)).toBe('the token')
  const code = await changes.drawRecoveryCode(PASSPHRASE)
  await changes.keepRecoveryCode(code.slice(-4))
  const [first, second] = (await keeper.status()).slots
  await changes.remove(PASSPHRASE, first?.id ?? '')
  expect(await reopen(keeper, KEYCHAIN)).toBe('vault-wrong-key')
  expect(await reopen(keeper, PASSPHRASE)).toBe('the token')
  expect(await failureOf(() => changes.remove(PASSPHRASE, second?.id ?? ''))).toEqual({
    code: 'keyslot-needed',
  })
  await changes.add(PASSPHRASE, KEYCHAIN)
  await changes.add(KEYCHAIN, KEYCHAIN)
  expect(await kinds(keeper)).toEqual(['passphrase', 'recovery', 'keychain'])
})

test('Nothing about the keyslots changes without a proof, nor while the vault is locked', async () => {
  const { folder, keeper, changes } = await makeVault()
  const before = folderFacts(folder)
  const attempts = (proof: Key) => [
    () => changes.drawRecoveryCode(proof),
    () => changes.add(proof, PASSPHRASE),
    () => changes.remove(proof, 'any'),
  ]
  const codes = async (proof: Key) =>
    Promise.all(attempts(proof).map(async (attempt) => (await failureOf(attempt))?.code))
  expect(await codes(PASSPHRASE)).toEqual(Array(3).fill('vault-wrong-key'))
  expect(await codes({ protection: 'recovery', code: 'x' })).toEqual(Array(3).fill('recovery-code-mistyped'))
  expect(folderFacts(folder)).toEqual(before)
  await keeper.lock()
  expect(await codes(KEYCHAIN)).toEqual(Array(3).fill('vault-locked'))
})

test('A vault takes eight ways in and no ninth', async () => {
  const { keeper, changes } = await makeVault()
  const code = await changes.drawRecoveryCode(KEYCHAIN)
  await changes.keepRecoveryCode(code.slice(-4))
  for (let count = 2; count < 8; count += 1) await changes.add(KEYCHAIN, PASSPHRASE)
  expect(await failureOf(() => changes.add(KEYCHAIN, PASSPHRASE))).toEqual({ code: 'invalid-input' })
  expect(await kinds(keeper)).toHaveLength(8)
})
