import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openCache, type Cache, type SnapshotPlace, type StoredSnapshot } from '#electron/cache/cache.ts'
import { openLog } from '#electron/log/log.ts'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { filesBelow, findCanary } from '#tests/support/canary.ts'
import { folderModes, makeFolder } from '#tests/support/folder.ts'
import { DATA_WORKER, failureOf } from '#tests/support/vault.ts'

const KEY = new Uint8Array(32).fill(9)
const HANGING_WORKER = new URL('../../support/hanging-worker.ts', import.meta.url)
const DYING_WORKER = new URL('../../support/dying-worker.ts', import.meta.url)
const CANARY = 'canarySnapshotCANARY9999'

async function cacheAt(file: string, change: { key?: Uint8Array; worker?: URL } = {}) {
  const log = openLog({ folder: null })
  const cache = await openCache({ file, key: KEY, worker: DATA_WORKER, log, ...change })
  onTestFinished(() => cache.close())
  return { cache, said: () => log.newest(99).map((line) => JSON.parse(line) as Record<string, unknown>) }
}

const place = (change: Partial<SnapshotPlace> = {}): SnapshotPlace => ({
  identityId: 'ada',
  accountId: 1,
  kind: 'account',
  part: '',
  ...change,
})
const snapshot = (body: string, change: Partial<StoredSnapshot> = {}): StoredSnapshot => ({
  body: JSON.stringify({ body }),
  fetchedAt: 1_700_000_000_000,
  etag: null,
  ...change,
})
const checkAt = (checkedAt: number) => ({ etag: null, checkedAt, mark: null })
const readAll = (cache: Cache, places: SnapshotPlace[]) => Promise.all(places.map((each) => cache.read(each)))

test('Of writes that come together each stands for itself, and whoever asks finds them', async () => {
  const { cache } = await cacheAt(join(makeFolder(), 'cache.db'))
  const places = [1, 2, 3].map((accountId) => place({ accountId }))
  const writes = places.map((at, index) =>
    cache.write(at, snapshot('x', { fetchedAt: index === 1 ? 0.5 : 5 })).then(
      () => 'kept',
      () => 'refused',
    ),
  )
  expect((await readAll(cache, places)).map((held) => held?.fetchedAt)).toEqual([5, undefined, 5])
  expect(await Promise.all(writes)).toEqual(['kept', 'refused', 'kept'])
})

test('What a snapshot said before it changed is kept, once, until its account is forgotten', async () => {
  const { cache } = await cacheAt(join(makeFolder(), 'cache.db'))
  const at = (fetchedAt: number) => ({ fetchedAt })
  await cache.write(place(), snapshot('one', at(1)))
  expect(await cache.readPrevious(place())).toBeNull()
  expect(await cache.noteCheck(place(), checkAt(2))).toBe(true)
  await cache.write(place(), snapshot('one', at(3)))
  expect(await cache.readPrevious(place())).toBeNull()
  await cache.write(place(), snapshot('two', at(4)))
  expect(await cache.readPrevious(place())).toEqual({ body: snapshot('one').body, fetchedAt: 3 })
  await cache.write(place(), snapshot('three', at(5)))
  expect(await cache.readPrevious(place())).toEqual({ body: snapshot('two').body, fetchedAt: 4 })
  expect(await cache.readPrevious(place({ part: 'x' }))).toBeNull()
  await cache.forgetAccount('ada', 1)
  expect(await cache.readPrevious(place())).toBeNull()
})

test('An answer that may lack keys is compared with nothing, and takes no place of what was read before it', async () => {
  const { cache } = await cacheAt(join(makeFolder(), 'cache.db'))
  await cache.write(place(), snapshot('before', { fetchedAt: 1 }))
  await cache.write(place(), snapshot('answer', { fetchedAt: 2, isPartial: true }))
  expect(await cache.readPrevious(place())).toBeNull()
  await cache.write(place(), snapshot('after', { fetchedAt: 3 }))
  expect(await cache.readPrevious(place())).toEqual({ body: snapshot('before').body, fetchedAt: 1 })
})

test('What is too big is not kept twice', async () => {
  const { cache } = await cacheAt(join(makeFolder(), 'cache.db'))
  await cache.write(place(), snapshot('x'.repeat(2_000_001)))
  await cache.write(place(), snapshot('small'))
  expect(await cache.readPrevious(place())).toBeNull()
})

