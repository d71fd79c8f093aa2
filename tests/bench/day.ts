import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fillFolder, makeFolder } from './bench-vault.ts'
import type { DayReport } from './day-process.ts'
import { atMost, type Figure } from './figure.ts'
import { startFleet } from './fleet.ts'

const INSTANCES = 10
const ACCOUNTS = 10
/** Hours until everything that is kept once is there, and those of the rest of the day. */
const HOURS = [4, 20] as const

/**
 * A day of refreshing in the background at the usual interval, with the clock driven: what the process holds at its end
 * beside what it held after the first hours. The servers send every answer whole, so that everything is written anew all day.
 */
export async function measureDay(): Promise<Figure[]> {
  const { folder, remove } = makeFolder()
  const fleet = await startFleet(INSTANCES, ACCOUNTS, 0)
  try {
    await fillFolder(folder, fleet.servers, { protection: 'keychain' })
    const child = fork(new URL('day-process.ts', import.meta.url), [folder, ...HOURS.map(String)], {
      execArgv: [...process.execArgv, '--expose-gc'],
    })
    const [[before, after, needed]] = (await once(child, 'message')) as [[DayReport, DayReport, number]]
    await once(child, 'exit')
    const who = `${INSTANCES * ACCOUNTS} accounts on ${INSTANCES} instances that send everything whole, ${after.requests.toLocaleString('en')} requests, a process of its own with its data worker; after ${HOURS[0]} hours and after ${HOURS[0] + HOURS[1]}`
    const toMegabytes = (bytes: number) => (bytes / 1e6).toFixed(1)
    const percent = (from: number, to: number) => (to / from - 1) * 100
    return [
      atMost(
        'a day of background refresh: memory grows by',
        percent(before.resident, after.resident),
        5,
        ' %',
        `${who}; resident ${toMegabytes(before.resident)} → ${toMegabytes(after.resident)} MB, heap of the main thread ${toMegabytes(before.heap)} → ${toMegabytes(after.heap)} MB, both after a collection; then V8 was made to give back pages it keeps unused: ${toMegabytes(needed)} MB`,
      ),
      atMost(
        'a day of background refresh: handles more than before',
        Math.max(after.files - before.files, after.handles - before.handles, 0),
        0,
        '',
        `open files ${before.files} → ${after.files}, active resources ${before.handles} → ${after.handles}`,
      ),
      atMost(
        'a day of background refresh: disk grows by',
        percent(before.disk, after.disk),
        5,
        ' %',
        `all files of the data folder, ${toMegabytes(before.disk)} → ${toMegabytes(after.disk)} MB`,
      ),
    ]
  } finally {
    await fleet.end()
    remove()
  }
}
