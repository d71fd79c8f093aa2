import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openLoopbackClient } from '#tests/support/loopback-client.ts'
import { fillFolder, makeFolder } from './bench-vault.ts'
import { atMost, median, type Figure } from './figure.ts'
import { startFleet } from './fleet.ts'

const RUNS = 5
const PASSPHRASE = 'one hundred trains'
const BUILT = join(import.meta.dirname, '..', '..', 'out', 'main', 'loopback.js')

/**
 * Resident size of the built backend, as people start it, after a passphrase has opened 1,000 accounts on 100 instances
 * and one of them was read.
 */
export async function measureMemory(): Promise<Figure[]> {
  const { folder, remove } = makeFolder()
  const fleet = await startFleet(100, 10, 0)
  try {
    const accounts = await fillFolder(folder, fleet.servers, {
      protection: 'passphrase',
      passphrase: PASSPHRASE,
    })
    const sizes: number[] = []
    for (let run = 0; run < RUNS; run++) sizes.push(await runOnce(folder, accounts[run * 97]))
    const how = `built backend with its workers, resident size of the process, settled; median of ${RUNS} fresh processes, ${accounts.length} accounts, key derivation included`
    return [atMost('memory of the backend after unlock', median(sizes), 150, ' MB', how)]
  } finally {
    await fleet.end()
    remove()
  }
}

async function runOnce(
  folder: string,
  account: { identityId: string; accountId: number } | undefined,
): Promise<number> {
  const words = [BUILT, '--no-open', '--idle-minutes', '0', '--data-dir', folder]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const api = await openLoopbackClient(/http\S+/.exec(line)?.[0] ?? '')
  await api.vault.unlock({ protection: 'passphrase', passphrase: PASSPHRASE })
  await api.instances.list()
  if (account === undefined) throw new Error('no account')
  await api.accounts.read({ identityId: account.identityId, accountId: account.accountId })
  await wait(3000)
  const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' }))
  child.kill('SIGINT')
  await once(child, 'exit')
  return (kilobytes * 1024) / 1e6
}