test('A snapshot is read as it was written, replaced by the next, and there after a restart', async () => {
  const file = join(makeFolder(), 'cache.db')
  const first = await cacheAt(file)
  const places = [
    place(),
    place({ part: 'x' }),
    place({ kind: 'labels' }),
    place({ accountId: 2 }),
    place({ identityId: 'bob' }),
  ]
  expect(await readAll(first.cache, places)).toEqual(places.map(() => null))
  const written = places.map((_, index) =>
    snapshot(`ü ${index} \u{1F600}`, { etag: index === 2 ? 'W/"x"' : null }),
  )
  await Promise.all(places.map((each, index) => first.cache.write(each, written[index] ?? snapshot(''))))
  expect(await readAll(first.cache, places)).toEqual(written)
  await first.cache.write(place(), snapshot('next'))
  await first.cache.noteCheck(place(), checkAt(1_800_000_000_000))
  await first.cache.close()

  const second = await cacheAt(file)
  const expected = [snapshot('next', { fetchedAt: 1_800_000_000_000 }), ...written.slice(1)]
  expect(await readAll(second.cache, places)).toEqual(expected)
  expect([...first.said(), ...second.said()]).toEqual([])
})

test('A look at what is not held is noted nowhere, except about an identity itself', async () => {
  const { cache } = await cacheAt(join(makeFolder(), 'cache.db'))
  expect(await cache.noteCheck(place(), checkAt(5))).toBe(false)
  const own = place({ accountId: 0, kind: 'profile' })
  expect(await cache.noteCheck(own, checkAt(6))).toBe(true)
  expect([await cache.read(place()), await cache.read(own)]).toEqual([null, null])
  expect(await cache.listChecks()).toEqual([{ ...own, ...checkAt(6) }])
})

test('All looks are listed without a body, as they were noted last, and go with what they were about', async () => {
  const { cache } = await cacheAt(join(makeFolder(), 'cache.db'))
  await cache.write(place(), snapshot('x', { fetchedAt: 1, etag: 'W/"x"', mark: '{}' }))
  await cache.write(place({ kind: 'labels' }), snapshot('y', { fetchedAt: 2 }))
  await cache.noteCheck(place({ kind: 'labels' }), { etag: 'W/"y"', checkedAt: 3, mark: '17' })
  expect(await cache.listChecks()).toEqual([
    { ...place(), etag: 'W/"x"', checkedAt: 1, mark: '{}' },
    { ...place({ kind: 'labels' }), etag: 'W/"y"', checkedAt: 3, mark: '17' },
  ])
  await cache.forgetAccount('ada', 1)
  expect(await cache.listChecks()).toEqual([])
})

test('Several are read at a glance in their order, without what is large', async () => {
  const { cache } = await cacheAt(join(makeFolder(), 'cache.db'))
  const places = [1, 2, 3].map((accountId) => place({ accountId }))
  const [small = place(), large = place()] = places
  await cache.write(small, snapshot('one'))
  await cache.write(large, snapshot('x'.repeat(20_000)))
  await cache.noteCheck(small, checkAt(1_700_000_000_007))
  expect(await cache.glance([...places].reverse())).toEqual([
    null,
    null,
    { body: snapshot('one').body, fetchedAt: 1_700_000_000_007, etag: null },
  ])
})

test('An account or an identity is forgotten with all it had, and nothing else', async () => {
  const { cache } = await cacheAt(join(makeFolder(), 'cache.db'))
  const places = [place(), place({ kind: 'labels' }), place({ accountId: 2 }), place({ identityId: 'bob' })]
  for (const each of places) await cache.write(each, snapshot('x'))
  await cache.forgetAccount('ada', 1)
  expect(await readAll(cache, places)).toEqual([null, null, snapshot('x'), snapshot('x')])
  await cache.forgetIdentity('ada')
  expect(await readAll(cache, places)).toEqual([null, null, null, snapshot('x')])
})

test('What is cached is in no file in the clear, and the files are for this person only', async () => {
  const folder = makeFolder()
  const { cache } = await cacheAt(join(folder, 'cache.db'))
  await cache.write(place(), snapshot(CANARY))
  expect(folderModes(folder)).toEqual({ 'cache.db': '600', 'cache.db-wal': '600' })
  expect(findCanary(folder, CANARY)).toEqual([])
  await cache.close()
  expect(findCanary(folder, CANARY)).toEqual([])
  writeFileSync(join(folder, 'planted'), snapshot(CANARY).body)
  expect(findCanary(folder, CANARY)).toEqual([{ file: 'planted', encoding: 'utf8' }])
})

