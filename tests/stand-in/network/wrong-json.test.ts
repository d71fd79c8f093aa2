import { expect, test } from 'vitest'
import type { Reply } from '../exchange.ts'
import { damageJson, nestingDepth, wrongJsonKinds, type WrongJson } from './wrong-json.ts'

const body = { id: 7, name: 'Acme', settings: { auto_resolve_after: 30 }, list: ['a'], nothing: null }
const reply: Reply = {
  status: 200,
  headers: [
    ['Content-Type', 'text/html'],
    ['ETag', 'W/"1"'],
  ],
  body: JSON.stringify(body),
}

function damaged(how: WrongJson): Buffer {
  const { body: bytes } = damageJson(reply, how)
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes ?? '')
}

function parse(how: WrongJson): unknown {
  return JSON.parse(damaged(how).toString('utf8')) as unknown
}

test.each(wrongJsonKinds)('%s keeps status and headers and says it is JSON', (how) => {
  expect({ ...damageJson(reply, how), body: undefined }).toEqual({
    status: 200,
    headers: [
      ['ETag', 'W/"1"'],
      ['Content-Type', 'application/json; charset=utf-8'],
    ],
    body: undefined,
  })
})

test.each(['truncated', 'html', 'empty', 'text', 'bom'] as const)('%s cannot be parsed', (how) => {
  expect(() => parse(how)).toThrow(SyntaxError)
})

test('valid JSON of another shape', () => {
  expect([parse('null'), parse('array'), parse('types')]).toEqual([
    null,
    [body],
    { id: '7', name: 4, settings: ['30'], list: { '0': 1 }, nothing: 'null' },
  ])
})

test('keys come twice, the later ones with other values', () => {
  expect(damaged('duplicate-keys').toString().match(/"id":/g)).toHaveLength(2)
  expect(parse('duplicate-keys')).toMatchObject({ id: 999_999, name: 'Third of two' })
})

test('carries keys that would reach into prototypes', () => {
  expect(Object.keys(parse('proto') as object)).toContain('__proto__')
  expect(({} as { polluted?: boolean }).polluted).toBe(undefined)
})

test('is nested ten thousand levels deep', () => {
  expect(damaged('deep').toString().match(/\{/g)).toHaveLength(nestingDepth)
  expect(damaged('deep').toString().match(/\}/g)).toHaveLength(nestingDepth)
})

test('is not UTF-8, or not well-formed Unicode', () => {
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(damaged('invalid-utf8'))).toThrow(TypeError)
  expect(() => JSON.parse(damaged('invalid-utf8').toString('utf8')) as unknown).not.toThrow()
  expect((parse('lone-surrogate') as { surrogate: string }).surrogate.isWellFormed()).toBe(false)
})

test('carries numbers that do not fit', () => {
  expect(parse('big-numbers')).toMatchObject({ id: 9_007_199_254_740_992, huge: Infinity })
})
