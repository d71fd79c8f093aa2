// What the file worker does to whole files. All of it blocks, as long as the file is large.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import { FailureError } from '#shared/failures/failure.ts'
import { removeDatabase } from '../sqlite/database-files.ts'
import { schemaOf } from '../sqlite/migrations.ts'
import {
  changeDatabaseKey,
  lookIntoDatabase,
  readDatabase,
  type DatabaseLook,
  type OpenDatabase,
} from '../sqlite/open-database.ts'
import { syncFile } from './durable-files.ts'
import { withFileKey } from './file-key.ts'
import type { FileTasks } from './file-work.ts'
import { countContent } from './vault-content.ts'

const PIECE = 1024 * 1024

export function look({ file, key, unfinished }: FileTasks['look']['input']): DatabaseLook {
  return withFileKey(key, 'vault.db', (fileKey) => lookIntoDatabase({ file, key: fileKey, unfinished }))
}

/** Not by SQLite's backup, which fails on encrypted files. Where it fails nothing is left of the target. */
export function write({ source, target, key, nextKey }: FileTasks['write']['input']): null {
  try {
    closeSync(openSync(target, 'wx', 0o600))
    withSource(source, `${target}-source`, (file) => {
      withDatabase(file, key, (database) => {
        database.prepare('vacuum into ?').run(target)
      })
    })
    if (Buffer.compare(key, nextKey) !== 0) changeKey(target, key, nextKey)
    check(target, nextKey)
    syncFile(target)
    return null
  } catch (thrown) {
    removeDatabase(target)
    throw thrown
  }
}

export function examine({ file, key }: FileTasks['examine']['input']): FileTasks['examine']['output'] {
  check(file, key)
  return withDatabase(file, key, (database) => ({
    schema: schemaOf(database),
    content: countContent(database),
  }))
}

export function count({ source, scratch, key }: FileTasks['count']['input']): FileTasks['count']['output'] {
  return withSource(source, scratch, (file) => withDatabase(file, key, countContent))
}

export function whichOpen({ files, key }: FileTasks['whichOpen']['input']): boolean[] {
  return files.map((file) => {
    try {
      withDatabase(file, key, schemaOf)
      return true
    } catch {
      return false
    }
  })
}

/** Lends the path of a source. An open file is copied byte by byte to `scratch` first: SQLite lets nobody else open it. */
export function withSource<Result>(
  source: FileTasks['write']['input']['source'],
  scratch: string,
  work: (file: string) => Result,
): Result {
  if (typeof source === 'string') return work(source)
  try {
    copyBytes(source, scratch)
    return work(scratch)
  } finally {
    removeDatabase(scratch)
  }
}

function copyBytes(from: number, target: string): void {
  const to = openSync(target, 'wx', 0o600)
  try {
    const piece = Buffer.alloc(PIECE)
    let at = 0
    for (let read = PIECE; read > 0; at += read) {
      read = readSync(from, piece, 0, PIECE, at)
      writeFileSync(to, piece.subarray(0, read))
    }
  } finally {
    closeSync(to)
  }
}

function check(file: string, key: Uint8Array): void {
  const { sound, schema } = withFileKey(key, 'vault.db', (fileKey) =>
    lookIntoDatabase({ file, key: fileKey, unfinished: false, check: 'integrity_check' }),
  )
  if (!sound || schema === 0) throw new FailureError('vault-damaged')
}

function changeKey(file: string, key: Uint8Array, nextKey: Uint8Array): void {
  withFileKey(key, 'vault.db', (from) => {
    withFileKey(nextKey, 'vault.db', (to) => {
      changeDatabaseKey(file, from, to)
    })
  })
}

function withDatabase<Result>(file: string, key: Uint8Array, read: (database: OpenDatabase) => Result) {
  return withFileKey(key, 'vault.db', (fileKey) =>
    readDatabase({ file, key: fileKey, unfinished: false }, read),
  )
}
