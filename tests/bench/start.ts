import { fork } from 'node:child_process'
import { once } from 'node:events'
import { atMost, median, type Figure } from './figure.ts'
import { fillFolder, makeFolder, type BenchAccount } from './bench-vault.ts'
import { startFleet } from './fleet.ts'

const RUNS = 9

export interface StartReport {
  milliseconds: number
  longestBlock: number
}

/** From `createBackend` to the first answered list and account, with 100 instances and 1,000 accounts, in fresh processes. */
export async function measureStart(): Promise<Figure[]> {
  const { folder, remove } = makeFolder()
  const fleet = await startFleet(100, 10, 0)
  try {
    const refs = await fillFolder(folder, fleet.servers, { protection: 'keychain' })
    const reports: StartReport[] = []
    for (let run = 0; run < RUNS; run++) reports.push(await runOnce(folder, toRefText(refs[run * 97])))
    const how = `median of ${RUNS} fresh processes, ${refs.length} accounts, opened without key derivation`
    return [
      atMost(
        'backend from start to first answer',
        median(reports.map((one) => one.milliseconds)),
        300,
        ' ms',
        how,
      ),
      atMost(
        'longest block of the main thread meanwhile',
        median(reports.map((one) => one.longestBlock)),
        20,
        ' ms',
        how,
      ),
    ]
  } finally {
    await fleet.end()
    remove()
  }
}

async function runOnce(folder: string, ref: string): Promise<StartReport> {
  const child = fork(new URL('start-process.ts', import.meta.url), [folder, ref])
  const [report] = (await once(child, 'message')) as [StartReport]
  await once(child, 'exit')
  return report
}

function toRefText(account: BenchAccount | undefined): string {
  return JSON.stringify({ identityId: account?.identityId, accountId: account?.accountId })
}
