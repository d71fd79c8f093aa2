import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { VaultKeeper } from '#electron/vault/vault-keeper.ts'
import { findCanary } from '#tests/support/canary.ts'
import { startChild } from '#tests/support/child.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { failureOf, keeperOf } from '#tests/support/vault.ts'
import { KILLED_TOKEN } from './numbered-rows.ts'

const CHILD = new URL('./exchange-child.ts', import.meta.url)
/** Each kill needs a process of its own, which takes its time on a busy machine. */
const PATIENCE = { timeout: 600_000 }
const KEYCHAIN = { protection: 'keychain' } as const
const KILLS = { write: 50, slots: 50, renew: 50, restore: 50 } as const

/** What was acknowledged and is not there, and whether a code that was acknowledged opens the vault. */
async function lookAfterKill(keeper: VaultKeeper, lines: string[], acknowledged: Set<string>) {
  for (const line of lines) if (line.startsWith('row ')) acknowledged.add(line.slice(4))
  await keeper.unlock(KEYCHAIN)
  const vault = keeper.vault()
  const rows = new Set(vault.instances.list().map(({ id }) => id))
  const lost = [...acknowledged].filter(
    (id) => !rows.has(id) || vault.tokens.read(id) !== `${KILLED_TOKEN}${id}`,
  )
  await keeper.lock()
  return lost
}

/** The last acknowledged code, or one that was drawn after it, opens the vault. */
async function opensByCode(keeper: VaultKeeper, lines: string[]): Promise<boolean> {
  const codes = lines.filter((line) => line.startsWith('code ')).map((line) => line.slice(5))
  const kept = lines
    .filter((line) => line.startsWith('kept '))
    .map((line) => line.slice(5))
    .at(-1)
  if (kept === undefined) return true
  for (const code of codes.slice(codes.indexOf(kept))) {
    const failure = await failureOf(() => keeper.unlock({ protection: 'recovery', code }))
    await keeper.lock()
    if (failure === undefined) return true
  }
  return false
}

test.for(Object.entries(KILLS))(
  '%s: after each of %i kills the vault opens and holds all that was acknowledged',
  PATIENCE,
  async ([command, kills]) => {
    const folder = makeFolder()
    const keeper = await keeperOf(folder, openSharedKeychain())
    await keeper.create(KEYCHAIN)
    await keeper.lock()
    const acknowledged = new Set<string>()
    const lost: string[] = []
    for (let kill = 0; kill < kills; kill += 1) {
      const child = startChild(CHILD, [command, folder])
      await child.said('ready')
      // Every other kill meets a second round, however slow the machine; the pause spreads them over the steps of the work.
      if (kill % 2 === 1) await child.said('round')
      await pause((kill * 7) % 90)
      await child.kill()
      lost.push(...(await lookAfterKill(keeper, child.lines, acknowledged)))
      if (command === 'slots') expect(await opensByCode(keeper, child.lines)).toBe(true)
    }
    expect([lost, acknowledged.size >= kills / 2]).toEqual([[], true])
    expect(findCanary(folder, KILLED_TOKEN)).toEqual([])
    writeFileSync(join(folder, 'planted'), KILLED_TOKEN)
    expect(findCanary(folder, KILLED_TOKEN)).not.toEqual([])
  },
)
