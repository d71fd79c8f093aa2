import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useTypedSearch } from '../../../../renderer/features/resources/list-part.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('A search is asked for once typing rests, follows whoever goes back, and loses no letter typed meanwhile', async () => {
  const address = shallowRef('')
  const asked: string[] = []
  const scope = effectScope()
  const search = scope.run(() =>
    useTypedSearch(
      () => address.value,
      (text) => {
        asked.push(text)
        address.value = text
      },
    ),
  )
  if (search === undefined) throw new Error('There is no search.')
  const type = async (text: string) => {
    search.value = text
    await nextTick()
  }
  await type('a')
  await type('ada')
  await vi.runAllTimersAsync()
  address.value = ''
  await nextTick()
  await vi.runAllTimersAsync()
  expect([search.value, asked]).toEqual(['', ['ada']])
  await type('bo')
  vi.runAllTimers()
  await type('bob')
  expect([search.value, asked]).toEqual(['bob', ['ada', 'bo']])
  scope.stop()
})
