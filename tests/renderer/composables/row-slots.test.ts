import { expect, test } from 'vitest'
import { ref } from 'vue'
import { useRowSlots } from '../../../renderer/composables/row-slots.ts'

test('rows that stay keep their number, rows that come take those of rows that went', () => {
  const [first, end] = [ref(0), ref(6)]
  const slots = useRowSlots({ first, end })
  expect(slots.value).toEqual([0, 1, 2, 3, 4, 5])
  first.value = 2
  end.value = 8
  expect(slots.value).toEqual([2, 3, 4, 5, 0, 1])
  first.value = 500
  end.value = 507
  expect(slots.value).toEqual([2, 3, 4, 5, 0, 1, 6])
  end.value = 503
  expect(slots.value).toEqual([2, 3, 4])
  first.value = 499
  expect(slots.value).toEqual([5, 2, 3, 4])
})
