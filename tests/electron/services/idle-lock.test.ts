import { afterEach, beforeEach, expect, it } from 'vitest'
import { createIdleLock, type IdleClock, type IdleLock } from '#electron/services/idle-lock.ts'

const MINUTE = 60_000
let time: number
let limit: number | null
let locks: number
let idleLock: IdleLock
let beat: (() => void) | null

const clock: IdleClock = {
  now: () => time,
  every(_milliseconds, run) {
    beat = run
    return () => (beat = null)
  },
}

beforeEach(() => {
  time = 1_000_000
  limit = 15 * MINUTE
  locks = 0
  idleLock = createIdleLock({
    limit: () => limit,
    lock: () => {
      locks += 1
      limit = null
    },
    clock,
  })
})
afterEach(() => {
  idleLock.stop()
})

function pass(minutes: number): number {
  time += minutes * MINUTE
  beat?.()
  return locks
}

it('locks once nobody used a page for as long as the settings say; the last sign may be a little younger than was heard', () => {
  expect([pass(15), pass(1), pass(60)]).toEqual([0, 1, 1])
})

it('counts from the last sign, and from nothing else', () => {
  expect(pass(10)).toBe(0)
  idleLock.notice()
  expect(pass(14)).toBe(0)
  idleLock.notice()
  expect([pass(15), pass(1)]).toEqual([0, 1])
})

it('counts again from when a locked vault was opened', () => {
  expect(pass(16)).toBe(1)
  expect(pass(60)).toBe(1)
  limit = 5 * MINUTE
  expect([pass(4), pass(2)]).toEqual([1, 2])
})

it('finds out after a sleep in which no beat came, also when the first thing after it is a sign', () => {
  time += 600 * MINUTE
  idleLock.notice()
  expect(locks).toBe(1)
})

it('is not put off by a clock that was set back', () => {
  expect(pass(-10_000)).toBe(0)
  expect(pass(16)).toBe(1)
})

it('never locks where the settings say never', () => {
  limit = 0
  expect(pass(10_000)).toBe(0)
})

it('looks no more after it was stopped', () => {
  idleLock.stop()
  expect(pass(600)).toBe(0)
})
