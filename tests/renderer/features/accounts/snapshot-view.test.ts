import { expect, test } from 'vitest'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import {
  createSnapshotView,
  type SnapshotSource,
} from '../../../../renderer/features/accounts/snapshot-view.ts'

const one: AccountRef = { identityId: 'ada', accountId: 1 }
const two: AccountRef = { identityId: 'ada', accountId: 2 }

/** A source whose answers come when the test says so, in the order the test says. */
function openSource(cached: Record<number, Snapshot<string>> = {}) {
  const asked: { accountId: number; signal: AbortSignal; answer: PromiseWithResolvers<Snapshot<string>> }[] =
    []
  const reads: number[] = []
  const source: SnapshotSource<string> = {
    read(ref) {
      reads.push(ref.accountId)
      return Promise.resolve(cached[ref.accountId] ?? null)
    },
    refresh(ref, signal) {
      const answer = Promise.withResolvers<Snapshot<string>>()
      asked.push({ accountId: ref.accountId, signal, answer })
      return answer.promise
    },
    toFailure: () => ({ code: 'offline' }),
    weigh: (value) => value.length,
  }
  return { view: createSnapshotView(source), asked, reads }
}

/** Lets everything that is already settled run on. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
const fresh = (value: string): Snapshot<string> => ({ value, fetchedAt: Date.now() })
const old = (value: string): Snapshot<string> => ({ value, fetchedAt: Date.now() - 3_600_000 })

test('what was cached shows first and a fresh answer takes its place', async () => {
  const { view, asked } = openSource({ 1: old('cached') })
  view.show(one)
  expect(view.reading.value).toBe(true)
  await settle()
  expect([view.reading.value, view.snapshot.value?.value]).toEqual([false, 'cached'])
  const done = view.refresh()
  expect([view.refreshing.value, view.snapshot.value?.value]).toEqual([true, 'cached'])
  asked[0]?.answer.resolve(fresh('new'))
  await done
  expect([view.refreshing.value, view.snapshot.value?.value, view.previous.value?.value]).toEqual([
    false,
    'new',
    'cached',
  ])
})

test('a cache that answers after the server does not bring back what was before', async () => {
  const slow = Promise.withResolvers<Snapshot<string> | null>()
  const view = createSnapshotView<string>({
    read: () => slow.promise,
    refresh: () => Promise.resolve(fresh('new')),
    toFailure: () => ({ code: 'internal' }),
    weigh: (value) => value.length,
  })
  view.show(one)
  await view.refresh()
  slow.resolve(old('cached'))
  await settle()
  expect(view.snapshot.value?.value).toBe('new')
})

test('an account nobody has seen asks its server at once', async () => {
  const { view, asked } = openSource()
  view.show(one)
  await settle()
  expect(asked.map((call) => call.accountId)).toEqual([1])
  expect([view.snapshot.value, view.refreshing.value]).toEqual([null, true])
})

test('a late answer for another account is dropped and its call is cancelled', async () => {
  const { view, asked } = openSource({ 2: fresh('two') })
  view.show(one)
  await settle()
  view.show(two)
  await settle()
  expect(asked[0]?.signal.aborted).toBe(true)
  asked[0]?.answer.resolve(fresh('one, late'))
  await settle()
  expect([view.snapshot.value?.value, view.refreshing.value]).toEqual(['two', false])
})

test('a failing refresh keeps what was known and says why', async () => {
  const { view, asked } = openSource({ 1: fresh('cached') })
  view.show(one)
  await settle()
  const done = view.refresh()
  asked[0]?.answer.reject(new Error('no network'))
  await done
  expect([view.snapshot.value?.value, view.failure.value, view.refreshing.value]).toEqual([
    'cached',
    { code: 'offline' },
    false,
  ])
})

test('a failure does not follow to the next account', async () => {
  const { view, asked } = openSource({ 1: fresh('one'), 2: fresh('two') })
  view.show(one)
  await settle()
  const done = view.refresh()
  asked[0]?.answer.reject(new Error('no network'))
  await done
  view.show(two)
  await settle()
  expect([view.snapshot.value?.value, view.failure.value]).toEqual(['two', null])
})

test('going back to an account shows it without any call', async () => {
  const { view, reads } = openSource({ 1: fresh('one'), 2: fresh('two') })
  view.show(one)
  await settle()
  view.show(two)
  await settle()
  view.show({ ...one })
  expect([view.snapshot.value?.value, view.reading.value, reads]).toEqual(['one', false, [1, 2]])
})

test('after forgetting nothing is left, and what was under way does not bring it back', async () => {
  const { view, asked, reads } = openSource({ 1: fresh('one') })
  view.show(one)
  await settle()
  void view.refresh()
  view.forget()
  asked[0]?.answer.resolve(fresh('one, late'))
  await settle()
  expect([view.snapshot.value, view.refreshing.value, view.reading.value]).toEqual([null, false, false])
  view.show(one)
  expect([view.snapshot.value, reads]).toEqual([null, [1, 1]])
})

test('what was read ahead shows at once when it is shown, and is read once', async () => {
  const { view, reads } = openSource({ 1: fresh('one') })
  await view.prepare(one)
  expect([view.snapshot.value, reads]).toEqual([null, [1]])
  view.show(one)
  expect([view.snapshot.value?.value, view.reading.value, reads]).toEqual(['one', false, [1]])
  expect(view.prepare(one)).toBe(null)
})

test('a read ahead that is still on its way is waited for, not asked again', async () => {
  const { view, reads } = openSource({ 1: fresh('one') })
  void view.prepare(one)
  view.show(one)
  expect([view.snapshot.value, view.reading.value]).toEqual([null, true])
  await settle()
  expect([view.snapshot.value?.value, view.reading.value, reads]).toEqual(['one', false, [1]])
})

test('reading ahead what the cache does not hold says so at once, and the server is asked', async () => {
  const { view, asked } = openSource()
  await view.prepare(one)
  view.show(one)
  expect([view.snapshot.value, view.reading.value]).toEqual([null, false])
  await settle()
  expect(asked.map((call) => call.accountId)).toEqual([1])
})

test('an answer that was taken meanwhile is newer than what was read ahead', async () => {
  const { view } = openSource({ 1: old('cached') })
  await view.prepare(one)
  view.take(one, fresh('saved'))
  view.show(one)
  expect(view.snapshot.value?.value).toBe('saved')
})

test('forgetting also forgets what was read ahead', async () => {
  const { view, reads } = openSource({ 1: fresh('one') })
  await view.prepare(one)
  view.forget()
  view.show(one)
  expect([view.snapshot.value, reads]).toEqual([null, [1, 1]])
})

test('what was heard without asking moves the age, and shows what changed beside what was before', async () => {
  const cached: Record<number, Snapshot<string>> = { 1: fresh('held') }
  const { view, asked } = openSource(cached)
  view.show(one)
  await settle()
  const later = Date.now() + 1000
  view.hear(one, { checkedAt: later, changed: false })
  expect([view.snapshot.value, view.previous.value]).toEqual([{ value: 'held', fetchedAt: later }, null])
  cached[1] = { value: 'other', fetchedAt: later + 1 }
  view.hear(one, { checkedAt: later + 1, changed: true })
  await settle()
  expect([view.snapshot.value?.value, view.previous.value?.value]).toEqual(['other', 'held'])
  view.hear(one, { failure: { code: 'offline' } })
  expect([view.failure.value, view.snapshot.value?.value]).toEqual([{ code: 'offline' }, 'other'])
  view.hear(one, { checkedAt: later + 2, changed: false })
  expect([view.failure.value, asked]).toEqual([null, []])
})

test('what was heard of an account that is not on screen is read anew when it is shown', async () => {
  const cached: Record<number, Snapshot<string>> = { 1: fresh('held'), 2: fresh('second') }
  const { view, reads } = openSource(cached)
  view.show(one)
  await settle()
  view.show(two)
  await settle()
  cached[1] = fresh('other')
  view.hear(one, { checkedAt: Date.now(), changed: true })
  view.hear(one, { failure: { code: 'offline' } })
  expect([view.snapshot.value?.value, view.failure.value]).toEqual(['second', null])
  view.show(one)
  await settle()
  expect([view.snapshot.value?.value, reads]).toEqual(['other', [1, 2, 1]])
})

test('an account that was offered is shown at once, without a read, until it is told to have changed', () => {
  const { view, reads } = openSource()
  expect(view.prepare(two)).not.toBeNull()
  view.offer(one, fresh('offered'))
  expect([view.lacks(one), view.prepare(one)]).toEqual([false, null])
  view.show(one)
  expect([view.snapshot.value?.value, view.reading.value, reads]).toEqual(['offered', false, [2]])
  view.show(two)
  view.hear(one, { checkedAt: Date.now(), changed: true })
  expect(view.lacks(one)).toBe(true)
})

test('what is no longer wanted is neither remembered nor taken from a read under way', async () => {
  const { view, reads } = openSource({ 1: fresh('one'), 2: fresh('two') })
  view.offer(one, fresh('offered'))
  const ahead = view.prepare(two)
  view.retain(() => false)
  await ahead
  expect([view.lacks(one), view.lacks(two)]).toEqual([true, true])
  view.show(two)
  expect(reads).toEqual([2, 2])
})
