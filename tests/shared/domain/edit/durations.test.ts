import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromServerAmount, toServerAmount } from '#shared/domain/edit/durations.ts'

describe('A duration', () => {
  it('comes back from minutes as it was entered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439_856 }), (minutes) => {
        const parts = fromServerAmount(minutes, 'minutes')
        expect(parts === null ? null : toServerAmount(parts, 'minutes')).toBe(minutes)
      }),
    )
  })

  it.each([
    [{ days: 3, hours: 0, minutes: 0 }, 'minutes', 4320],
    [{ days: 0, hours: 1, minutes: 75 }, 'minutes', 135],
    [{ days: 3, hours: 0, minutes: 0 }, 'days', 3],
    [{ days: 0, hours: 24, minutes: 0 }, 'days', 1],
    [{ days: 1, hours: 1, minutes: 0 }, 'days', null],
    [{ days: 1.5, hours: 0, minutes: 0 }, 'minutes', null],
    [{ days: -1, hours: 0, minutes: 0 }, 'minutes', null],
    [{ days: Number.NaN, hours: 0, minutes: 0 }, 'minutes', null],
    [{ days: Number.MAX_SAFE_INTEGER, hours: 0, minutes: 0 }, 'minutes', null],
    [{ days: 3, hours: 0, minutes: 0 }, 'unknown', null],
  ] as const)('of %j is in %s the number %j', (parts, unit, amount) => {
    expect(toServerAmount(parts, unit)).toBe(amount)
  })

  it('has no parts where the unit is unknown or the number is none of a duration', () => {
    expect([
      fromServerAmount(30, 'unknown'),
      fromServerAmount(1.5, 'minutes'),
      fromServerAmount(-1, 'days'),
      fromServerAmount(7, 'days'),
    ]).toEqual([null, null, null, { days: 7, hours: 0, minutes: 0 }])
  })
})
