import { expect, test } from 'vitest'
import { toJsonLines } from '#shared/domain/json-text.ts'

test('a text is laid out without touching numbers, escapes or doubled keys', () => {
  expect(
    toJsonLines('{"a":1.0,"a":12345678901234567890,"b":[],"c":{},"d":[true,null,"x\\"y{"],"e":"\\u0041"}'),
  ).toEqual([
    '{',
    '  "a": 1.0,',
    '  "a": 12345678901234567890,',
    '  "b": [],',
    '  "c": {},',
    '  "d": [',
    '    true,',
    '    null,',
    '    "x\\"y{"',
    '  ],',
    '  "e": "\\u0041"',
    '}',
  ])
})

test('whatever else a server sent is laid out too', () => {
  expect(toJsonLines('')).toEqual([])
  expect(toJsonLines('  "text" ')).toEqual(['"text"'])
  expect(toJsonLines('{"a": "cut of')).toEqual(['{', '  "a": "cut of'])
  expect(toJsonLines(']]}').join('')).toBe(']]}')
})

test('values read back from the lines are those that went in, at any size', () => {
  const value = {
    big: 'x"\\\n'.repeat(1_500_000),
    deep: [[[{ a: [1, 2, { b: null }] }]]],
    empty: ['', {}, []],
  }
  expect(JSON.parse(toJsonLines(JSON.stringify(value)).join('\n'))).toEqual(value)
})
