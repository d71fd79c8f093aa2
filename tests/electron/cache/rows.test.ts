import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openCache, type Cache } from '#electron/cache/cache.ts'
import { cacheMigrations } from '#electron/cache/migrations.ts'
import type { PagePlace, RowsPlace, StoredPage, StoredRow } from '#electron/cache/row.ts'
import { openRows } from '#electron/cache/rows.ts'
import { openLog } from '#electron/log/log.ts'
import { integer } from '#electron/sqlite/columns.ts'
import { migrate } from '#electron/sqlite/migrations.ts'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { openSql } from '#electron/sqlite/sql.ts'
import { findCanary } from '#tests/support/canary.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { DATA_WORKER } from '#tests/support/vault.ts'

const KEY = new Uint8Array(32).fill(9)
const CANARY = 'canaryRowsCANARY7777'

async function cacheAt(file: string): Promise<Cache> {
  const cache = await openCache({ file, key: KEY, worker: DATA_WORKER, log: openLog({ folder: null }) })
  onTestFinished(() => cache.close())
  return cache
}

/** The same tables without the worker around them, and a look at what is really in the file. */
function openPlain() {
  const file = join(makeFolder(), 'cache.db')
  const database = openDatabase({ file, key: KEY, synchronous: 'NORMAL' })
  onTestFinished(() => {
    database.close()
  })
  migrate(database, cacheMigrations)
  const sql = openSql(database, (_, thrown) => thrown as Error)
  return {
    rows: openRows(sql),
    database,
    count: (table: string) => sql.first(`select count(*) as n from ${table}`, {}, (row) => integer(row, 'n')),
    newestFirst: () =>
      sql.all('select item_id from rows order by id desc', {}, (row) => integer(row, 'item_id')),
  }
}

const place = (change: Partial<RowsPlace> = {}): RowsPlace => ({
  identityId: 'ada',
  accountId: 1,
  kind: 'contacts',
  parentId: 0,
  ...change,
})
const pageOf = (at: RowsPlace, page = 1, list = 'name'): PagePlace => ({ ...at, list, page })
const row = (itemId: number, change: Partial<StoredRow> = {}): StoredRow => ({
  itemId,
  body: JSON.stringify({ id: itemId }),
  recency: 1_700_000_000,
  fetchedAt: 5,
  ...change,
})
const seen = (itemIds: number[], change: Partial<StoredPage> = {}): StoredPage => ({
  itemIds,
  total: 30,
  facts: '{}',
  fetchedAt: 5,
  ...change,
})
const keep = (page: number, rows: StoredRow[], isLast = false, list = 'name') => ({
  place: place(),
  rows,
  page: { list, page, seen: seen(rows.map(({ itemId }) => itemId)), isLast },
})

test('A page comes back in its own order with its items as they were last seen, after a restart too', async () => {
  const file = join(makeFolder(), 'cache.db')
  const cache = await cacheAt(file)
  expect(await cache.rows.findPage(pageOf(place()))).toBeNull()
  await cache.rows.write(keep(1, [row(3), row(1), row(2)]))
  await cache.rows.write({ place: place(), rows: [row(1, { body: '{"id":1,"name":"Zoë"}', fetchedAt: 9 })] })
  await cache.close()
  const again = await cacheAt(file)
  expect(await again.rows.findPage(pageOf(place()))).toEqual({
    ...seen([3, 1, 2]),
    rows: [row(3), row(1, { body: '{"id":1,"name":"Zoë"}', fetchedAt: 9 }), row(2)],
  })
  expect(await again.rows.find(place(), 2)).toEqual(row(2))
  for (const other of [{ kind: 'conversations' }, { parentId: 4 }, { accountId: 2 }, { identityId: 'bob' }])
    expect(await again.rows.find(place(other as Partial<RowsPlace>), 2)).toBeNull()
})

test('An item that is gone is missing on its page, and what lies behind the last page is forgotten', async () => {
  const cache = await cacheAt(join(makeFolder(), 'cache.db'))
  await cache.rows.write(keep(1, [row(1), row(2)]))
  await cache.rows.write(keep(2, [row(3)]))
  await cache.rows.write(keep(3, [row(4)]))
  await cache.rows.remove(place(), 2)
  expect(await cache.rows.findPage(pageOf(place()))).toEqual({ ...seen([1, 2]), rows: [row(1)] })
  await cache.rows.write(keep(2, [row(3)], true))
  expect(await cache.rows.findPage(pageOf(place(), 3))).toBeNull()
  expect((await cache.rows.findPage(pageOf(place(), 2)))?.itemIds).toEqual([3])
})

test('Items are listed by id below any of them, within one parent', async () => {
  const cache = await cacheAt(join(makeFolder(), 'cache.db'))
  const messages = place({ kind: 'messages', parentId: 7 })
  await cache.rows.write({ place: messages, rows: [5, 4, 3, 2, 1].map((id) => row(id)) })
  await cache.rows.write({ place: { ...messages, parentId: 8 }, rows: [row(6)] })
  expect((await cache.rows.listBefore(messages, 4, 2)).map(({ itemId }) => itemId)).toEqual([3, 2])
})

