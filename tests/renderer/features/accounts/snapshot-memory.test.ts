import { expect, test } from 'vitest'
import { createSnapshotMemory } from '../../../../renderer/features/accounts/snapshot-memory.ts'

const snapshot = (value: string) => ({ value, fetchedAt: 1 })

test('what was used longest ago gives way when the limit is reached', () => {
  const memory = createSnapshotMemory<string>((value) => value.length, 44)
  for (const key of ['a', 'b', 'c', 'd']) memory.put(key, snapshot('x'.repeat(10)))
  memory.get('a')
  memory.put('e', snapshot('x'.repeat(10)))
  const kept = ['a', 'b', 'c', 'd', 'e'].filter((key) => memory.get(key) !== undefined)
  expect(kept).toEqual(['a', 'c', 'd', 'e'])
})

test('a snapshot that would push out everything else is not kept, nor is its older self', () => {
  const memory = createSnapshotMemory<string>((value) => value.length, 100)
  memory.put('a', snapshot('small'))
  memory.put('a', snapshot('x'.repeat(60)))
  expect(memory.get('a')).toBeUndefined()
})

test('a cleared memory remembers nothing', () => {
  const memory = createSnapshotMemory<string>((value) => value.length, 100)
  memory.put('a', snapshot('small'))
  memory.clear()
  expect(memory.get('a')).toBeUndefined()
})

test('what nobody used yet takes the room that is left, and nothing gives way to it', () => {
  const memory = createSnapshotMemory<string>((value) => value.length, 44)
  for (const key of ['a', 'b', 'c']) memory.put(key, snapshot('x'.repeat(10)))
  const wasKept = ['d', 'e'].map((key) => memory.offer(key, snapshot('x'.repeat(10))))
  expect([wasKept, ['a', 'b', 'c', 'd', 'e'].filter((key) => memory.has(key))]).toEqual([
    [true, false],
    ['a', 'b', 'c', 'd'],
  ])
})

test('what is not wanted any more is dropped, and its room is there again', () => {
  const memory = createSnapshotMemory<string>((value) => value.length, 44)
  for (const key of ['a', 'b', 'c', 'd']) memory.put(key, snapshot('x'.repeat(10)))
  memory.retain((key) => key !== 'b')
  expect([memory.offer('e', snapshot('x'.repeat(10))), memory.has('a'), memory.has('b')]).toEqual([
    true,
    true,
    false,
  ])
})
