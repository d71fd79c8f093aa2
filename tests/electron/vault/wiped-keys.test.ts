import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { FileWork } from '#electron/vault/file-work.ts'
import type { VaultExchange } from '#electron/vault/vault-hands.ts'
import { renewVaultKey } from '#electron/vault/vault-renewal.ts'
import { createVaultCopies } from '#electron/vault/vault-restore.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, keeperOf, plantToken } from '#tests/support/vault.ts'
import { FailureError } from '#shared/failures/failure.ts'

const WIPED = new Uint8Array(32)

/** Exchanges nothing, and shows what keys that was done with. */
async function exchange(change: Partial<VaultExchange>, nextKey?: Uint8Array) {
  const keeper = await keeperOf(makeFolder(), openSharedKeychain())
  await keeper.create({ protection: 'keychain' })
  plantToken(keeper, 'token')
  const keys: Uint8Array[] = []
  const failure = await failureOf(() =>
    keeper.inTurn('exchange', async (hands) => {
      const next = nextKey ?? Uint8Array.from(hands.open().vaultKey)
      keys.push(next)
      await hands.exchange({
        nextKey: next,
        prepare: (present) => {
          keys.push(present)
          return Promise.resolve()
        },
        finish: () => undefined,
        isCommitted: () => true,
        isSeen: false,
        ...change,
      })
    }),
  )
  return { keeper, keys, failure }
}
const fail = () => {
  throw new FailureError('vault-not-writable')
}

test('An exchange leaves no key behind beside the open vault, however it ends', async () => {
  const done = await exchange({})
  expect(done.keys).toEqual([WIPED, WIPED])
  expect(done.keeper.vault().instances.list()).toHaveLength(1)

  const hindered = await exchange({ finish: fail })
  expect([hindered.failure?.code, ...hindered.keys]).toEqual(['vault-not-writable', WIPED, WIPED])
  expect(hindered.keeper.vault().instances.list()).toHaveLength(1)

  const takenBack = await exchange(
    { finish: fail, isCommitted: () => false },
    new Uint8Array(randomBytes(32)),
  )
  expect([takenBack.failure?.code, ...takenBack.keys]).toEqual(['vault-not-writable', WIPED, WIPED])
  expect(takenBack.keeper.vault().instances.list()).toHaveLength(1)

  const lost = await exchange({}, new Uint8Array(randomBytes(32)))
  expect([lost.failure?.code, ...lost.keys]).toEqual(['vault-damaged', WIPED, WIPED])
})

test('A key that was found for a copy is wiped when the copy was looked into or restored, also where that failed', async () => {
  const keeper = await keeperOf(makeFolder(), openSharedKeychain())
  const key = { protection: 'keychain' } as const
  await keeper.create(key)
  plantToken(keeper, 'token')
  const found: Uint8Array[] = []
  const copies = createVaultCopies({
    ...keeper,
    inTurn: (event, work) =>
      keeper.inTurn(event, (hands) => {
        const listening: FileWork = (task, input) => {
          if (task === 'examine') found.push(input.key)
          return hands.work(task, input)
        }
        return work({ ...hands, work: listening })
      }),
  })
  await copies.make('by-hand')
  await renewVaultKey(keeper, key, () => Promise.resolve())
  const [copy] = await copies.list()
  const choice = { name: copy?.name ?? '', key }
  expect(copy?.hasPresentKey).toBe(false)
  await copies.preview(choice)
  const cutOff = () => Promise.reject(new FailureError('writing-under-way'))
  expect(await failureOf(() => copies.restore(choice, cutOff))).toEqual({ code: 'writing-under-way' })
  await copies.restore(choice, () => Promise.resolve())
  expect(found.map((one) => Uint8Array.from(one))).toEqual([WIPED, WIPED, WIPED])
  expect(keeper.vault().instances.list()).toHaveLength(1)
})
