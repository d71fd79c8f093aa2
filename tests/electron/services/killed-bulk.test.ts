import { expect, it } from 'vitest'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { startChild } from '#tests/support/child.ts'
import { addStandIn, openTestBackend, openUnlockedBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const CHILD = new URL('./bulk-child.ts', import.meta.url)

it.each([
  ['that did it is found to be saved', true, 'saved'],
  ['that did nothing is found not to be saved', false, 'not-saved'],
] as const)(
  'A run killed while it waits for a server %s; what was not begun is shown as not done, and nothing is sent by itself',
  { timeout: 60_000 },
  async (_, acts, outcome) => {
    const standIn = await startStandIn({ dialect: '4.15.1' })
    await using backend = await openUnlockedBackend()
    const { main = 0, bare = 0 } = standIn.state.accounts
    for (const id of [main, bare]) {
      const account = standIn.world.accounts.get(id)
      if (account !== undefined) account.domain = 'old.example.com'
    }
    try {
      const { identityId } = await addStandIn(backend.api, standIn)
      await backend.quit()
      standIn.control.add({ kind: 'silence' }, { method: 'PATCH', acts })
      const child = startChild(CHILD, [backend.folder, identityId, `${String(main)},${String(bare)}`])
      await expect.poll(() => standIn.count({ method: 'PATCH' }), { timeout: 30_000 }).toBe(1)
      await child.kill()
      standIn.control.clear()

      const again = await openTestBackend({ dataFolder: backend.folder })
      try {
        await again.api.vault.unlock(TEST_KEY)
        const run = async () => (await again.api.bulk.list())[0]
        await expect.poll(async () => (await run())?.counts[outcome]).toBe(1)
        expect(await run()).toMatchObject({ state: 'stopped', fields: ['domain'], counts: { 'not-done': 1 } })
        expect(standIn.count({ method: 'PATCH' })).toBe(1)

        const id = (await run())?.id ?? 0
        await again.api.bulk.resume({ id })
        await expect.poll(async () => (await run())?.state).toBe('ended')
        expect(standIn.requests({ method: 'PATCH' }).map(({ path }) => path)).toEqual([
          `/api/v1/accounts/${String(main)}`,
          `/api/v1/accounts/${String(bare)}`,
        ])
      } finally {
        await again.quit()
      }
    } finally {
      await standIn.close()
    }
  },
)
