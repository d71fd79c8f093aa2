import { expect, it } from 'vitest'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { startBackgroundRefresh } from '#electron/services/background-refresh.ts'
import type { RoundMemory } from '#electron/services/refresh-account.ts'
import type { RefreshClock } from '#electron/services/refresh-clock.ts'
import { openNewsDesk } from '#electron/services/refresh-news.ts'
import { openTroubles } from '#electron/services/refresh-troubles.ts'
import { toAccountKey } from '#shared/domain/account-ref.ts'

// What is remembered of accounts goes with them.

const ref: AccountRef = { identityId: 'ada', accountId: 1 }

/** Time that goes on only when a test says so. */
function openClock() {
  let now = 0
  let due: (() => void)[] = []
  const clock: RefreshClock = {
    now: () => now,
    wall: () => now,
    after(_milliseconds, run) {
      due.push(run)
      return () => (due = due.filter((one) => one !== run))
    },
    random: () => 0.5,
  }
  const pass = async (milliseconds: number) => {
    now += milliseconds
    const running = due
    due = []
    for (const run of running) run()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { clock, pass }
}

it('an account that comes back is looked after as one that is new', async () => {
  const { clock, pass } = openClock()
  const news = openNewsDesk()
  const memories: RoundMemory[] = []
  const origin = 'https://chat.example.com'
  const job = { key: toAccountKey(ref), ref, origin, instanceId: 'one', interval: 60_000, age: null }
  let jobs = [job]
  const refresh = startBackgroundRefresh(
    {
      listJobs: () => jobs,
      refreshAccount(_ref, memory) {
        memories.push(memory)
        return Promise.resolve()
      },
      refreshIdentity: () => Promise.resolve(),
    },
    { news, clock },
  )
  refresh.show('page', { accounts: [], isVisible: true, isOnline: true })
  const look = async () => {
    refresh.start(null)
    await pass(61_000)
  }
  await look()
  await look()
  jobs = []
  refresh.replan()
  await pass(1000)
  jobs = [job]
  refresh.replan()
  await look()
  refresh.stop()
  expect([memories.length > 2, memories[0] === memories[1], memories[0] === memories.at(-1)]).toEqual([
    true,
    true,
    false,
  ])
})

it('what failed about an account that is gone is told to no page that comes later', () => {
  const news = openNewsDesk()
  let isThere = true
  const troubles = openTroubles(news, () => isThere)
  const failure = { about: 'failure', ref, kind: 'account', failure: { code: 'offline' } } as const
  news.tell(failure)
  expect(troubles.list()).toEqual([failure])
  isThere = false
  news.tell({ about: 'instances' })
  expect(troubles.list()).toEqual([])
  isThere = true
  expect(troubles.list()).toEqual([])
})
