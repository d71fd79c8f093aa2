import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { lookIntoDatabase, openDatabase } from '#electron/sqlite/open-database.ts'
import { toSqliteFault } from '#electron/sqlite/sqlite-fault.ts'
import { findCanary } from '#tests/support/canary.ts'
import { folderFacts, makeFolder } from '#tests/support/folder.ts'

const KEY = new Uint8Array(32).fill(5)
const CANARY = 'canaryCANARYcanary123456'

function makeDatabase(file: string) {
  const database = openDatabase({ file, key: KEY, synchronous: 'FULL' })
  database.exec('create table notes (note text)')
  database.prepare('insert into notes values (?)').run(CANARY)
  database.pragma('user_version = 3')
  return database
}

function faultOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (thrown) {
    return toSqliteFault(thrown) ?? thrown
  }
}

test('The search finds a text in a plain database in each encoding, and finds it in no file of an encrypted one, while open and closed', () => {
  const plain = makeFolder()
  const database = new Database(join(plain, 'plain.db'))
  database.exec('create table notes (note text)')
  database.prepare('insert into notes values (?)').run(CANARY)
  database.close()
  writeFileSync(join(plain, 'utf16.txt'), `..${CANARY}..`, 'utf16le')
  for (const shift of [0, 1, 2])
    writeFileSync(
      join(plain, `base64-${shift}.txt`),
      Buffer.from(`${'.'.repeat(shift)}${CANARY}..`).toString('base64'),
    )
  expect(findCanary(plain, CANARY)).toEqual([
    { file: 'base64-0.txt', encoding: 'base64' },
    { file: 'base64-1.txt', encoding: 'base64' },
    { file: 'base64-2.txt', encoding: 'base64' },
    { file: 'plain.db', encoding: 'utf8' },
    { file: 'utf16.txt', encoding: 'utf16le' },
  ])

  const folder = makeFolder()
  const encrypted = makeDatabase(join(folder, 'a.db'))
  expect(Object.keys(folderFacts(folder))).toEqual(['a.db', 'a.db-wal'])
  expect(findCanary(folder, CANARY)).toEqual([])
  encrypted.close()
  expect(findCanary(folder, CANARY)).toEqual([])
  expect(findCanary(folder, 'SQLite format 3')).toEqual([])
})

test('An open database keeps temporary tables in memory, syncs fully, checks references and overwrites what is deleted', () => {
  const database = makeDatabase(join(makeFolder(), 'a.db'))
  const pragmas = [
    'temp_store',
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'secure_delete',
    'locking_mode',
  ]
  expect(pragmas.map((name) => database.pragma(name, { simple: true }))).toEqual([
    2,
    'wal',
    2,
    1,
    1,
    'exclusive',
  ])
  database.close()
})

test('Another key, a key of another length and a plain file do not open', () => {
  const folder = makeFolder()
  const file = join(folder, 'a.db')
  makeDatabase(file).close()
  writeFileSync(join(folder, 'plain.txt'), 'no database '.repeat(1000))
  const before = folderFacts(folder)
  const open = (path: string, key: Uint8Array) =>
    faultOf(() => openDatabase({ file: path, key, synchronous: 'FULL' }))
  expect(open(file, new Uint8Array(32).fill(6))).toBe('damaged')
  expect(open(file, KEY.subarray(1))).toBeInstanceOf(RangeError)
  expect(open(join(folder, 'plain.txt'), KEY)).toBe('damaged')
  expect(folderFacts(folder)).toEqual(before)
})

test('A look tells the schema and changes nothing, also beside the log of a process that was killed', () => {
  const folder = makeFolder()
  const killed = makeFolder()
  const database = makeDatabase(join(folder, 'a.db'))
  for (const name of ['a.db', 'a.db-wal']) copyFileSync(join(folder, name), join(killed, name))
  database.close()

  const before = [folderFacts(folder), folderFacts(killed)]
  const look = (at: string, unfinished: boolean) =>
    lookIntoDatabase({ file: join(at, 'a.db'), key: KEY, unfinished })
  expect(look(folder, false)).toEqual({ schema: 3, sound: true })
  expect(look(killed, true)).toEqual({ schema: 3, sound: true })
  const { 'a.db-shm': index, ...after } = folderFacts(killed)
  expect(index).toBeDefined()
  expect([folderFacts(folder), after]).toEqual(before)
})

test('A database that another connection holds is busy', () => {
  const file = join(makeFolder(), 'a.db')
  const database = makeDatabase(file)
  expect(faultOf(() => openDatabase({ file, key: KEY, synchronous: 'FULL' }))).toBe('busy')
  database.close()
})
