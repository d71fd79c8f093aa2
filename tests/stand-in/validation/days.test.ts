import { expect, test } from 'vitest'
import { dayProblems, toDays } from './days.ts'

test.each([
  [3, 3],
  [1.5, 1],
  ['3', 3],
  [' 3\n', 3],
  ['1_0', 10],
  ['1e2', 1],
  ['', null],
  ['  ', null],
  [null, null],
] as const)('%j is taken and stored as %j', (sent, stored) => {
  expect([dayProblems('days', sent), toDays(sent)]).toEqual([[], stored])
})

test.each([
  [0, 'must be greater than or equal to 1'],
  ['.5', 'must be greater than or equal to 1'],
  [false, 'must be greater than or equal to 1'],
  [999.5, 'must be less than or equal to 999'],
  ['1e3', 'must be less than or equal to 999'],
  [true, 'is not a number'],
  ['abc', 'is not a number'],
  ['5.', 'is not a number'],
  ['1__0', 'is not a number'],
  ['0x1A', 'is not a number'],
])('%j %s', (sent, message) => {
  expect(dayProblems('days', sent)).toEqual([{ attribute: 'days', message }])
})
