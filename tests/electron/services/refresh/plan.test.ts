import { describe, expect, it } from 'vitest'
import { openRefreshPlan, type PlannedJob, type RefreshPlan } from '#electron/services/refresh-plan.ts'

const MINUTE = 60_000
const UNREACHABLE = { how: 'unreachable', patience: 0 } as const

/** Jobs of one server, named by it: `a1`, `a2` … */
function jobsOf(server: string, count: number, change: Partial<PlannedJob> = {}): PlannedJob[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `${server}${index + 1}`,
    ref: { identityId: server, accountId: index + 1 },
    origin: server,
    instanceId: server,
    interval: 5 * MINUTE,
    age: null,
    ...change,
  }))
}

function planOf(...jobs: PlannedJob[]): RefreshPlan {
  const plan = openRefreshPlan(() => 0.5)
  plan.take(jobs, 0)
  return plan
}

/** Begins all that may begin at one moment. */
function beginAll(plan: RefreshPlan, now: number): string[] {
  const begun: string[] = []
  for (let job = plan.begin(now); job !== null; job = plan.begin(now)) begun.push(job.key)
  return begun
}

/** Does every job at once until a moment, and tells at which times. */
function live(plan: RefreshPlan, from: number, until: number, fails: (key: string) => boolean = () => false) {
  const done: [number, string][] = []
  for (let now = plan.wakeAt(from); now <= until; now = Math.max(plan.wakeAt(now), now + 1)) {
    for (let job = plan.begin(now); job !== null; job = plan.begin(now)) {
      done.push([now, job.key])
      plan.end(job.key, fails(job.key) ? UNREACHABLE : { how: 'done' }, now)
    }
  }
  return done
}

describe('the order', () => {
  it('puts what is on screen first, then what was asked for, then what was on screen before, then the rest', () => {
    const plan = planOf(...jobsOf('a', 1), ...jobsOf('b', 1), ...jobsOf('c', 1), ...jobsOf('d', 1))
    plan.show(new Set(['d1']), 0, 0)
    plan.show(new Set(['c1']), 0, 0)
    plan.hurry(({ key }) => key === 'b1', 0)
    expect(beginAll(plan, 0)).toEqual(['c1', 'b1', 'd1'])
    expect(beginAll(plan, 200)).toEqual(['a1'])
  })

  it('spreads what comes round by itself over time, and does not let what is on screen wait for that', () => {
    const plan = planOf(...jobsOf('a', 1), ...jobsOf('b', 1), ...jobsOf('c', 1))
    expect(beginAll(plan, 0)).toEqual(['a1'])
    plan.show(new Set(['c1']), 0, 0)
    expect(beginAll(plan, 0)).toEqual(['c1'])
    expect(plan.wakeAt(0)).toBe(120)
  })

  it('asks a server about two accounts at a time, about six when somebody waits, and others meanwhile', () => {
    const plan = planOf(...jobsOf('a', 9), ...jobsOf('b', 1))
    const begun = [0, 200, 400, 600].flatMap((now) => beginAll(plan, now))
    expect(begun).toEqual(['a1', 'a2', 'b1'])
    expect(plan.wakeAt(600)).toBe(Infinity)
    expect(plan.hurry(({ origin }) => origin === 'a', 600)).toBe(9)
    expect(beginAll(plan, 600)).toEqual(['a3', 'a4', 'a5', 'a6'])
  })
})

describe('the time', () => {
  it('of the next look comes from the last one: also from before a start, unless that lies in the future', () => {
    const plan = planOf(
      ...jobsOf('young', 1, { age: MINUTE }),
      ...jobsOf('old', 1, { age: 60 * MINUTE }),
      ...jobsOf('future', 1, { age: -50 * 365 * 24 * 60 * MINUTE }),
      ...jobsOf('off', 1, { interval: Infinity }),
    )
    expect(live(plan, 0, 4 * MINUTE)).toEqual([
      [0, 'old1'],
      [120, 'future1'],
      [4 * MINUTE, 'young1'],
    ])
  })

  it('of an account on screen is now, if it is not known well enough', () => {
    const plan = planOf(...jobsOf('a', 2, { age: 2 * MINUTE }))
    plan.show(new Set(['a1']), 0, 3 * MINUTE)
    expect(beginAll(plan, 0)).toEqual([])
    plan.show(new Set(), 0, MINUTE)
    plan.show(new Set(['a2']), 0, MINUTE)
    expect(beginAll(plan, 0)).toEqual(['a2'])
  })

  it('follows another interval at once, and is never where it was switched off, unless somebody asks', () => {
    const plan = planOf(...jobsOf('a', 1, { age: 0 }))
    plan.take(jobsOf('a', 1, { interval: Infinity }), MINUTE)
    expect(plan.wakeAt(MINUTE)).toBe(Infinity)
    plan.take(jobsOf('a', 1, { interval: MINUTE }), 2 * MINUTE)
    expect(live(plan, 2 * MINUTE, 2 * MINUTE)).toEqual([[2 * MINUTE, 'a1']])
    plan.take(jobsOf('a', 1, { interval: Infinity }), 3 * MINUTE)
    plan.hurry(() => true, 3 * MINUTE)
    expect(live(plan, 3 * MINUTE, 900 * MINUTE)).toEqual([[3 * MINUTE, 'a1']])
  })

  it('is once per interval for each account over a day, never all at once', () => {
    const times = live(planOf(...jobsOf('a', 100)), 0, 24 * 60 * MINUTE - 1)
    const seconds = Map.groupBy(times, ([now]) => Math.floor(now / 1000))
    const most = Math.max(...[...seconds.values()].map((all) => all.length))
    expect(most).toBeLessThanOrEqual(9)
    expect(times.length).toBe(100 * 288)
  })
})

