import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDraftKeeper } from '../../../../renderer/features/edit/draft-keeper.ts'
import type { Failure } from '#shared/failures/failure.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function open() {
  let content = ''
  const written: string[] = []
  const waiting: (() => void)[] = []
  let isRefusing = false
  const keeper = createDraftKeeper({
    toFailure: () => ({ code: 'vault-not-writable' }) satisfies Failure,
    async write() {
      const now = content
      await new Promise<void>((resolve) => waiting.push(resolve))
      if (isRefusing) throw new Error('disk full')
      written.push(now)
      return now !== ''
    },
  })
  return {
    keeper,
    written,
    type: (text: string) => {
      content = text
      keeper.note()
    },
    answer: async () => {
      waiting.shift()?.()
      await vi.advanceTimersByTimeAsync(0)
    },
    refuse: (now: boolean) => {
      isRefusing = now
    },
  }
}

it('writes once for many keys, and the newest content last', async () => {
  const { keeper, written, type, answer } = open()
  for (const text of ['a', 'ab', 'abc']) type(text)
  await vi.advanceTimersByTimeAsync(1000)
  type('abcd')
  await vi.advanceTimersByTimeAsync(1000)
  expect(keeper.state.value).toBe('waiting')
  await answer()
  await answer()
  expect(written).toEqual(['abc', 'abcd'])
  expect(keeper.state.value).toBe('kept')
})

it('settles a flush when everything typed by then is written', async () => {
  const { keeper, written, type, answer } = open()
  type('a')
  const flushed = keeper.flush()
  type('b')
  const again = keeper.flush()
  await answer()
  await answer()
  await Promise.all([flushed, again])
  expect(written).toEqual(['a', 'b'])
})

it('says why nothing was kept, and keeps it with the next key', async () => {
  const { keeper, written, type, answer, refuse } = open()
  refuse(true)
  type('a')
  void keeper.flush()
  await answer()
  expect([keeper.state.value, keeper.failure.value]).toEqual(['failed', { code: 'vault-not-writable' }])
  refuse(false)
  type('ab')
  void keeper.flush()
  await answer()
  expect([keeper.state.value, keeper.failure.value, written]).toEqual(['kept', null, ['ab']])
})

it('is clean again once everything was put back', async () => {
  const { keeper, type, answer } = open()
  type('')
  void keeper.flush()
  await answer()
  expect(keeper.state.value).toBe('clean')
})
