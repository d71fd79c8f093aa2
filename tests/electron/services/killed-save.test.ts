import { expect, it } from 'vitest'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { startChild } from '#tests/support/child.ts'
import { addStandIn, openTestBackend, openUnlockedBackend, TEST_KEY } from '#tests/support/test-backend.ts'

const CHILD = new URL('./save-child.ts', import.meta.url)

it.each([
  ['that did it is found to be saved', true, 'saved', 'Neu'],
  ['that did nothing is found not to be saved', false, 'not-saved', 'Acme Corporation'],
] as const)(
  'A save killed while it waits for a server %s when the vault opens again, and is not sent again',
  { timeout: 60_000 },
  async (_, acts, outcome, name) => {
    const standIn = await startStandIn({ dialect: '4.15.1' })
    await using backend = await openUnlockedBackend()
    try {
      const { identityId } = await addStandIn(backend.api, standIn)
      const accountId = standIn.state.accounts['main'] ?? 0
      const ref = { identityId, accountId }
      const draft = { ref, edit: { name: 'Neu' }, baseValues: { name: 'Acme Corporation' } }
      await backend.api.drafts.keep(draft)
      await backend.quit()

      standIn.control.add({ kind: 'silence' }, { method: 'PATCH', acts })
      const child = startChild(CHILD, [backend.folder, identityId, String(accountId)])
      await expect.poll(() => standIn.count({ method: 'PATCH' }), { timeout: 30_000 }).toBe(1)
      await child.kill()
      standIn.control.clear()

      const again = await openTestBackend({ dataFolder: backend.folder })
      try {
        await again.api.vault.unlock(TEST_KEY)
        const list = () => again.api.history.list({ ref })
        await expect.poll(async () => (await list())[0]?.outcome).toBe(outcome)
        const kept = await again.api.drafts.read(ref)
        expect({ kept: kept?.edit ?? null, name: standIn.world.accounts.get(accountId)?.name }).toEqual({
          kept: outcome === 'saved' ? null : draft.edit,
          name,
        })
        expect(standIn.count({ method: 'PATCH' })).toBe(1)
      } finally {
        await again.quit()
      }
    } finally {
      await standIn.close()
    }
  },
)
