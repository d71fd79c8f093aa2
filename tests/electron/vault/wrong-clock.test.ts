import { afterEach, expect, test, vi } from 'vitest'
import { createVaultCopies } from '#electron/vault/vault-restore.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openMemoryKeychain } from '#tests/support/memory-keychain.ts'
import { IDENTITY_ID, keeperOf, plantToken } from '#tests/support/vault.ts'

const KEYCHAIN = { protection: 'keychain' } as const
const TOKEN = 'TokenOfTheWrongClock123x'
const [IN_1970, NOW, IN_2099] = [1000, Date.parse('2026-05-01T12:00:00Z'), Date.parse('2099-01-01T00:00:00Z')]
const setClock = (time: number) => vi.setSystemTime(time)

afterEach(() => {
  vi.useRealTimers()
})

test('A vault that is made while the clock stands in 1970 opens then and later, with a copy of each time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: IN_1970 })
  const keeper = await keeperOf(makeFolder(), openMemoryKeychain())
  const copies = createVaultCopies(keeper)
  await keeper.create(KEYCHAIN)
  plantToken(keeper, TOKEN)
  await copies.make('by-hand')
  await keeper.lock()
  setClock(NOW)
  await keeper.unlock(KEYCHAIN)
  expect(keeper.vault().tokens.read(IDENTITY_ID)).toBe(TOKEN)
  await copies.make('by-hand')
  expect((await copies.list()).map(({ madeAt }) => madeAt)).toEqual([NOW, IN_1970])
})

test('A copy that was just made is never the one that is given up, however old the clock says it is', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  const keeper = await keeperOf(makeFolder(), openMemoryKeychain())
  const copies = createVaultCopies(keeper)
  await keeper.create(KEYCHAIN)
  for (let copy = 0; copy < 7; copy += 1) {
    setClock(NOW + copy * 1000)
    await copies.make('by-hand')
  }
  setClock(IN_1970)
  await copies.make('by-hand')
  expect((await copies.list()).at(-1)?.madeAt).toBe(IN_1970)
})

test('Copies of a time that has not come yet are given up before those of the right time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: IN_2099 })
  const keeper = await keeperOf(makeFolder(), openMemoryKeychain())
  const copies = createVaultCopies(keeper)
  await keeper.create(KEYCHAIN)
  for (let copy = 0; copy < 3; copy += 1) {
    setClock(IN_2099 + copy * 1000)
    await copies.make('before-restore')
  }
  for (const time of [NOW, NOW + 1000]) {
    setClock(time)
    await copies.make('before-restore')
  }
  const times = (await copies.list()).map(({ madeAt }) => madeAt)
  expect([times.length, ...times.slice(-2)]).toEqual([3, NOW + 1000, NOW])
})
