import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchIdleTime } from '../../../../renderer/features/settings/idle-watch.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

function openWatch(limit: number) {
  const target = new EventTarget()
  let runs = 0
  let told = 0
  const elsewhere = new Set<() => void>()
  const stop = watchIdleTime(
    target as unknown as Window,
    { tell: () => (told += 1), listen: (run) => (elsewhere.add(run), () => elsewhere.delete(run)) },
    () => limit,
    () => (runs += 1),
  )
  return {
    stop,
    act: (sign: string) => target.dispatchEvent(new Event(sign)),
    runs: () => runs,
    told: () => told,
    elsewhere,
  }
}

test('it runs once when nobody was there for the whole time', () => {
  const watch = openWatch(60_000)
  vi.advanceTimersByTime(59_000)
  expect(watch.runs()).toBe(0)
  vi.advanceTimersByTime(200_000)
  expect(watch.runs()).toBe(1)
})

test.each(['pointerdown', 'mousemove', 'keydown', 'wheel', 'touchstart'])(
  'a %s starts the time anew',
  (sign) => {
    const watch = openWatch(60_000)
    vi.advanceTimersByTime(50_000)
    watch.act(sign)
    vi.advanceTimersByTime(50_000)
    expect(watch.runs()).toBe(0)
    vi.advanceTimersByTime(20_000)
    expect(watch.runs()).toBe(1)
  },
)

test('a computer that slept is locked by the first sign of life, before it counts as one', () => {
  const watch = openWatch(60_000)
  vi.setSystemTime(8 * 3_600_000)
  watch.act('keydown')
  expect(watch.runs()).toBe(1)
})

test('a limit of zero never runs, and a stopped watch neither', () => {
  const never = openWatch(0)
  vi.advanceTimersByTime(10_000_000)
  expect(never.runs()).toBe(0)
  const stopped = openWatch(60_000)
  stopped.stop()
  vi.advanceTimersByTime(10_000_000)
  expect(stopped.runs()).toBe(0)
})

test('a sign in another window starts the time anew', () => {
  const watch = openWatch(60_000)
  vi.advanceTimersByTime(50_000)
  for (const run of watch.elsewhere) run()
  vi.advanceTimersByTime(50_000)
  expect(watch.runs()).toBe(0)
})

test('other windows are told of signs here, once a second at most, and not any more after the end', () => {
  const watch = openWatch(60_000)
  vi.advanceTimersByTime(2000)
  for (let sign = 0; sign < 5; sign++) watch.act('mousemove')
  expect(watch.told()).toBe(1)
  watch.stop()
  watch.act('mousemove')
  expect([watch.told(), watch.elsewhere.size]).toEqual([1, 0])
})

test('a clock that was set back puts nothing off', () => {
  const watch = openWatch(60_000)
  vi.advanceTimersByTime(30_000)
  vi.setSystemTime(-86_400_000)
  vi.advanceTimersByTime(66_000)
  expect(watch.runs()).toBe(1)
})

test('others hear of signs also after the clock was set back: they would lock while somebody is here', () => {
  const watch = openWatch(60_000)
  watch.act('keydown')
  vi.setSystemTime(-3_600_000)
  watch.act('keydown')
  expect(watch.told()).toBe(2)
})
