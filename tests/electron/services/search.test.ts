import { expect, test, vi } from 'vitest'
import type { SearchKind } from '#shared/domain/search.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { addStandIn, failureOf, openUnlockedBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const asked = (text: string, kinds: SearchKind[] = []) => ({ text, kinds, account: null })

test('What was seen of an account is found without its server, and not when it is locked or removed', async () => {
  const standIn = await startStandIn({ dialect: '4.15.1' })
  await using backend = await openUnlockedBackend()
  const { api } = backend
  const { identityId } = await addStandIn(api, standIn)
  const ref = { identityId, accountId: standIn.state.accounts.main ?? 0 }
  await api.accounts.refresh(ref)
  await api.agents.refresh(ref)
  await standIn.close()
  const found = async (text: string, kinds?: SearchKind[]) =>
    (await api.search.find(asked(text, kinds))).hits.map(({ kind, title }) => [
      kind,
      title.map(({ text: piece }) => piece).join(''),
    ])
  await vi.waitFor(
    async () => {
      expect(await found('acm')).toEqual([['account', 'Acme Corporation']])
      expect(await found('ada', ['agents'])).toEqual([['agents', 'Ada']])
    },
    { timeout: 20_000, interval: 100 },
  )

  // What was given up takes no turn.
  const givenUp = new AbortController()
  const call = api.search.find(asked('acme'), { signal: givenUp.signal })
  givenUp.abort()
  expect((await failureOf(call)).code).toBe('cancelled')

  await backend.lock()
  expect((await failureOf(api.search.find(asked('acme')))).code).toBe('vault-locked')
  await api.vault.unlock(TEST_KEY)
  expect(await found('acme')).toHaveLength(1)
  await api.identities.remove({ identityId })
  expect(await found('acme')).toEqual([])
})
