import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openBounds } from '#electron/cache/bounds.ts'
import { openCache, type Cache } from '#electron/cache/cache.ts'
import { cacheMigrations } from '#electron/cache/migrations.ts'
import { openRows } from '#electron/cache/rows.ts'
import { openLog } from '#electron/log/log.ts'
import { migrate } from '#electron/sqlite/migrations.ts'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { openSql } from '#electron/sqlite/sql.ts'
import { makeFolder } from '#tests/support/folder.ts'
import { DATA_WORKER } from '#tests/support/vault.ts'

const KEY = new Uint8Array(32).fill(9)
const patient = { timeout: 60_000, interval: 50 }

async function openAt(limit = Infinity) {
  const file = join(makeFolder(), 'cache.db')
  const log = openLog({ folder: null })
  const cache = await openCache({ file, key: KEY, worker: DATA_WORKER, log, limit })
  onTestFinished(() => cache.close())
  return {
    cache,
    size: () => statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0),
  }
}

const place = (accountId: number) => ({
  identityId: 'ada',
  accountId,
  kind: 'contacts' as const,
  parentId: 0,
})
const TEXT = 'so much is said about this one '.repeat(30)

/** A hundred contacts of an account, some hundred kilobytes. */
async function keep(cache: Cache, accountId: number, from = 1): Promise<void> {
  await cache.rows.write({ place: place(accountId), rows: rowsOf(accountId, from) })
}
const rowsOf = (accountId: number, from: number) =>
  Array.from({ length: 100 }, (_, index) => ({
    itemId: from + index,
    body: JSON.stringify({ id: from + index, name: `Contact${accountId}`, customAttributes: { text: TEXT } }),
    recency: 1_700_000_000,
    fetchedAt: 5,
  }))
const keepAccount = (cache: Cache, accountId: number) =>
  cache.write(
    { identityId: 'ada', accountId, kind: 'account', part: '' },
    { body: JSON.stringify({ account: { id: accountId, name: 'Acme' } }), fetchedAt: 7, etag: null },
  )
const itemsOf = async (cache: Cache) =>
  (await cache.sizes()).places.map(({ ref, items }) => [ref.accountId, items]).toSorted()

test('It is known what each account takes, as things come, change and go', async () => {
  const { cache } = await openAt()
  await keep(cache, 1)
  await keep(cache, 1)
  await keep(cache, 2)
  await keepAccount(cache, 1)
  await cache.rows.remove(place(2), 7)
  const { places, bytes } = await cache.sizes()
  expect(places).toEqual([
    { ref: { identityId: 'ada', accountId: 1 }, items: 100, bytes: expect.any(Number) as number },
    { ref: { identityId: 'ada', accountId: 2 }, items: 99, bytes: expect.any(Number) as number },
  ])
  const sum = places.reduce((all, one) => all + one.bytes, 0)
  expect(sum).toBeGreaterThan(199 * TEXT.length)
  expect(sum).toBeLessThan(bytes)
})

test('Above the limit goes what was used longest ago, until it fits, and what is new stays', async () => {
  const { cache } = await openAt(1_000_000)
  for (let accountId = 1; accountId <= 12; accountId += 1) await keep(cache, accountId)
  await vi.waitFor(async () => {
    expect((await cache.sizes()).bytes).toBeLessThan(1_000_000)
  }, patient)
  expect(await cache.rows.find(place(1), 1)).toBeNull()
  expect(await cache.rows.find(place(12), 100)).not.toBeNull()
  const question = { kinds: [], account: null, most: 50 }
  expect(
    (await cache.search({ ...question, text: 'contact1' })).hits.some(({ ref }) => ref.accountId === 1),
  ).toBe(false)
  expect((await cache.search({ ...question, text: 'contact12' })).hits).toHaveLength(50)
  // A smaller limit holds from now on.
  await cache.setLimit(400_000)
  await vi.waitFor(async () => {
    expect((await cache.sizes()).bytes).toBeLessThan(400_000)
  }, patient)
})

test('What an account is stays longer than what went through it', async () => {
  const { cache } = await openAt(700_000)
  await keepAccount(cache, 1)
  for (let accountId = 1; accountId <= 8; accountId += 1) await keep(cache, accountId)
  await vi.waitFor(async () => {
    expect((await cache.sizes()).bytes).toBeLessThan(700_000)
  }, patient)
  expect(await cache.read({ identityId: 'ada', accountId: 1, kind: 'account', part: '' })).not.toBeNull()
})

