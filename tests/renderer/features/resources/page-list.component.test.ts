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

/** A server with two entries to a page, whose list changes as the test says. */
function serverOf(ids: number[]) {
  const asked: number[] = []
  const server = { ids, asked, onAnswer: (_page: number): void => undefined }
  const from = source((page) => {
    asked.push(page)
    const answer = pageOf(
      server.ids.slice((page - 1) * 2, page * 2),
      server.ids.length,
      page * 2 < server.ids.length,
    )
    server.onAnswer(page)
    return Promise.resolve(answer)
  })
  return { server, from }
}
const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

test.each([
  ['An entry that comes to the front', [9, 1, 2, 3, 4], [9, 1, 2, 3, 4]],
  ['An entry that goes', [2, 3, 4, 5], [2, 3, 4, 5]],
  ['An entry that is another time at the front', [4, 1, 2, 3], [4, 1, 2, 3]],
])(
  '%s while one scrolls is settled by reading the pages before again, and nothing is said',
  async (_, then, whole) => {
    const { server, from } = serverOf([1, 2, 3, 4, ...(then.includes(5) ? [5] : [])])
    const list = createPageList<Line>()
    await list.open(from)
    server.ids = then
    while (!list.isComplete.value) await list.more()
    expect([idsOf(list), list.hasMoved.value, list.total.value]).toEqual([whole, false, whole.length])
    expect(server.asked).toEqual(whole.length === 5 ? [1, 2, 1, 2, 3] : [1, 2, 1, 2])
  },
)

test('A list that never stands still is read again three times, then that is said; loading anew forgets it', async () => {
  const { server, from } = serverOf(range(1, 40))
  const list = createPageList<Line>()
  await list.open(from)
  let newest = 100
  server.onAnswer = () => {
    server.ids = [(newest += 1), ...server.ids]
  }
  for (let turn = 0; turn < 6; turn += 1) await list.more()
  expect(list.hasMoved.value).toBe(true)
  expect(server.asked.length).toBeLessThanOrEqual(1 + 6 + 3 * 4)
  server.onAnswer = () => undefined
  await list.open(from)
  expect(list.hasMoved.value).toBe(false)
})

test('Of a list that was scrolled far only what is near is read again, and that the rest may have moved is said', async () => {
  const { server, from } = serverOf(range(1, 100))
  const list = createPageList<Line>()
  await list.open(from)
  for (let turn = 0; turn < 20; turn += 1) await list.more()
  server.asked.length = 0
  server.ids = [0, ...range(1, 100)]
  await list.more()
  expect(Math.min(...server.asked)).toBe(13)
  expect([list.hasMoved.value, new Set(idsOf(list)).size]).toEqual([true, idsOf(list).length])
  // What changed lies within what is read again: nothing is left to be said.
  await list.open(from)
  for (let turn = 0; turn < 20; turn += 1) await list.more()
  server.ids = server.ids.filter((id) => id !== 37)
  await list.more()
  expect([list.hasMoved.value, idsOf(list)]).toEqual([false, range(0, 44).filter((id) => id !== 37)])
})

test('A settling that fails leaves what was here, and says that it moved', async () => {
  const { server, from } = serverOf(range(1, 8))
  const list = createPageList<Line>()
  await list.open(from)
  server.ids = [9, ...range(1, 8)]
  server.onAnswer = (page) => {
    if (page === 1) throw new Error('away')
  }
  await list.more()
  expect([idsOf(list), list.hasMoved.value, list.failure.value]).toEqual([[1, 2, 3], true, null])
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

test('A list that takes the place of one whose next page is on its way goes on by itself, also without a server', async () => {
  const list = createPageList<Line>()
  const late = Promise.withResolvers<Snapshot<ShownPage<Line>>>()
  await list.open(source((page) => (page === 1 ? Promise.resolve(pageOf([1, 2, 3])) : late.promise)))
  const more = list.more()
  const held = { 1: pageOf([7, 8]), 2: pageOf([9, 10]) }
  const opening = list.open(source(() => Promise.reject(new Error('away')), held))
  late.resolve(pageOf([4, 5, 6]))
  await Promise.all([more, opening])
  await list.more()
  expect(idsOf(list)).toEqual([7, 8, 9, 10])
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
