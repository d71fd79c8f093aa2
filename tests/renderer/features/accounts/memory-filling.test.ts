import { expect, test } from 'vitest'
import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { createMemoryFilling } from '../../../../renderer/features/accounts/memory-filling.ts'

const account = (accountId: number): AccountRef => ({ identityId: 'ada', accountId })
const accounts = (count: number) => Array.from({ length: count }, (_, index) => account(index + 1))
/** Lets everything that is already settled run on. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

/** A page's memory with room for so many, filled from a cache that answers when the test says so. */
function openFilling(room = Infinity) {
  const asked: { ids: number[]; answer: (value: string | null) => Promise<unknown> }[] = []
  const held = new Map<string, string>()
  const filling = createMemoryFilling<string>({
    read(refs) {
      const { promise, resolve } = Promise.withResolvers<(Snapshot<string> | null)[]>()
      const answer = (value: string | null) => {
        resolve(refs.map(() => (value === null ? null : { value, fetchedAt: 1 })))
        return settle()
      }
      asked.push({ ids: refs.map(({ accountId }) => accountId), answer })
      return promise
    },
    lacks: (ref) => !held.has(toAccountKey(ref)),
    offer(ref, { value }) {
      if (held.size >= room) return false
      held.set(toAccountKey(ref), value)
      return true
    },
    idle: () => Promise.resolve(),
  })
  return { filling, asked, held }
}

test('reads all that is wanted in their order, a slice at a time, each no more than once', async () => {
  const { filling, asked, held } = openFilling()
  filling.want(accounts(70))
  await settle()
  await asked[0]?.answer('one')
  filling.want(accounts(71))
  await asked[1]?.answer(null)
  const ids = accounts(71).map(({ accountId }) => accountId)
  expect(asked.map((call) => call.ids)).toEqual([ids.slice(0, 50), ids.slice(50, 70), [71]])
  expect(held.size).toBe(50)
})

test('takes no answer for an account that changed meanwhile, and reads it again', async () => {
  const { filling, asked, held } = openFilling()
  filling.want(accounts(2))
  await settle()
  filling.renew(account(2))
  await asked[0]?.answer('before')
  expect([...held.values()]).toEqual(['before'])
  await asked[1]?.answer('after')
  expect([asked[1]?.ids, [...held.values()]]).toEqual([[2], ['before', 'after']])
})

test('takes nothing that was under way when all was forgotten, and can begin anew', async () => {
  const { filling, asked, held } = openFilling()
  filling.want(accounts(60))
  await settle()
  filling.forget()
  filling.want(accounts(1))
  await asked[0]?.answer('before')
  expect(held.size).toBe(0)
  await asked[1]?.answer('after')
  expect([asked[1]?.ids, [...held.values()], asked.length]).toEqual([[1], ['after'], 2])
})

test('ends where there is no more room, and asks for nothing it could not keep', async () => {
  const { filling, asked, held } = openFilling(3)
  filling.want(accounts(120))
  await settle()
  await asked[0]?.answer('one')
  expect([held.size, asked.length]).toEqual([3, 1])
})