describe('a server that fails', () => {
  it('is tried ever more rarely with one account, up to a quarter of an hour, and holds up no other', () => {
    const plan = planOf(...jobsOf('dead', 20), ...jobsOf('well', 2))
    const tries = live(plan, 0, 3 * 60 * MINUTE, (key) => key.startsWith('dead'))
    const dead = tries.filter(([, key]) => key.startsWith('dead')).map(([now]) => now)
    const gaps = dead.slice(1).map((now, index) => now - (dead[index] ?? 0))
    expect(gaps.slice(0, 6)).toEqual([24_000, 48_000, 96_000, 192_000, 384_000, 720_000])
    expect(Math.max(...gaps)).toBe(720_000)
    expect(tries.filter(([, key]) => key === 'well1').length).toBe(36)
  })

  it('is asked at once when somebody wants to know, and as before when it answers', () => {
    const plan = planOf(...jobsOf('a', 3))
    live(plan, 0, 10 * MINUTE, () => true)
    expect(beginAll(plan, 10 * MINUTE + 1)).toEqual([])
    plan.hurry(({ key }) => key === 'a2', 10 * MINUTE + 1)
    expect(beginAll(plan, 10 * MINUTE + 1)).toEqual(['a2'])
    plan.end('a2', { how: 'done' }, 10 * MINUTE + 2)
    expect(live(plan, 10 * MINUTE + 2, 10 * MINUTE + 200).map(([, key]) => key)).toEqual(['a3', 'a1'])
  })

  it('that asks for patience gets it', () => {
    const plan = planOf(...jobsOf('a', 1))
    plan.begin(0)
    plan.end('a1', { how: 'unreachable', patience: 2 * MINUTE }, 0)
    expect(plan.wakeAt(0)).toBe(2 * MINUTE)
  })

  it('ends the hurry for all of its accounts: whoever asked has the answer', () => {
    const plan = planOf(...jobsOf('a', 20))
    plan.hurry(() => true, 0)
    beginAll(plan, 0)
    plan.end('a1', UNREACHABLE, 0)
    expect(plan.hurried()).toBe(0)
  })

  it('for one account only keeps the others in their turn', () => {
    const plan = planOf(...jobsOf('a', 2))
    plan.begin(0)
    plan.end('a1', { how: 'refused' }, 0)
    expect(live(plan, 0, 1000).map(([, key]) => key)).toEqual(['a2'])
  })
})

it('What was called off waits for its next turn', () => {
  const plan = planOf(...jobsOf('a', 1))
  plan.hurry(() => true, 0)
  plan.begin(0)
  plan.calm(0)
  plan.end('a1', { how: 'cancelled' }, 0)
  expect(plan.wakeAt(0)).toBe(5 * MINUTE)
})

describe('a probe whether there is a network again', () => {
  it('does not wait for what failed before, and does not stay with the one server that is down', () => {
    const plan = planOf(...jobsOf('down', 1), ...jobsOf('well', 1))
    plan.show(new Set(['down1']), 0, 0)
    live(plan, 0, 60 * MINUTE, () => true)
    expect(beginAll(plan, 60 * MINUTE + 1)).toEqual([])
    const probes = [1, 2, 3].map((turn) => {
      const key = plan.probe(60 * MINUTE + turn)?.key ?? ''
      plan.end(key, UNREACHABLE, 60 * MINUTE + turn)
      return key
    })
    expect(probes).toEqual(['down1', 'well1', 'down1'])
  })
})
