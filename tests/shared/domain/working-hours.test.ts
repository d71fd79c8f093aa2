import { expect, test } from 'vitest'
import { toWorkingHours } from '#shared/domain/working-hours.ts'

const recorded = (day: number, more: object = {}) => ({
  day_of_week: day,
  closed_all_day: false,
  open_hour: 9,
  open_minutes: 0,
  close_hour: 17,
  close_minutes: 30,
  open_all_day: false,
  ...more,
})

test('a week is read day by day, Sunday first', () => {
  const sent = [
    recorded(1),
    recorded(0, { closed_all_day: true, open_hour: null }),
    recorded(2, { open_all_day: true }),
  ]
  expect(toWorkingHours(sent)).toEqual({
    days: [
      { day: 0, state: 'closed' },
      { day: 1, state: 'hours', opens: 540, closes: 1050 },
      { day: 2, state: 'all-day' },
    ],
    strangers: [],
  })
})

test('entries that make no sense are kept as they came', () => {
  const strangers = [
    null,
    'monday',
    { day_of_week: 9 },
    recorded(3, { open_hour: null }),
    recorded(4, { close_hour: 99 }),
  ]
  expect(toWorkingHours(strangers)).toEqual({ days: [], strangers })
  expect(toWorkingHours(null)).toEqual({ days: [], strangers: [] })
})
