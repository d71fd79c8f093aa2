import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Budget, toRequestsPerMinute, type Urgency } from '#electron/chatwoot/budget.ts'
import { FailureError } from '#shared/failures/failure.ts'

const never = new AbortController().signal

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Work that takes no time, so that only the minute's budget holds it up. */
function ask(budget: Budget, urgency: Urgency, count: number): { done: () => number } {
  let done = 0
  for (let index = 0; index < count; index += 1) {
    void budget.enter(urgency, never).then((leave) => {
      done += 1
      leave()
    })
  }
  return { done: () => done }
}

describe('the requests of a minute', () => {
  it.each([
    ['2.18.0', 300],
    ['3.0.9', 300],
    ['3.1.0', 3000],
    ['4.15.1-fork.2', 3000],
    [null, 300],
    ['develop', 300],
  ])('are those that version %s takes', (version, expected) => {
    expect(toRequestsPerMinute(version, false)).toBe(expected)
  })

  it('are not counted by a server on the own machine since 4.2', () => {
    expect([toRequestsPerMinute('4.2.0', true), toRequestsPerMinute('4.1.9', true)]).toEqual([Infinity, 3000])
  })

  it('are never more than the limit, in whatever minute', async () => {
    const budget = new Budget(6)
    const { done } = ask(budget, 'asked', 1000)
    await vi.advanceTimersByTimeAsync(0)
    expect(done()).toBe(300)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(done()).toBe(300)
    await vi.advanceTimersByTimeAsync(1_001)
    expect(done()).toBe(600)
  })

  it('are a third of that for work in the background, and the rest is free for what is asked for', async () => {
    const budget = new Budget(6)
    const background = ask(budget, 'background', 500)
    await vi.advanceTimersByTimeAsync(1000)
    expect(background.done()).toBe(100)
    const asked = ask(budget, 'asked', 500)
    await vi.advanceTimersByTimeAsync(1000)
    expect([background.done(), asked.done()]).toEqual([100, 200])
    await vi.advanceTimersByTimeAsync(58_001)
    expect([background.done(), asked.done()]).toEqual([100, 300])
  })

  it('grow as soon as the version is known', async () => {
    const budget = new Budget(6)
    const { done } = ask(budget, 'background', 2000)
    await vi.advanceTimersByTimeAsync(0)
    budget.allow(3000)
    await vi.advanceTimersByTimeAsync(0)
    expect(done()).toBe(1000)
    budget.allow(Infinity)
    await vi.advanceTimersByTimeAsync(0)
    expect(done()).toBe(2000)
  })

  it('wait in the background, and only there, after the server has asked for patience', async () => {
    const budget = new Budget(6)
    budget.pause(30)
    const background = ask(budget, 'background', 10)
    const asked = ask(budget, 'asked', 10)
    await vi.advanceTimersByTimeAsync(29_000)
    expect([background.done(), asked.done()]).toEqual([0, 10])
    await vi.advanceTimersByTimeAsync(1_001)
    expect(background.done()).toBe(10)
  })
})

describe('whoever waits for a turn', () => {
  it('may give up without holding up the others', async () => {
    const budget = new Budget(1)
    const leave = await budget.enter('asked', never)
    const controller = new AbortController()
    const first = budget.enter('asked', controller.signal)
    const second = budget.enter('background', never)
    controller.abort()
    await expect(first).rejects.toEqual(new FailureError('cancelled'))
    leave()
    ;(await second)()
  })

  it('leaves nothing behind on a signal that lives on', async () => {
    const budget = new Budget(1)
    const controller = new AbortController()
    const leave = await budget.enter('asked', controller.signal)
    controller.abort()
    leave()
    ;(await budget.enter('asked', never))()
  })
})
