import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openCache, type Cache } from '#electron/cache/cache.ts'
import type { RowsPlace } from '#electron/cache/row.ts'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { openLog } from '#electron/log/log.ts'
import type { SearchAnswer, SearchKind } from '#shared/domain/search.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { DATA_WORKER } from '#tests/support/vault.ts'

const KEY = new Uint8Array(32).fill(9)

async function cacheAt(file = join(makeFolder(), 'cache.db')): Promise<Cache> {
  const cache = await openCache({ file, key: KEY, worker: DATA_WORKER, log: openLog({ folder: null }) })
  onTestFinished(() => cache.close())
  return cache
}

const ADA = { identityId: 'ada', accountId: 1 }
const place = (change: Partial<RowsPlace> = {}): RowsPlace => ({
  ...ADA,
  kind: 'contacts',
  parentId: 0,
  ...change,
})

/** Writes things by their ids, the first one active last. */
async function keep(cache: Cache, at: RowsPlace, things: [number, object][]): Promise<void> {
  const rows = things.map(([itemId, value], index) => ({
    itemId,
    body: JSON.stringify({ id: itemId, ...value }),
    recency: 1_700_000_000 - index,
    fetchedAt: 5,
  }))
  await cache.rows.write({ place: at, rows })
}

const keepSnapshot = (cache: Cache, kind: string, value: object, accountId = 1) =>
  cache.write(
    { identityId: 'ada', accountId, kind, part: '' },
    { body: JSON.stringify(value), fetchedAt: 7, etag: null },
  )

async function ask(cache: Cache, text: string, change: { kinds?: SearchKind[]; accountId?: number } = {}) {
  const { kinds = [], accountId } = change
  const account = accountId === undefined ? null : { identityId: 'ada', accountId }
  return cache.search({ text, kinds, account, most: 50 })
}

const idsOf = ({ hits }: SearchAnswer) => hits.map(({ itemId }) => itemId)
const find = async (...question: Parameters<typeof ask>) => idsOf(await ask(...question))
/** What is in snapshots is taken up a moment later. */
const settle = (cache: Cache) =>
  vi.waitFor(async () => {
    expect((await ask(cache, 'x')).isComplete).toBe(true)
  }, 20_000)

test('What was seen is found by whole words and by the beginning of the last one, what was active last first', async () => {
  const cache = await cacheAt()
  await keep(cache, place(), [
    [3, { name: 'Grace Hopper', email: 'grace@navy.example.com' }],
    [1, { name: 'Grace Kelly', additionalAttributes: { city: 'Monaco' } }],
    [2, { name: 'Ada Lovelace', customAttributes: { order: 'GR-17' } }],
  ])
  expect(await find(cache, 'g')).toEqual([3, 1, 2])
  expect(await find(cache, 'grace')).toEqual([3, 1])
  expect(await find(cache, 'GRACE ke')).toEqual([1])
  expect(await find(cache, 'gra kelly')).toEqual([])
  expect(await find(cache, 'monac')).toEqual([1])
  expect(await find(cache, 'navy.example')).toEqual([3])
  expect(await find(cache, 'gr-17')).toEqual([2])
  expect(await find(cache, '  "*( ')).toEqual([])
})

test('A beginning finds all that goes on from it: no word, the word itself, a few words, and more than anybody would name', async () => {
  const cache = await cacheAt()
  const names = [
    'Anton',
    'Anto',
    'Antonia',
    'Änton',
    'Bert',
    ...Array.from({ length: 120 }, (_, index) => `Mail${index}`),
  ]
  await keep(
    cache,
    place(),
    names.map((name, index) => [index + 1, { name }]),
  )
  expect(await find(cache, 'anto')).toEqual([1, 2, 3, 4])
  expect(await find(cache, 'anton')).toEqual([1, 3, 4])
  expect(await find(cache, 'antons')).toEqual([])
  expect(await find(cache, 'mail')).toHaveLength(50)
  expect(await find(cache, 'mail119')).toEqual([125])
})

test.each([
  ['Łódź Straße', 'lodz strasse'],
  ['Zoë Ångström', 'zoe angs'],
  ['株式会社山田太郎商店', '太郎'],
  ['株式会社山田太郎商店', '店'],
  ['カタカナ ガイド', 'ガイド'],
  ['สวัสดีกรุงเทพ', 'กรุงเทพ'],
  ['محمّد العربيّة', 'العربيه'],
  ['김철수에게', '김철수'],
  ['Дмитрий Ёлкин', 'елк'],
  ['हिन्दी भाषा', 'हिन्दी'],
  ['Ver\u00adborgen\u200b', 'verborgen'],
])('In any script: %s is found by %s', async (name, typed) => {
  const cache = await cacheAt()
  await keep(cache, place(), [
    [1, { name }],
    [2, { name: 'Somebody else' }],
  ])
  const { hits } = await ask(cache, typed)
  expect(hits.map(({ itemId, title }) => [itemId, title.some(({ isHit }) => isHit)])).toEqual([[1, true]])
  expect(hits[0]?.title.map(({ text }) => text).join('')).toBe(name)
})

