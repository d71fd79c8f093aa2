import { expect, test } from 'vitest'
import { toDurationParts } from '#shared/domain/duration.ts'

test.each([
  [0, { days: 0, hours: 0, minutes: 0 }],
  [30, { days: 0, hours: 0, minutes: 30 }],
  [4320, { days: 3, hours: 0, minutes: 0 }],
  [1530, { days: 1, hours: 1, minutes: 30 }],
  [1439856, { days: 999, hours: 21, minutes: 36 }],
  [-5, { days: 0, hours: 0, minutes: 0 }],
])('%i minutes are split into the parts people speak of', (minutes, parts) => {
  expect(toDurationParts(minutes)).toEqual(parts)
})
