import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openRefreshPage } from '#tests/support/refresh-page.ts'
import { openTestBackend } from '#tests/support/test-backend.ts'
import { fillFolder, makeFolder, type BenchAccount } from './bench-vault.ts'
import { killInstances, startDeadServers } from './dead-servers.ts'
import { atMost, median, type Figure } from './figure.ts'
import { startFleet } from './fleet.ts'
import type { StartReport } from './start.ts'

const INSTANCES = 100
const ACCOUNTS = 10
/** Of each of the six ways not to be there. */
const DEAD_OF_EACH = 5
const LATENCY = 50
const RUNS = 7
/** The account itself and its four lists. */
const ANSWERS = 5

/**
 * 100 instances of which 30 are dead, beside the same with all of them well: the start in fresh processes, and how long the 70
 * that are well take until all of them were refreshed.
 */
export async function measureDead(): Promise<Figure[]> {
  const filled = makeFolder()
  const copies = [makeFolder(), makeFolder()] as const
  const fleet = await startFleet(INSTANCES, ACCOUNTS, LATENCY)
  const dead = await startDeadServers(DEAD_OF_EACH)
  try {
    const accounts = await fillFolder(filled.folder, fleet.servers, { protection: 'keychain' })
    for (const { folder } of copies) cpSync(filled.folder, folder, { recursive: true })
    const [healthy, dying] = copies
    const well = await killInstances(dying.folder, dead.servers)
    const starts: Record<'healthy' | 'dying', number[]> = { healthy: [], dying: [] }
    for (let run = 0; run < RUNS; run += 1) {
      starts.healthy.push(await start(healthy.folder, accounts[run * 97]))
      starts.dying.push(await start(dying.folder, accounts[run * 97]))
    }
    const allWell = await refresh(healthy.folder, well)
    const someDead = await refresh(dying.folder, well)
    const who = `${INSTANCES} instances with ${accounts.length} accounts, ${dead.servers.length} of them dead (refused, no such name, silent, certificate expired, 502, 401)`
    return [
      atMost(
        '30 of 100 instances dead: start ÷ all healthy',
        median(starts.dying) / median(starts.healthy),
        1.1,
        '',
        `${who}; medians of ${RUNS} fresh processes each, alternating, ${median(starts.dying).toFixed(0)} ÷ ${median(starts.healthy).toFixed(0)} ms`,
      ),
      atMost(
        '30 of 100 instances dead: refresh of the others ÷ all healthy',
        someDead / allWell,
        1.1,
        '',
        `${who}; until the ${well.size} healthy ones had answered for every account and list, ${LATENCY} ms per answer, ${(someDead / 1000).toFixed(1)} ÷ ${(allWell / 1000).toFixed(1)} s; all healthy means that the other 30 are asked as well`,
      ),
    ]
  } finally {
    await dead.end()
    await fleet.end()
    for (const { remove } of [filled, ...copies]) remove()
  }
}

async function start(folder: string, account: BenchAccount | undefined): Promise<number> {
  const ref = JSON.stringify({ identityId: account?.identityId, accountId: account?.accountId })
  const child = fork(new URL('start-process.ts', import.meta.url), [folder, ref])
  const [report] = (await once(child, 'message')) as [StartReport]
  await once(child, 'exit')
  return report.milliseconds
}

/** Milliseconds until everything of these identities was answered. */
async function refresh(folder: string, well: ReadonlySet<string>): Promise<number> {
  const backend = await openTestBackend({ dataFolder: folder })
  try {
    await backend.api.vault.unlock({ protection: 'keychain' })
    const page = await openRefreshPage(backend.api)
    const begin = performance.now()
    await backend.api.refresh.start({})
    const answered = new Set<string>()
    let read = 0
    while (answered.size < well.size * ACCOUNTS * ANSWERS) {
      await wait(5)
      for (const item of page.news.slice(read)) {
        if (item.about !== 'answer' || !well.has(item.ref.identityId)) continue
        answered.add(`${item.ref.identityId} ${String(item.ref.accountId)} ${item.kind}`)
      }
      read = page.news.length
      if (performance.now() - begin > 120_000) throw new Error('The healthy ones were not all refreshed.')
    }
    page.close()
    return performance.now() - begin
  } finally {
    await backend.quit()
  }
}
