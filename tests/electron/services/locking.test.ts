import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { lookIntoDatabase } from '#electron/sqlite/open-database.ts'
import { toSqliteCode } from '#electron/sqlite/sqlite-fault.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { addStandIn, openUnlockedBackend, TEST_KEY } from '#tests/support/test-backend.ts'

/** What opening the cache with a wrong key meets: whoever has it open, or its first page. */
function meet(folder: string): string | undefined {
  try {
    lookIntoDatabase({ file: join(folder, 'cache.db'), key: new Uint8Array(32), unfinished: false })
    return undefined
  } catch (thrown) {
    return toSqliteCode(thrown)
  }
}

it('A lock that waits for its turn leaves nothing open of what was read meanwhile', async () => {
  const standIn = await startStandIn()
  onTestFinished(() => standIn.close())
  await using backend = await openUnlockedBackend()
  const { api, folder } = backend
  const { identityId } = await addStandIn(api, standIn)
  const ref = { identityId, accountId: Object.values(standIn.state.accounts)[0] ?? 0 }
  await api.accounts.refresh(ref)
  expect(meet(folder)).toBe('SQLITE_BUSY')
  const exported = api.transfer.export({ proof: TEST_KEY, passphrase: 'a long enough passphrase' })
  const locked = api.vault.lock()
  await expect.poll(() => api.accounts.read(ref).catch(() => null), { interval: 1 }).not.toBeNull()
  expect((await locked).state).toBe('locked')
  expect(meet(folder)).toBe('SQLITE_NOTADB')
  expect((await exported).counts.identities).toBe(1)
})