const isHeld = async (cache: Cache, accountId: number) =>
  (await cache.rows.find(place(accountId), 1)) !== null &&
  (await cache.rows.find(place(accountId), 100)) !== null
const isSettled = (cache: Cache, limit: number) =>
  vi.waitFor(async () => {
    expect((await cache.sizes()).bytes).toBeLessThan(limit)
  }, patient)

test('What is kept to be there without a network goes last, and like anything else once it is let go', async () => {
  const { cache } = await openAt(1_000_000)
  const ref = { identityId: 'ada', accountId: 1 }
  expect(await cache.noteOffline(ref, '{}')).toEqual({ bytes: 0, hasRoom: true })
  await keep(cache, 1)
  for (let accountId = 2; accountId <= 12; accountId += 1) await keep(cache, accountId)
  await isSettled(cache, 1_000_000)
  expect([await isHeld(cache, 1), await isHeld(cache, 2)]).toEqual([true, false])
  const { bytes, hasRoom } = await cache.noteOffline(ref, '{"page":2}')
  expect([bytes > 100 * TEXT.length, hasRoom]).toEqual([true, true])
  expect(await cache.listOffline()).toEqual([{ ref, progress: '{"page":2}', bytes }])
  await cache.releaseOffline(ref)
  expect(await cache.listOffline()).toEqual([])
  for (let accountId = 13; accountId <= 24; accountId += 1) await keep(cache, accountId)
  await isSettled(cache, 1_000_000)
  expect(await isHeld(cache, 1)).toBe(false)
})

test('Where nothing is left to go but what is kept, there is no room for more of it', async () => {
  const { cache } = await openAt(4_000_000)
  let hasRoom = true
  for (let accountId = 1; hasRoom && accountId <= 400; accountId += 1) {
    await cache.noteOffline({ identityId: 'ada', accountId }, '{}')
    await keep(cache, accountId)
    hasRoom = (await cache.noteOffline({ identityId: 'ada', accountId }, '{}')).hasRoom
  }
  expect(hasRoom).toBe(false)
  const first = { identityId: 'ada', accountId: 1 }
  await cache.releaseOffline({ identityId: 'ada', accountId: 2 })
  expect((await cache.noteOffline(first, '{}')).hasRoom).toBe(true)
  await cache.noteOffline({ identityId: 'ada', accountId: 2 }, '{}')
  await cache.setLimit(8_000_000)
  expect((await cache.noteOffline({ identityId: 'ada', accountId: 1 }, '{}')).hasRoom).toBe(true)
})

test('A clock that jumps, however far, makes nothing stay: the limit holds, and there is room for what is kept', () => {
  const database = openDatabase({
    file: join(makeFolder(), 'cache.db'),
    key: KEY,
    synchronous: 'NORMAL',
    shrinks: true,
  })
  onTestFinished(() => {
    database.close()
  })
  migrate(database, cacheMigrations)
  const sql = openSql(database, (_, thrown) => thrown as Error)
  const [rows, bounds] = [openRows(sql), openBounds(sql)]
  for (const [index, now] of [8.64e15, -5, 4e12, 1.7e12].entries())
    rows.write({ place: place(index + 1), rows: rowsOf(index + 1, 1) }, now)
  bounds.setLimit(1)
  expect(bounds.hasRoom()).toBe(true)
  while (bounds.step()) continue
  expect(bounds.sizes().places.map(({ items }) => items)).toEqual([0, 0, 0, 0])
})

test('What is forgotten leaves the file, and clearing leaves nothing', async () => {
  const { cache, size } = await openAt()
  for (let from = 1; from < 3000; from += 100) await keep(cache, 1, from)
  await keep(cache, 2)
  const before = size()
  await cache.forgetAccount('ada', 1)
  expect(await itemsOf(cache)).toEqual([[2, 100]])
  await vi.waitFor(async () => {
    const { bytes, free } = await cache.sizes()
    expect([bytes < before / 4, free < 2_000_000]).toEqual([true, true])
  }, patient)
  await cache.clear()
  expect(await itemsOf(cache)).toEqual([])
  expect(size()).toBeLessThan(300_000)
  await keep(cache, 3)
  expect(await itemsOf(cache)).toEqual([[3, 100]])
})
