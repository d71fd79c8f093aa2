import { describe, expect, it } from 'vitest'
import {
  isBlank,
  isLongerThan,
  toCheckedNumber,
  toColumnInteger,
  toColumnText,
} from '#shared/domain/edit/ruby-values.ts'

describe('Values as a server casts them', () => {
  it.each([
    [123, '123'],
    [1.5, '1.5'],
    [-0, '0'],
    [1e15, '1000000000000000'],
    [1e20, '100000000000000000000'],
    [1e21, '1.0e+21'],
    [1.5e-7, '1.5e-07'],
    [0.0001, '0.0001'],
    [0.00001, '1.0e-05'],
    [true, 't'],
    [false, 'f'],
    [' as is ', ' as is '],
  ])('keeps %j in a text column as %j', (value, text) => {
    expect(toColumnText(value)).toBe(text)
  })

  it.each([
    ['3', 3, 3],
    [' 3 ', 3, 3],
    ['+3', 3, 3],
    ['1.5', 1.5, 1],
    ['1e2', 100, 1],
    ['1_0', 10, 10],
    ['.5', 0.5, 0],
    ['5.', null, 5],
    ['3abc', null, 3],
    ['0x1', null, 0],
    ['3\0', null, 3],
    ['abc', null, 0],
    ['', null, 0],
  ])('reads %j as the number %j and keeps %j of it in an integer column', (text, checked, stored) => {
    expect([toCheckedNumber(text), toColumnInteger(text)]).toEqual([checked, stored])
  })

  it('takes null, false and white space of any script for nothing', () => {
    expect(['', ' \t\n', '\u3000\u00a0', null, false].map(isBlank)).toEqual([true, true, true, true, true])
    expect(['a', 0, true, '\ufeff', '\0'].map(isBlank)).toEqual([false, false, false, false, false])
  })

  it('counts characters, not code units', () => {
    expect([isLongerThan('🚀'.repeat(100), 100), isLongerThan('🚀'.repeat(101), 100)]).toEqual([false, true])
  })
})
