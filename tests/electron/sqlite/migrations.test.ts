import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate, newestSchema, schemaOf, type Migration } from '#electron/sqlite/migrations.ts'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { makeFolder } from '#tests/support/folder.ts'

const first: Migration = { number: 1, sql: 'create table a (x text)' }
const second: Migration = { number: 2, sql: `create table b (x text); insert into b values ('kept')` }
const broken: Migration = { number: 3, sql: 'create table c (x text); create table c (x text)' }

function openFresh() {
  const key = new Uint8Array(32).fill(1)
  return openDatabase({ file: join(makeFolder(), 'a.db'), key, synchronous: 'FULL' })
}

test('Each step runs once, in order, and the file knows how far it is', () => {
  const database = openFresh()
  expect([migrate(database, [first]), schemaOf(database)]).toEqual(['current', 1])
  expect([migrate(database, [first, second]), schemaOf(database)]).toEqual(['current', 2])
  expect([migrate(database, [first, second]), schemaOf(database)]).toEqual(['current', 2])
  expect(database.prepare('select x from b').all()).toEqual([{ x: 'kept' }])
  expect(newestSchema([first, second])).toBe(2)
  database.close()
})

test('A file of a newer schema is told and left alone', () => {
  const database = openFresh()
  migrate(database, [first, second])
  expect([migrate(database, [first]), schemaOf(database)]).toEqual(['newer', 2])
  database.close()
})

test('A step that fails leaves the schema before it', () => {
  const database = openFresh()
  expect(() => migrate(database, [first, second, broken])).toThrow('already exists')
  expect(schemaOf(database)).toBe(2)
  expect(database.prepare(`select name from sqlite_schema where name = 'c'`).all()).toEqual([])
  database.close()
})
