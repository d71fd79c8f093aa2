import { expect, onTestFinished, test } from 'vitest'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { addStandIn, failureOf, openUnlockedBackend, TEST_KEY } from '#tests/support/test-backend.ts'

test('What is kept is told by account, bounded as it was chosen, and forgotten so that it can be fetched again', async () => {
  const standIn = await startStandIn({ dialect: '4.15.1' })
  onTestFinished(() => standIn.close())
  await using backend = await openUnlockedBackend()
  const { api } = backend
  const { identityId, instance } = await addStandIn(api, standIn)
  const ref = { identityId, accountId: standIn.state.accounts.main ?? 0 }
  const other = { identityId, accountId: standIn.state.accounts.bare ?? 0 }
  const kept = async () => (await api.storage.read()).accounts.map(({ ref: { accountId } }) => accountId)
  const fetchBoth = async () => {
    await api.accounts.refresh(ref)
    await api.accounts.refresh(other)
  }

  const told = await api.refresh.watch({ pageId: '8f0c5a3e-5d0f-4b3e-9a55-0d4b0d1f6a11' })
  await told.next()
  await fetchBoth()
  expect((await kept()).toSorted()).toEqual([ref.accountId, other.accountId].toSorted())
  await api.storage.clear({ what: 'account', ref })
  expect([await kept(), await api.accounts.read(ref)]).toEqual([[other.accountId], null])
  // Pages remember what they read, and are told that it is gone.
  expect((await told.next()).value).toContainEqual({ about: 'cleared' })
  await fetchBoth()
  expect(await kept()).toHaveLength(2)
  await api.storage.clear({ what: 'instance', instanceId: instance.id })
  expect(await kept()).toEqual([])
  await fetchBoth()
  expect((await api.storage.clear({ what: 'all' })).accounts).toEqual([])
  expect(await api.accounts.refresh(ref)).not.toBeNull()

  expect((await api.storage.read()).limit).toBe(500)
  expect((await api.storage.setLimit({ megabytes: 100 })).limit).toBe(100)
  await backend.lock()
  expect((await failureOf(api.storage.read())).code).toBe('vault-locked')
  await api.vault.unlock(TEST_KEY)
  expect(await api.storage.read()).toMatchObject({ limit: 100, accounts: [{ ref }] })
})
