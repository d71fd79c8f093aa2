import { expect, test } from 'vitest'
import { isKeptBack, isOfOneThing, isOfServer } from '#shared/failures/failure-scope.ts'
import { FAILURE_CODES } from '#shared/failures/failure.ts'

test('What concerns one thing never concerns its server, and nobody keeps back what merely makes no sense', () => {
  expect(
    FAILURE_CODES.filter((code) => isOfServer(code) && (isOfOneThing(code) || isKeptBack(code))),
  ).toEqual([])
  const sortOut = (code: (typeof FAILURE_CODES)[number]) => [isOfOneThing(code), isKeptBack(code)]
  expect(sortOut('role-too-low')).toEqual([true, true])
  expect(sortOut('answer-unexpected')).toEqual([true, false])
  expect(sortOut('account-suspended')).toEqual([false, true])
  expect(sortOut('token-unknown')).toEqual([false, false])
})
