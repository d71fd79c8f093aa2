import { join } from 'node:path'
import { expect, test } from 'vitest'
import { integer, text, textOrNull } from '#electron/sqlite/columns.ts'
import { openDatabase } from '#electron/sqlite/open-database.ts'
import { openSql } from '#electron/sqlite/sql.ts'
import { makeFolder } from '#tests/support/folder.ts'

function openFresh() {
  const key = new Uint8Array(32).fill(1)
  const database = openDatabase({ file: join(makeFolder(), 'a.db'), key, synchronous: 'FULL' })
  database.exec(`create table parents (id integer primary key, name text) strict;
    create table children (id integer primary key references parents (id)) strict`)
  return { database, sql: openSql(database, (fault) => new Error(`fault: ${fault}`)) }
}

test('Rows are read through a function that looks at each column', () => {
  const { database, sql } = openFresh()
  expect(sql.run('insert into parents values (1, :name)', { name: 'Ada' })).toBe(1)
  expect(sql.run('insert into parents values (2, :name)', { name: null })).toBe(1)
  const all = sql.all('select * from parents order by id', {}, (columns) => [
    integer(columns, 'id'),
    textOrNull(columns, 'name'),
  ])
  expect(all).toEqual([
    [1, 'Ada'],
    [2, null],
  ])
  const nameOf = (id: number) =>
    sql.first('select name from parents where id = :id', { id }, (columns) => text(columns, 'name'))
  expect(nameOf(1)).toBe('Ada')
  expect(nameOf(3)).toBeUndefined()
  expect(() => nameOf(2)).toThrow('Column name holds no text.')
  database.close()
})

test('A transaction keeps all or nothing, also inside another', () => {
  const { database, sql } = openFresh()
  const insert = (id: number) => sql.run('insert into parents values (:id, null)', { id })
  const outer = () => {
    sql.transaction(() => {
      insert(1)
      sql.transaction(() => insert(2))
      throw new Error('stop')
    })
  }
  expect(outer).toThrow('stop')
  expect(sql.all('select id from parents', {}, (columns) => integer(columns, 'id'))).toEqual([])
  expect(sql.transaction(() => insert(1))).toBe(1)
  database.close()
})

test('Faults are worded by the room; mistakes in the SQL stay what they are', () => {
  const { database, sql } = openFresh()
  sql.run('insert into parents values (1, null)', {})
  expect(() => sql.run('insert into parents values (1, null)', {})).toThrow('fault: taken')
  expect(() => sql.run('insert into children values (9)', {})).toThrow('fault: parent-missing')
  expect(() => sql.run('insert into nowhere values (9)', {})).toThrow('no such table')
  database.close()
  expect(() => sql.run('insert into parents values (2, null)', {})).toThrow('fault: closed')
})