test('What was active last has the highest number, in whichever order it came', () => {
  const { rows, newestFirst } = openPlain()
  rows.write(keep(1, [row(1, { recency: 90 }), row(2, { recency: 50 }), row(3, { recency: 50 })]), 1)
  rows.write(keep(2, [row(4, { recency: 70 }), row(5, { recency: 0 })]), 1)
  expect(newestFirst()).toEqual([1, 4, 2, 3, 5])
  rows.write({ place: place(), rows: [row(3, { recency: 99 }), row(2, { recency: 50, body: '{}' })] }, 2)
  expect(newestFirst()).toEqual([3, 1, 4, 2, 5])
})

test('A time that no clock shows, and a million items of one second, still have their place', () => {
  const { rows, newestFirst, database } = openPlain()
  const odd = [1e300, Number.NaN, -5, 12.9].map((recency, index) => row(index + 1, { recency }))
  rows.write({ place: place(), rows: odd }, 1)
  expect(newestFirst()).toEqual([1, 4, 2, 3])
  database.exec(`insert into rows values (${2 ** 20 * 13 - 1}, 1, 'contacts', 0, 99, 12, '{}', 2, 5, 5)`)
  rows.write({ place: place(), rows: [row(5, { recency: 12 })] }, 1)
  expect(newestFirst()).toEqual([1, 5, 99, 4, 2, 3])
})

test('Only the lists used last are remembered, with all their pages', () => {
  const { rows } = openPlain()
  const isHeld = (list: string, page = 1) => rows.findPage(pageOf(place(), page, list), 9) !== null
  rows.write(keep(1, [row(1)]), 1)
  rows.write(keep(2, [row(2)]), 1000)
  for (let word = 0; word < 199; word += 1) rows.write(keep(1, [row(3)], true, `q${word}`), word + 2)
  expect([isHeld('name'), isHeld('name', 2), isHeld('q0')]).toEqual([true, true, true])
  rows.write(keep(1, [row(3)], true, 'one more'), 2000)
  expect([isHeld('name'), isHeld('name', 2), isHeld('q0'), isHeld('q1')]).toEqual([true, true, false, true])
})

test('A look at a page is noted for it and its items, at most once an hour', () => {
  const { rows, database } = openPlain()
  rows.write(keep(1, [row(1), row(2)]), 1000)
  const usedAt = () =>
    database.prepare('select used_at from rows union select used_at from pages').pluck().all()
  rows.findPage(pageOf(place()), 3_601_000)
  expect(usedAt()).toEqual([1000])
  rows.findPage(pageOf(place()), 3_601_001)
  expect(usedAt()).toEqual([3_601_001])
})

test('What is forgotten is gone at once, is deleted in bites, and what comes again begins anew', () => {
  const { rows, count } = openPlain()
  const many = Array.from({ length: 501 }, (_, index) => row(index + 1))
  rows.write({ ...keep(1, [row(1)]), rows: many }, 1)
  rows.write({ place: place({ accountId: 2 }), rows: [row(1)] }, 1)
  rows.write({ place: place({ identityId: 'bob' }), rows: [row(1)] }, 1)
  rows.forgetAccount('ada', 1)
  expect(rows.find(place(), 1)).toBeNull()
  rows.write(keep(1, [row(9)]), 1)
  expect([rows.sweep(), count('rows')]).toEqual([true, 4])
  expect([rows.sweep(), rows.sweep(), count('rows'), count('pages')]).toEqual([true, false, 3, 1])
  expect(rows.find(place(), 9)).toEqual(row(9))
  rows.forgetIdentity('ada')
  while (rows.sweep()) continue
  expect([count('rows'), count('pages'), count('places')]).toEqual([1, 0, 1])
})

test('Forgetting empties the file while others are answered, and goes on after a restart', async () => {
  const file = join(makeFolder(), 'cache.db')
  const cache = await cacheAt(file)
  await cache.rows.write({ place: place(), rows: Array.from({ length: 3000 }, (_, index) => row(index + 1)) })
  await cache.forgetIdentity('ada')
  expect(await cache.rows.find(place(), 1)).toBeNull()
  await cache.close()
  async function left(): Promise<unknown> {
    const again = await cacheAt(file)
    await again.rows.find(place(), 1)
    await again.close()
    const database = openDatabase({ file, key: KEY, synchronous: 'NORMAL' })
    const sum = 'select (select count(*) from rows) + (select count(*) from places)'
    const all = database.prepare(sum).pluck().get()
    database.close()
    return all
  }
  await expect.poll(left, { timeout: 20_000 }).toBe(0)
})

test('Items are in no file in the clear', async () => {
  const folder = makeFolder()
  const cache = await cacheAt(join(folder, 'cache.db'))
  await cache.rows.write({ place: place(), rows: [row(1, { body: JSON.stringify(CANARY) })] })
  await cache.close()
  expect(findCanary(folder, CANARY)).toEqual([])
})
