import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openCache } from '#electron/cache/cache.ts'
import { openChatwootClient, type ChatwootClient } from '#electron/chatwoot/client.ts'
import { openLog } from '#electron/log/log.ts'
import { createAccountsService } from '#electron/services/accounts.ts'
import { openChangeRecord } from '#electron/services/change-record.ts'
import type { RefreshClock } from '#electron/services/refresh-clock.ts'
import { openNewsDesk } from '#electron/services/refresh-news.ts'
import { createAccountRefresh } from '#electron/services/refresh-account.ts'
import { createRefreshService } from '#electron/services/refresh.ts'
import { createSessionKeeper } from '#electron/services/session.ts'
import { createSnapshots } from '#electron/services/snapshots.ts'
import { openVaultKeeper } from '#electron/vault/vault-keeper.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'

// A day of refreshing without being asked, told to the parent: what the process holds after some hours, and at the end.
//   node --expose-gc tests/bench/day-process.ts FOLDER HOURS_BEFORE HOURS_AFTER
// The services are the product's own; only the clock by which they plan is driven from here.

/** What the process holds at one moment, when everything that can be let go was. */
export interface DayReport {
  /** Bytes. */
  resident: number
  heap: number
  disk: number
  /** Open files and sockets, and whatever else would keep the process alive. */
  files: number
  handles: number
  requests: number
}

const [folder = ''] = process.argv.slice(2)
const [hoursBefore = 0, hoursAfter = 0] = process.argv.slice(3).map(Number)
/** Answers that may be under way while the clock goes on. */
const AT_A_TIME = 8
const HOUR = 3_600_000

const electronAt = (path: string) => new URL(`../../electron/${path}`, import.meta.url)
const log = openLog({ folder: null })
const keeper = await openVaultKeeper({
  folder,
  keychain: openSharedKeychain(),
  keyWorker: electronAt('vault/key-worker.ts'),
  fileWorker: electronAt('vault/file-worker.ts'),
  log,
})
await keeper.unlock({ protection: 'keychain' })

let now = 0
let timers: { at: number; run: () => void }[] = []
const clock: RefreshClock = {
  now: () => now,
  wall: () => 1_800_000_000_000 + now,
  after(milliseconds, run) {
    const timer = { at: now + milliseconds, run }
    timers.push(timer)
    return () => {
      timers = timers.filter((one) => one !== timer)
    }
  },
  random: () => Math.random(),
}

let inWork = 0
let requests = 0
async function count<Result>(call: Promise<Result>): Promise<Result> {
  inWork += 1
  requests += 1
  try {
    return await call
  } finally {
    inWork -= 1
  }
}
const opened = openChatwootClient({
  log,
  appVersion: 'bench',
  proxyFor: () => Promise.resolve(null),
  connectionFor: (origin) => keeper.vault().connections.read(origin),
})
const client: ChatwootClient = {
  ...opened,
  fetchAccount: (...call) => count(opened.fetchAccount(...call)),
  fetchList: (...call) => count(opened.fetchList(...call)),
  fetchProfile: (...call) => count(opened.fetchProfile(...call)),
}
const news = openNewsDesk()
const sessions = createSessionKeeper({
  vault: () => keeper.vault(),
  openCache: (vault) =>
    openCache({
      file: join(folder, 'cache.db'),
      key: vault.cacheKey,
      worker: electronAt('cache/data-worker.ts'),
      log,
    }),
  onInstances: () => {
    news.tell({ about: 'instances' })
  },
})
const snapshots = createSnapshots({ sessions, news, log })
const accounts = createAccountsService({ client, sessions, snapshots, changes: openChangeRecord() })
const refresh = createRefreshService({
  client,
  sessions,
  refreshAccount: createAccountRefresh({ client, sessions, snapshots, accounts }),
  // No account is kept here to be there without a network.
  follow: () => Promise.resolve(),
  news,
  clock,
})

const leaving = new AbortController()
const stream = refresh.watch('page', leaving.signal)
await stream.next()
const listening = (async () => {
  while ((await stream.next()).done !== true) continue
})()
await refresh.show({ pageId: 'page', isVisible: true, isOnline: true, accounts: [] })

await pass(hoursBefore * HOUR)
const before = await report()
await pass(hoursAfter * HOUR)
const after = await report()
process.send?.([before, after, await reportNeeded()])
leaving.abort()
await listening
await sessions.end()
await opened.close()
await keeper.close()
process.disconnect()

/** Lets time pass, from one thing that waits for its time to the next. */
async function pass(milliseconds: number): Promise<void> {
  const end = now + milliseconds
  while (now < end) {
    while (inWork >= AT_A_TIME) await wait(1)
    const next = timers.toSorted((one, other) => one.at - other.at)[0]
    if (next === undefined || next.at > end) {
      now = inWork > 0 ? now : end
      await wait(1)
      continue
    }
    timers = timers.filter((one) => one !== next)
    now = Math.max(now, next.at)
    next.run()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Resident bytes once V8 has given back what it keeps of pages that it no longer uses, which it does where memory is short. */
async function reportNeeded(): Promise<number> {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  await wait(1000)
  return process.memoryUsage().rss
}

/** When connections nobody uses have ended, and the worker has done what was left to do. */
async function report(): Promise<DayReport> {
  await wait(8000)
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc?.()
    await wait(200)
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  return {
    resident: rss,
    heap: heapUsed + external,
    disk: readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    files: readdirSync('/proc/self/fd').length,
    handles: process.getActiveResourcesInfo().length,
    requests,
  }
}
