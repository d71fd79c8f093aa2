import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { VaultExchange } from '#electron/vault/vault-hands.ts'
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
