import { expect, test } from 'vitest'
import type { ShownPage } from '#shared/domain/list-page.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { createPageList, type PageSource } from '../../../../renderer/features/resources/page-list.ts'

interface Line {
  id: number
}

const pageOf = (ids: number[], total: number | null = 6, hasMore = true): Snapshot<ShownPage<Line>> => ({
  value: { lines: ids.map((id) => ({ id })), missing: 0, total, hasMore, meta: {} },
  fetchedAt: 1,
})
const idsOf = (list: { lines: { value: readonly Line[] } }) => list.lines.value.map(({ id }) => id)
const source = (
  refresh: (page: number) => Promise<Snapshot<ShownPage<Line>>>,
  held: Record<number, Snapshot<ShownPage<Line>>> = {},
): PageSource<Line> => ({ read: (page) => Promise.resolve(held[page] ?? null), refresh })

test('A list goes on page by page until everything that the server counted is here', async () => {
  const list = createPageList<Line>()
  const asked: number[] = []
  await list.open(
    source((page) => {
      asked.push(page)
      return Promise.resolve(pageOf(page === 1 ? [1, 2, 3] : [4, 5, 6]))
    }),
  )
  expect([idsOf(list), list.isComplete.value]).toEqual([[1, 2, 3], false])
  await list.more()
  await list.more()
  expect([idsOf(list), list.isComplete.value, list.hasMoved.value]).toEqual([[1, 2, 3, 4, 5, 6], true, false])
  expect(asked).toEqual([1, 2])
})

test('A server that repeats a page for ever is asked no further, shows nothing twice, and that is told', async () => {
  const list = createPageList<Line>()
  await list.open(source(() => Promise.resolve(pageOf([1, 2], 1_000_000))))
  for (let round = 0; round < 5; round += 1) await list.more()
  expect([idsOf(list), list.isComplete.value, list.hasMoved.value]).toEqual([[1, 2], true, true])
})

test('An entry that comes again, or another total, says that the list moved; loading anew forgets that', async () => {
  const list = createPageList<Line>()
  const moved = source((page) => Promise.resolve(pageOf(page === 1 ? [1, 2] : [2, 3])))
  await list.open(moved)
  await list.more()
  expect([idsOf(list), list.hasMoved.value]).toEqual([[1, 2, 3], true])
  const grown = source((page) => Promise.resolve(pageOf(page === 1 ? [1, 2] : [3, 4], 5 + page)))
  await list.open(grown)
  expect(list.hasMoved.value).toBe(false)
  await list.more()
  expect(list.hasMoved.value).toBe(true)
})

test('Without a server the pages seen before are shown one after the other, and then nothing is asked again', async () => {
  const list = createPageList<Line>()
  let asked = 0
  const held = { 1: pageOf([1, 2]), 2: pageOf([3, 4]) }
  const away = source(() => {
    asked += 1
    return Promise.reject(new Error('away'))
  }, held)
  await list.open(away)
  for (let round = 0; round < 6; round += 1) await list.more()
  expect([idsOf(list), list.failure.value !== null, asked]).toEqual([[1, 2, 3, 4], true, 3])
})

test('What was seen is replaced by what the server says, and a late answer of another list is dropped', async () => {
  const list = createPageList<Line>()
  const late = Promise.withResolvers<Snapshot<ShownPage<Line>>>()
  const first = list.open(source(() => late.promise, { 1: pageOf([9]) }))
  await expect.poll(() => idsOf(list)).toEqual([9])
  await list.open(source(() => Promise.resolve(pageOf([1, 2], 2)), { 1: pageOf([1, 7, 8]) }))
  late.resolve(pageOf([5]))
  await first
  expect([idsOf(list), list.isComplete.value, list.isLoading.value]).toEqual([[1, 2], true, false])
})

test('An end that is seen while a page is on its way is not forgotten', async () => {
  const list = createPageList<Line>()
  const opening = list.open(
    source((page) => Promise.resolve(pageOf(page === 1 ? [1, 2, 3] : [4, 5, 6])), { 1: pageOf([1, 2, 3]) }),
  )
  while (list.lines.value.length === 0) await Promise.resolve()
  await list.more()
  await opening
  expect(idsOf(list)).toEqual([1, 2, 3, 4, 5, 6])
})

test('Asking again ends what is on its way, which set out without a network, and its failure counts no more', async () => {
  const list = createPageList<Line>()
  const away = Promise.withResolvers<never>()
  const asked: number[] = []
  let isOnline = false
  const opening = list.open(
    source(
      (page) => {
        asked.push(page)
        return isOnline ? Promise.resolve(pageOf([1, 2, 3], 3, false)) : away.promise
      },
      { 1: pageOf([1, 2]) },
    ),
  )
  await expect.poll(() => asked).toEqual([1])
  isOnline = true
  const again = list.retry()
  away.reject(new Error('away'))
  await Promise.all([opening, again])
  expect([asked, idsOf(list), list.failure.value, list.isLoading.value]).toEqual([
    [1, 1],
    [1, 2, 3],
    null,
    false,
  ])
})

test('A page that was wanted and could not be had comes once asking again works', async () => {
  const list = createPageList<Line>()
  let isOnline = true
  await list.open(
    source((page) =>
      isOnline
        ? Promise.resolve(pageOf(page === 1 ? [1, 2, 3] : [4, 5, 6]))
        : Promise.reject(new Error('away')),
    ),
  )
  isOnline = false
  await list.more()
  expect([idsOf(list), list.failure.value !== null]).toEqual([[1, 2, 3], true])
  isOnline = true
  await list.retry()
  expect([idsOf(list), list.isComplete.value, list.failure.value]).toEqual([[1, 2, 3, 4, 5, 6], true, null])
})
