import { expect, it } from 'vitest'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { startChild } from '#tests/support/child.ts'
import {
  addStandIn,
  failureOf,
  openTestBackend,
  openUnlockedBackend,
  TEST_KEY,
} from '#tests/support/test-backend.ts'

const CHILD = new URL('./rotate-child.ts', import.meta.url)
const RESET = { method: 'POST', path: '/api/v1/profile/reset_access_token' }
const PROOF = { method: 'GET', path: '/api/v1/profile' }

it.each([
  ['before the server did anything, the old token goes on working', RESET, false, 'working'],
  [
    'after the server did it, is said to have lost the new token, and how to get back in',
    RESET,
    true,
    'lost',
  ],
  ['after the new token was stored, takes that up', PROOF, false, 'working'],
] as const)('A change of token, killed %s', { timeout: 60_000 }, async (_, scope, acts, outcome) => {
  const standIn = await startStandIn()
  await using backend = await openUnlockedBackend()
  try {
    const { identityId, firstAccount: ref } = await addStandIn(backend.api, standIn)
    if (ref === null) throw new Error('No account.')
    const draft = { ref, edit: { name: 'Neu' }, baseValues: { name: 'Acme Corporation' } }
    await backend.api.drafts.keep(draft)
    await backend.quit()
    const before = standIn.state.users['admin']?.token ?? ''
    standIn.forget()

    standIn.control.add({ kind: 'silence' }, { ...scope, acts })
    const child = startChild(CHILD, [backend.folder, identityId])
    await expect.poll(() => standIn.count(scope), { timeout: 30_000 }).toBe(1)
    await child.kill()
    standIn.control.clear()

    const again = await openTestBackend({ dataFolder: backend.folder })
    try {
      const now = standIn.world.usersByEmail.get('ada@golden.example.com')?.token ?? ''
      const stateOf = async () => (await again.api.instances.list())[0]?.identities[0]?.tokenState
      await again.api.vault.unlock(TEST_KEY)
      if (outcome === 'lost') {
        expect((await failureOf(again.api.accounts.refresh(ref))).code).toBe('token-lost')
        expect([await stateOf(), now === before]).toEqual(['lost-in-rotation', false])
        await again.api.tokens.replace({ identityId, token: now })
      }
      expect((await again.api.accounts.refresh(ref)).value.account.id).toBe(ref.accountId)
      expect([await stateOf(), now === before]).toEqual(['working', scope === RESET && !acts])
      expect((await again.api.drafts.read(ref))?.edit).toEqual(draft.edit)
      expect(standIn.count(RESET)).toBe(1)
    } finally {
      await again.quit()
    }
  } finally {
    await standIn.close()
  }
})
