import { expect, test } from 'vitest'
import { shallowRef, watchEffect } from 'vue'
import { computedShared, partsOf } from '../../../renderer/composables/share-equal.ts'

/** What becomes of the next value after another one. */
function shareEqual<Value>(one: Value, next: Value): Value {
  const source = shallowRef(one)
  const shared = computedShared(() => source.value)
  expect(shared.value).toBe(one)
  source.value = next
  return shared.value
}

const before = { id: 1, settings: { after: 60, label: null }, list: [{ a: 1 }, { b: 2 }], more: [1, 2] }

test('a value that equals the one before is the one before', () => {
  expect(shareEqual(before, structuredClone(before))).toBe(before)
})

test('what differs comes from the next value, and every other part is the part before', () => {
  const next = { ...structuredClone(before), id: 2, list: [{ a: 1 }, { b: 3 }] }
  const shared = shareEqual(before, next)
  expect(shared).toEqual(next)
  expect([shared.settings, shared.more, shared.list[0]]).toEqual([
    before.settings,
    before.more,
    before.list[0],
  ])
  expect(shared.settings).toBe(before.settings)
  expect(shared.more).toBe(before.more)
  expect(shared.list[0]).toBe(before.list[0])
})

test.each<[string, unknown, unknown]>([
  ['a key more', { a: 1 }, { a: 1, b: undefined }],
  ['a key less', { a: 1, b: undefined }, { a: 1 }],
  ['another order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }],
  ['an item more', [1], [1, 2]],
  ['an item less', [1, 2], [1]],
  ['a list for an object', {}, []],
  ['null for an object', {}, null],
  ['a set', new Set([1]), new Set([1])],
])('is not taken for equal: %s', (_name, one, other) => {
  const shared = shareEqual(one, other)
  expect(shared).not.toBe(one)
  expect(JSON.stringify(shared)).toBe(JSON.stringify(other))
})

test('a key that all objects inherit is a key like any other', () => {
  const next = JSON.parse('{"constructor": 1, "__proto__": 2}') as object
  expect(JSON.stringify(shareEqual({}, next))).toBe('{"constructor":1,"__proto__":2}')
})

test('who looks at one part is told when that one changes, and not when another does', () => {
  interface Whole {
    id: number
    list?: number[]
  }
  const source = shallowRef<Whole>({ id: 1, list: [1] })
  const parts = partsOf(() => source.value)
  const seen: (number[] | undefined)[] = []
  watchEffect(() => seen.push(parts.list), { flush: 'sync' })
  source.value = { id: 2, list: [1] }
  source.value = { id: 2, list: [1, 2] }
  source.value = { id: 3 }
  expect([parts.id, seen]).toEqual([3, [[1], [1, 2], undefined]])
})
