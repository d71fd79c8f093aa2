import { SqliteError } from 'better-sqlite3'

/**
 * What can go wrong with a database file, in the few kinds that lead to different sentences. `closed`: used after it was
 * closed. `busy`: another process holds it. `not-writable`: disk full, read-only, no permission. `damaged`: not a
 * database under this key, or inconsistent. `taken`: a unique value exists already. `parent-missing`: the row it belongs
 * to does not exist. `unreachable`: its drive does not answer, or answers with errors.
 */
export type SqliteFault =
  'closed' | 'busy' | 'not-writable' | 'damaged' | 'taken' | 'parent-missing' | 'unreachable'

const FAULTS: [RegExp, SqliteFault][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_(NOTADB|CORRUPT|IOERR_(SHORT_READ|DATA))/, 'damaged'],
  [/^SQLITE_IOERR_(READ|CORRUPTFS|FSTAT|CLOSE)/, 'unreachable'],
  [/^SQLITE_(FULL|READONLY|CANTOPEN|PERM|AUTH|IOERR)/, 'not-writable'],
  [/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/, 'taken'],
  [/^SQLITE_CONSTRAINT_FOREIGNKEY/, 'parent-missing'],
]

/** The kind of a thrown value, or undefined where SQLite did not throw it (or where it is a bug, such as bad SQL). */
export function toSqliteFault(thrown: unknown): SqliteFault | undefined {
  if (!(thrown instanceof SqliteError)) return undefined
  return FAULTS.find(([pattern]) => pattern.test(thrown.code))?.[1]
}

/** SQLite's own name of what was thrown, such as `SQLITE_FULL`: for the technical line of a failure. */
export function toSqliteCode(thrown: unknown): string | undefined {
  return thrown instanceof SqliteError ? thrown.code : undefined
}
