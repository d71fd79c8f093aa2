import { chmodSync, chownSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asPlainUser, PLAIN_USER } from '#tests/support/another-user.ts'
import { filesBelow } from '#tests/support/canary.ts'
import { folderFacts, makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, keeperOf, plantToken } from '#tests/support/vault.ts'

const KEYCHAIN = { protection: 'keychain' } as const

function giveToPlainUser(folder: string): void {
  if (process.geteuid?.() !== 0) return
  for (const path of [folder, ...filesBelow(folder).map((file) => join(folder, file))])
    chownSync(path, PLAIN_USER, PLAIN_USER)
}

function setModes(folder: string, [ofFolder, ofFiles]: [number, number]): void {
  chmodSync(folder, 0o700)
  for (const file of filesBelow(folder)) chmodSync(join(folder, file), ofFiles)
  chmodSync(folder, ofFolder)
}

test('A vault that may only be read is told to be, and opens as soon as its folder can be written', async () => {
  const folder = makeFolder()
  const keeper = await keeperOf(folder, openMemoryKeychain())
  await keeper.create(KEYCHAIN)
  plantToken(keeper, 'TokenOfTheReadOnly1')
  await keeper.lock()
  giveToPlainUser(folder)
  await asPlainUser(async () => {
    setModes(folder, [0o500, 0o400])
    const before = folderFacts(folder)
    expect(await failureOf(() => keeper.unlock(KEYCHAIN))).toMatchObject({ code: 'vault-not-writable' })
    expect(folderFacts(folder)).toEqual(before)
    expect((await keeper.status()).state).toBe('locked')
    setModes(folder, [0o700, 0o600])
    expect((await keeper.unlock(KEYCHAIN)).state).toBe('open')
  })
  await keeper.lock()
})

test('A folder that may only be read takes no new vault, and an open one makes no copy in it', async () => {
  const folder = makeFolder()
  const keeper = await keeperOf(folder, openMemoryKeychain())
  giveToPlainUser(folder)
  await asPlainUser(async () => {
    chmodSync(folder, 0o500)
    expect(await failureOf(() => keeper.create(KEYCHAIN))).toMatchObject({ code: 'vault-not-writable' })
    chmodSync(folder, 0o700)
    expect((await keeper.create(KEYCHAIN)).state).toBe('open')
    // Keys are replaced by a new file: what cannot be made leaves the old one in force.
    chmodSync(folder, 0o500)
    const refused = await failureOf(() =>
      keeper.inTurn('write-keys', (hands) => {
        hands.writeKeys(hands.keys())
      }),
    )
    expect(refused).toMatchObject({ code: 'vault-not-writable' })
    chmodSync(folder, 0o700)
  })
  await keeper.lock()
  expect((await keeper.unlock(KEYCHAIN)).state).toBe('open')
})
