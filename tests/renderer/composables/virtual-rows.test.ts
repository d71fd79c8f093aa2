import { expect, test } from 'vitest'
import { ref } from 'vue'
import { useVirtualRows } from '../../../renderer/composables/virtual-rows.ts'

const looking = (scrollTop: number, clientHeight = 320) => ({ scrollTop, clientHeight }) as HTMLElement

test('a short list is simply all there', () => {
  const rows = useVirtualRows(ref(200), 32)
  expect([rows.active.value, rows.first.value, rows.end.value, rows.before.value, rows.after.value]).toEqual([
    false,
    0,
    200,
    0,
    0,
  ])
})

test.each([0, 1, 500, 3_199_680, 9_999_999])('what is looked at is in the slice, at %i pixels', (top) => {
  const rows = useVirtualRows(ref(100_000), 32)
  rows.look(looking(top))
  const firstSeen = Math.min(Math.floor(top / 32), 99_999)
  expect(rows.first.value).toBeLessThanOrEqual(firstSeen)
  expect(rows.end.value).toBeGreaterThanOrEqual(Math.min(firstSeen + 10, 100_000))
  expect(rows.end.value - rows.first.value).toBeLessThan(60)
  expect(rows.before.value + rows.after.value + (rows.end.value - rows.first.value) * 32).toBe(3_200_000)
})

test('scrolling by a few pixels keeps the slice', () => {
  const rows = useVirtualRows(ref(1000), 32)
  rows.look(looking(2560))
  const before = [rows.first.value, rows.end.value]
  rows.look(looking(2570))
  expect([rows.first.value, rows.end.value]).toEqual(before)
})

test('a list that becomes shorter than where one looked still shows its end', () => {
  const count = ref(1000)
  const rows = useVirtualRows(count, 32)
  rows.look(looking(30_000))
  count.value = 300
  expect(rows.first.value).toBeLessThan(300)
  expect(rows.end.value).toBe(300)
})

test('scrolling to a row moves only as far as needed', () => {
  const rows = useVirtualRows(ref(1000), 32, { head: 32 })
  rows.look(looking(640))
  expect([rows.scrollTopFor(10), rows.scrollTopFor(22), rows.scrollTopFor(40)]).toEqual([320, null, 1024])
})
