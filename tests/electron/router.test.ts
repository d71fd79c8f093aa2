import { expect, it } from 'vitest'
import { failureOf, openTestBackend, openUnlockedBackend } from '#tests/support/test-backend.ts'

const PAGE = { pageId: '8f0c5a3e-5d0f-4b3e-9a55-0d4b0d1f6a11' }

it('what fails within a stream reaches the page as the failure that it is', async () => {
  await using backend = await openUnlockedBackend()
  await backend.lock()
  const stream = await backend.api.refresh.watch(PAGE)
  expect((await failureOf(stream.next())).code).toBe('vault-locked')
})

it('a stream that its listener leaves ends without a failure', async () => {
  await using backend = await openTestBackend()
  const stream = await backend.api.vault.watch()
  expect((await stream.next()).value).toMatchObject({ state: 'missing' })
  expect(await stream.return()).toEqual({ done: true, value: undefined })
})