test('A file that is damaged, newer, plain or under another key is started empty; other files stay', async () => {
  const spoil: Record<string, (file: string) => void> = {
    garbage: (file) => {
      writeFileSync(file, 'garbage '.repeat(2000))
    },
    'first page': (file) => {
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.fill(0xaa, 40, 80))
    },
    'cut short': (file) => {
      truncateSync(file, 5000)
    },
    newer: (file) => {
      const database = openDatabase({ file, key: KEY, synchronous: 'NORMAL' })
      database.pragma('user_version = 99')
      database.close()
    },
    'another key': (file) => {
      rmSync(file)
      const database = openDatabase({ file, key: new Uint8Array(32).fill(1), synchronous: 'NORMAL' })
      database.exec('create table other (x)')
      database.close()
    },
  }
  for (const spoilt of Object.values(spoil)) {
    const folder = makeFolder()
    const file = join(folder, 'cache.db')
    writeFileSync(join(folder, 'vault.db'), 'precious')
    const { cache } = await cacheAt(file)
    await cache.write(place(), snapshot('x'))
    await cache.close()
    spoilt(file)
    const again = await cacheAt(file)
    expect(await again.cache.read(place())).toBeNull()
    await again.cache.write(place(), snapshot('y'))
    expect(await again.cache.read(place())).toEqual(snapshot('y'))
    expect(again.said()).toMatchObject([{ event: 'cache-started-empty' }])
    await again.cache.close()
    expect(readFileSync(join(folder, 'vault.db'), 'utf8')).toBe('precious')
  }
})

test('Damage that shows while running costs the content and not the call', async () => {
  const file = join(makeFolder(), 'cache.db')
  const first = await cacheAt(file)
  const places = Array.from({ length: 60 }, (_, accountId) => place({ accountId: accountId + 1 }))
  for (const each of places) await first.cache.write(each, snapshot('x'.repeat(5000)))
  await first.cache.close()
  const bytes = readFileSync(file)
  for (let page = 8; page * 4096 < bytes.length; page += 1)
    bytes.fill(0xaa, page * 4096 + 10, page * 4096 + 30)
  writeFileSync(file, bytes)
  const { cache, said } = await cacheAt(file)
  await readAll(cache, places)
  expect(said()).toMatchObject([{ event: 'cache-started-empty' }])
  await cache.write(place(), snapshot('y'))
  expect(await cache.read(place())).toEqual(snapshot('y'))
})

test('The file may be deleted, or exchanged, at any moment while it is in use', async () => {
  const folder = makeFolder()
  const file = join(folder, 'cache.db')
  const { cache } = await cacheAt(file)
  for (let round = 0; round < 20; round += 1) {
    const name = filesBelow(folder)[round % 2] ?? 'cache.db'
    const calls = [
      cache.write(place(), snapshot('x')),
      cache.read(place()),
      cache.noteCheck(place(), checkAt(round)),
    ]
    rmSync(join(folder, name), { force: true })
    await Promise.all(calls)
  }
  rmSync(file, { force: true })
  expect(await cache.read(place())).toBeNull()
  await cache.write(place(), snapshot('kept'))
  const moved = join(folder, 'moved.db')
  renameSync(file, moved)
  writeFileSync(file, 'something else')
  expect(await cache.read(place())).toBeNull()
  await cache.write(place(), snapshot('last'))
  await cache.close()
  expect(await (await cacheAt(file)).cache.read(place())).toEqual(snapshot('last'))
})

test('A place that cannot be written to fails each call, until it can', async () => {
  const folder = join(makeFolder(), 'data')
  const { cache } = await cacheAt(join(folder, 'cache.db'))
  const failure = await failureOf(() => cache.read(place()))
  expect(failure).toEqual({ code: 'cache-unavailable', technical: { systemCode: 'ENOENT' } })
  mkdirSync(folder)
  expect(await cache.read(place())).toBeNull()
})

test('A worker that ends fails what was asked, and is started once more', async () => {
  const { cache, said } = await cacheAt(join(makeFolder(), 'cache.db'), { worker: DYING_WORKER })
  const ended = { code: 'cache-unavailable', technical: { systemCode: 'WORKER_ENDED' } }
  for (let call = 0; call < 3; call += 1) expect(await failureOf(() => cache.read(place()))).toEqual(ended)
  expect(said().filter(({ call }) => call === 'open')).toHaveLength(2)
})

test('After closing, every call fails, and closing again is nothing', async () => {
  const { cache } = await cacheAt(join(makeFolder(), 'cache.db'))
  const last = cache.write(place(), snapshot('x'))
  await cache.close()
  await cache.close()
  await last
  const closed = { code: 'cache-unavailable', technical: { systemCode: 'CLOSED' } }
  expect(await failureOf(() => cache.read(place()))).toEqual(closed)
})

test('A pipe in the place of the cache is no file of it: it is taken away', async () => {
  const file = join(makeFolder(), 'cache.db')
  execFileSync('mkfifo', [file])
  const { cache } = await cacheAt(file)
  await cache.write(place(), snapshot('kept'))
  expect((await cache.read(place()))?.body).toBe(snapshot('kept').body)
})

test('A worker that never answers does not keep the cache from being closed', async () => {
  const { cache } = await cacheAt(join(makeFolder(), 'cache.db'), { worker: HANGING_WORKER })
  await cache.close()
  expect(await failureOf(() => cache.read(place()))).toMatchObject({ code: 'cache-unavailable' })
})
