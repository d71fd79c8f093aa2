import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeTest } from './like.ts'

const exact = { ignoresCase: false }

test('wildcards stand for characters, a backslash takes their meaning, and case matters only to those who mind it', () => {
  expect([
    likeTest('a_c', exact)('xabcx'),
    likeTest('a%d', exact)('a\nbcd'),
    likeTest('a\\_c', exact)('abc'),
    likeTest('100\\%', exact)('100%'),
    likeTest('ABC', exact)('abc'),
    likeTest('ÄBC', { ignoresCase: true })('äbc'),
  ]).toEqual([true, true, false, true, false, true])
})

test('whatever else is in a text is looked for as it is', () => {
  const plain = fc.string({ unit: 'binary' }).filter((text) => !/[\\%_]/.test(text) && text.isWellFormed())
  fc.assert(
    fc.property(plain, plain, (text, around) => {
      expect(likeTest(text, exact)(`${around}${text}${around}`)).toBe(true)
      expect(likeTest(text, exact)(around)).toBe(around.includes(text))
    }),
  )
})