test('Hits say whose they are, what fits in them, and since when that is known', async () => {
  const cache = await cacheAt()
  const content = `${'filler '.repeat(60)}the refund came ${'filler '.repeat(60)}`
  await keep(cache, place({ kind: 'messages', parentId: 44 }), [[9, { content, sender: { name: 'Ada' } }]])
  const { hits } = await ask(cache, 'refund')
  expect(hits).toEqual([
    {
      ref: ADA,
      kind: 'messages',
      itemId: 9,
      parentId: 44,
      title: [{ text: 'Ada', isHit: false }],
      detail: [
        { text: '…', isHit: false },
        { text: expect.stringMatching(/^.{60}$/) as string, isHit: false },
        { text: 'refund', isHit: true },
        { text: expect.stringMatching(/^ came/) as string, isHit: false },
        { text: '…', isHit: false },
      ],
      fetchedAt: 5,
    },
  ])
})

test('Only what is asked for is found: by kind, by account, and no more than fits', async () => {
  const cache = await cacheAt()
  await keep(cache, place(), [[1, { name: 'Berlin' }]])
  await keep(cache, place({ accountId: 2 }), [[2, { name: 'Berlin' }]])
  await keep(cache, place({ kind: 'canned_responses' }), [[3, { shortCode: 'berlin', content: 'Hello' }]])
  expect((await find(cache, 'berl')).toSorted()).toEqual([1, 2, 3])
  expect(await find(cache, 'berl', { kinds: ['contacts'], accountId: 2 })).toEqual([2])
  expect((await find(cache, 'berl', { accountId: 1 })).toSorted()).toEqual([1, 3])
  expect(await find(cache, 'berl', { kinds: ['canned_responses', 'labels'] })).toEqual([3])
  expect(await find(cache, 'berl', { accountId: 77 })).toEqual([])
  const few = await cache.search({ text: 'berl', kinds: [], account: null, most: 2 })
  expect([few.hits.length, few.hasMore]).toEqual([2, true])
})

test('What an account consists of is found before what goes through it, and as it says now', async () => {
  const cache = await cacheAt()
  await keep(cache, place(), [[1, { name: 'Vip Guest' }]])
  await keepSnapshot(cache, 'account', { account: { id: 1, name: 'Vip Hotels' }, raw: '' })
  await keepSnapshot(cache, 'labels', {
    items: [
      { id: 5, title: 'vip', description: 'Treat well' },
      { id: 6, title: 'spam' },
    ],
  })
  await settle(cache)
  expect((await ask(cache, 'vip')).hits.map(({ kind, fetchedAt }) => [kind, fetchedAt])).toEqual([
    ['labels', 7],
    ['account', 7],
    ['contacts', 5],
  ])
  await keepSnapshot(cache, 'labels', { items: [{ id: 5, title: 'guests' }] })
  await settle(cache)
  expect(await find(cache, 'vip', { kinds: ['labels'] })).toEqual([])
  expect(await find(cache, 'spam')).toEqual([])
  expect(await find(cache, 'guests', { kinds: ['labels'] })).toEqual([5])
})

test('What changed, was removed or forgotten is no longer found by what it was', async () => {
  const cache = await cacheAt()
  await keep(cache, place(), [[1, { name: 'Before' }]])
  await keep(cache, place(), [[1, { name: 'After' }]])
  expect([await find(cache, 'before'), await find(cache, 'after')]).toEqual([[], [1]])
  await cache.rows.remove(place(), 1)
  expect(await find(cache, 'after')).toEqual([])
  await keep(cache, place(), [[2, { name: 'Forgotten' }]])
  await keepSnapshot(cache, 'account', { account: { id: 1, name: 'Forgotten' } })
  await settle(cache)
  await cache.forgetAccount('ada', 1)
  expect(await find(cache, 'forgotten')).toEqual([])
  await keep(cache, place(), [[3, { name: 'Forgotten' }]])
  expect(await find(cache, 'forgotten')).toEqual([3])
  await cache.forgetIdentity('ada')
  expect(await find(cache, 'forgotten')).toEqual([])
})

test('What was held before there was an index is taken up after the update, while reads are answered', async () => {
  const file = join(makeFolder(), 'cache.db')
  const before = await cacheAt(file)
  const many = Array.from({ length: 400 }, (_, index): [number, object] => [
    index + 1,
    { name: `Old ${index}` },
  ])
  await keep(before, place(), many)
  await keepSnapshot(before, 'account', { account: { id: 1, name: 'Old House' } })
  await settle(before)
  await before.close()
  // As the file was before the step, and so before the one after it: without an index, with everything still to be taken up.
  const database = openDatabase({ file, key: KEY, synchronous: 'NORMAL' })
  database.exec(`
    drop table offline_progress; drop trigger offline_progress_gone; drop index places_released;
    drop trigger row_counted; drop trigger row_recounted; drop trigger row_uncounted; drop trigger place_uncounted;
    drop index snapshots_by_size; drop index rows_kept; drop table place_sizes; drop table index_rests;
    alter table places drop column is_kept;
    drop trigger row_not_found; drop trigger thing_not_found;
    drop table found; drop table things; drop table search_rows; drop table search_snapshots;
    pragma user_version = 4`)
  database.close()
  const cache = await cacheAt(file)
  expect(await cache.rows.find(place(), 7)).not.toBeNull()
  await settle(cache)
  expect(await find(cache, 'house')).toEqual([1])
  expect(await find(cache, 'old 399')).toEqual([400])
})
