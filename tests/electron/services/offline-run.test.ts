import { expect, it } from 'vitest'
import { startOfflineRun } from '#electron/services/offline-run.ts'
import type { RefreshClock } from '#electron/services/refresh-clock.ts'
import { OFFLINE_PARTS, type OfflineProgress } from '#shared/domain/offline.ts'

const ref = { identityId: 'ada', accountId: 1 }
const MINUTE = 60_000

/** Time that goes on when it is told to. */
function openClock() {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  const clock: RefreshClock = {
    now: () => now,
    wall: () => now,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    random: () => 0.5,
  }
  return {
    clock,
    pass: async (milliseconds: number) => {
      now += milliseconds
      for (const { at, run } of timers.filter((timer) => timer.at <= now)) {
        timers = timers.filter((timer) => timer.at !== at)
        run()
      }
      await settle()
    },
  }
}
/** What was begun is made of promises alone. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

const toNext = (at: OfflineProgress): OfflineProgress => ({
  ...at,
  part: OFFLINE_PARTS[OFFLINE_PARTS.findIndex((part) => part === at.part) + 1] ?? null,
})

it('An account that found no room asks nothing, looks for room now and then, and goes on by itself once there is some', async () => {
  const { clock, pass } = openClock()
  let hasRoom = false
  let steps = 0
  let looks = 0
  const run = startOfflineRun(
    new Map(),
    {
      listWishes: () => [{ ref, isPaused: false, origin: 'https://chat.example' }],
      openWalk: () => (at) => {
        steps += 1
        return Promise.resolve(toNext(at))
      },
      keep() {
        looks += 1
        return Promise.resolve({ bytes: 1, hasRoom })
      },
      tell: () => undefined,
    },
    clock,
  )
  const state = () => run.list()[0]?.state
  await settle()
  expect([state(), steps]).toEqual(['full', 1])

  run.retry(ref)
  await settle()
  for (let minute = 0; minute < 60; minute += 1) await pass(MINUTE)
  expect([state(), steps]).toEqual(['full', 1])
  expect(looks).toBeLessThanOrEqual(14)

  hasRoom = true
  await pass(5 * MINUTE)
  expect([state(), steps]).toEqual(['done', OFFLINE_PARTS.length])
  run.stop()
})

it('What is told to have room now does not wait for its next look', async () => {
  const { clock } = openClock()
  let hasRoom = false
  const run = startOfflineRun(
    new Map(),
    {
      listWishes: () => [{ ref, isPaused: false, origin: 'https://chat.example' }],
      openWalk: () => (at) => Promise.resolve(toNext(at)),
      keep: () => Promise.resolve({ bytes: 1, hasRoom }),
      tell: () => undefined,
    },
    clock,
  )
  await settle()
  expect(run.list()[0]?.state).toBe('full')
  hasRoom = true
  run.lookForRoom()
  await settle()
  expect(run.list()[0]?.state).toBe('done')
  run.stop()
})
