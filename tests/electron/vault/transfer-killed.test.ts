import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { writeDocument } from '#electron/vault/transfer/document.ts'
import { startChild } from '#tests/support/child.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { openRawVault } from '#tests/support/raw-vault.ts'
import { IDENTITY_ID, INSTANCE_ID, instanceRow, keeperOf } from '#tests/support/vault.ts'

const CHILD = new URL('./transfer-child.ts', import.meta.url)
const KILLS = 40
const CHANGES = 4000

/** Enough that bringing it in takes long enough to be killed in its middle. */
function makeLargeText(): string {
  const { vault } = openRawVault()
  vault.transaction(() => {
    vault.instances.insert(instanceRow())
    vault.identities.insert({
      id: IDENTITY_ID,
      instanceId: INSTANCE_ID,
      userId: 7,
      name: 'Ada',
      email: null,
      tokenState: 'working',
      reportsActivity: false,
    })
    vault.tokens.insert(IDENTITY_ID, 'aaaaaaaaaaaaaaaaaaaaaaaa')
    for (let at = 1; at <= CHANGES; at += 1)
      vault.history.insert({
        at,
        identityId: IDENTITY_ID,
        identityName: 'Ada',
        origin: 'https://chat.example.com',
        accountId: 1,
        accountName: 'Acme',
        fields: [{ field: 'name', before: 'x'.repeat(500), after: 'y'.repeat(500) }],
        outcome: 'saved',
        failureCode: null,
        requestId: null,
        undoOf: null,
      })
  })
  return writeDocument(vault, '1.0.0').text
}

test(
  `An import that is killed (${String(KILLS)} times) leaves all of it or nothing, and a vault that opens`,
  { timeout: 600_000 },
  async () => {
    const original = makeFolder()
    const keychain = openSharedKeychain()
    const keeper = await keeperOf(original, keychain)
    await keeper.create({ protection: 'keychain' })
    await keeper.close()
    const file = join(makeFolder(), 'document.json')
    writeFileSync(file, makeLargeText())

    const ends = new Map<string, number>()
    for (let kill = 0; kill < KILLS; kill += 1) {
      const folder = makeFolder()
      cpSync(original, folder, { recursive: true })
      const child = startChild(CHILD, [folder, file])
      await child.said('ready')
      // The last ones are killed after it was acknowledged.
      if (kill < KILLS - 2) await pause(kill * 8)
      else await child.said('done')
      await child.kill()
      const again = await keeperOf(folder, keychain)
      await again.unlock({ protection: 'keychain' })
      const vault = again.vault()
      const held = [vault.instances, vault.identities].map((table) => table.list().length)
      const changes = vault.history.list(null, Number.MAX_SAFE_INTEGER).length
      const end = JSON.stringify([...held, changes])
      expect(['[0,0,0]', `[1,1,${String(CHANGES)}]`]).toContain(end)
      if (child.lines.includes('done')) expect(end).not.toBe('[0,0,0]')
      ends.set(end, (ends.get(end) ?? 0) + 1)
      await again.close()
    }
    expect(ends.get('[0,0,0]')).toBeGreaterThan(0)
    expect(ends.get(`[1,1,${String(CHANGES)}]`)).toBeGreaterThan(1)
  },
)
