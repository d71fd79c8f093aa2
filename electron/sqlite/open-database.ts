import Database from 'better-sqlite3'
import { removePipes } from './database-files.ts'

/** An open SQLite file, for rooms that hand it on without knowing the driver. */
export type OpenDatabase = Database.Database

export interface DatabaseOptions {
  /** Made where it is missing; SQLite gives its `-wal` the mode of the file, so make it beforehand with the mode wanted. */
  file: string
  /** 32 bytes, used as they are: no derivation happens at each open. */
  key: Uint8Array
  /** `FULL`: what was written is on disk when the call returns. `NORMAL`: the last writes may be lost with the power. */
  synchronous: 'FULL' | 'NORMAL'
  /** A file made here can give pages back to the system. */
  shrinks?: boolean
}

/**
 * Opens an encrypted database for one process alone; where another has it, that is told at once. Throws SQLite's errors; a wrong key and damage are one and the same
 * to SQLite, and both show here, at the first read.
 */
export function openDatabase(options: DatabaseOptions): Database.Database {
  removePipes(options.file)
  const database = new Database(options.file, { timeout: 0 })
  try {
    useKey(database, options.key)
    // Before anything is in the file: later it would take writing all of it anew.
    if (options.shrinks === true) database.pragma('auto_vacuum = INCREMENTAL')
    database.pragma('journal_mode = WAL')
    database.pragma(`synchronous = ${options.synchronous}`)
    database.pragma('foreign_keys = ON')
    database.pragma('secure_delete = ON')
    return database
  } catch (thrown) {
    database.close()
    throw thrown
  }
}

/** What a look at a database file tells without changing a byte of it. */
export interface DatabaseLook {
  schema: number
  sound: boolean
}

/** A database file to look into, and how. */
export interface DatabaseToRead {
  file: string
  key: Uint8Array
  /**
   * A `-wal` file lies beside it, left by a process that was killed. Such a file is opened read-only, because closing a
   * writable one would carry the log over into the database. Without one it is opened writable, because a read-only
   * connection would leave an empty log behind that it may not remove.
   */
  unfinished: boolean
}

/**
 * Reads the schema number and checks every page, with `integrity_check` every index too. Throws SQLite's errors
 * (`SQLITE_NOTADB` for a wrong key or a broken first page).
 */
export function lookIntoDatabase({
  check = 'quick_check',
  ...options
}: DatabaseToRead & { check?: 'quick_check' | 'integrity_check' }): DatabaseLook {
  return readDatabase(options, (database) => {
    const schema = Number(database.pragma('user_version', { simple: true }))
    return { schema, sound: database.pragma(`${check}(1)`, { simple: true }) === 'ok' }
  })
}

/** Opens a database that nobody else has open, reads from it without changing a byte, and closes it. Throws SQLite's errors. */
export function readDatabase<Result>(
  { file, key, unfinished }: DatabaseToRead,
  read: (database: OpenDatabase) => Result,
): Result {
  removePipes(file)
  const database = new Database(file, { timeout: 0, readonly: unfinished, fileMustExist: true })
  try {
    useKey(database, key, !unfinished)
    return read(database)
  } finally {
    database.close()
  }
}

/** Encrypts a database that nobody has open with another key, page by page: not to be done to a file that is the only one. */
export function changeDatabaseKey(file: string, from: Uint8Array, to: Uint8Array): void {
  const database = openDatabase({ file, key: from, synchronous: 'FULL' })
  try {
    // It cannot be done while there is a log.
    database.pragma('journal_mode = DELETE')
    const raw = toRawKey(to)
    ;(database as Keyed).rekey(raw)
    raw.fill(0)
  } finally {
    database.close()
  }
}

/** The encrypting build of the driver has these methods; the types are those of the plain one. */
type Keyed = Database.Database & { key(key: Buffer): number; rekey(key: Buffer): number }

function useKey(database: Database.Database, key: Uint8Array, alone = true): void {
  const raw = toRawKey(key)
  ;(database as Keyed).key(raw)
  raw.fill(0)
  // Big sorts would otherwise be spilled to the temporary folder in the clear.
  database.pragma('temp_store = MEMORY')
  // Before the first read, so that SQLite keeps the log's index in memory instead of in a -shm file.
  if (alone) database.pragma('locking_mode = EXCLUSIVE')
}

function toRawKey(key: Uint8Array): Buffer {
  if (key.byteLength !== 32) throw new RangeError('A database key has 32 bytes.')
  // As bytes, not as a pragma: a string cannot be wiped from memory. `raw:` means that nothing is derived from it.
  return Buffer.concat([Buffer.from('raw:'), key])
}
