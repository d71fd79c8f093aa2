import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonValueSchema } from '#shared/domain/json-value-schema.ts'

const accepts = (value: unknown, most = 1000) => jsonValueSchema(most).safeParse(value).success

it('Any JSON value passes as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      expect(jsonValueSchema(1_000_000).parse(value)).toEqual(value)
    }),
  )
})

it('What JSON cannot say does not pass, wherever it hides', () => {
  const strangers = [undefined, NaN, Infinity, 1n, Symbol('x'), () => 1, new Date(), new Map(), /x/]
  expect(strangers.filter((value) => accepts(value) || accepts([{ a: value }]))).toEqual([])
})

it('What is too long, too deep, too wide or endless does not pass, and is found out without effort', () => {
  let deep: unknown = 1
  for (let level = 0; level < 100_000; level += 1) deep = [deep]
  const endless: unknown[] = []
  endless.push(endless)
  const values = [
    deep,
    endless,
    Array(200_000).fill(1),
    'x'.repeat(1001),
    { ['k'.repeat(1001)]: 1 },
    ['x'.repeat(600), 'y'.repeat(600)],
  ]
  expect(values.map((value) => accepts(value))).toEqual(values.map(() => false))
  expect(accepts(['x'.repeat(500), 'y'.repeat(500)])).toBe(true)
})
