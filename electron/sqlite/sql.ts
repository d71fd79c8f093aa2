import type { Database, Statement } from 'better-sqlite3'
import type { Columns } from './columns.ts'
import { toSqliteFault, type SqliteFault } from './sqlite-fault.ts'

export type SqlValue = string | number | null
export type SqlValues = Record<string, SqlValue>

/** What a table file needs of a database: prepared statements with named values (`:name`), and transactions. */
export interface Sql {
  all<Row>(sql: string, values: SqlValues, toRow: (columns: Columns) => Row): Row[]
  first<Row>(sql: string, values: SqlValues, toRow: (columns: Columns) => Row): Row | undefined
  /** Answers with the number of rows changed. */
  run(sql: string, values: SqlValues): number
  /** All of what `work` writes, or nothing where it throws. May be nested. */
  transaction<Result>(work: () => Result): Result
}

/** Puts the helper around an open database. `toError` words SQLite's faults for the room that uses it. */
export function openSql(database: Database, toError: (fault: SqliteFault, thrown: unknown) => Error): Sql {
  const statements = new Map<string, Statement<[SqlValues]>>()

  function prepare(sql: string): Statement<[SqlValues]> {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare<[SqlValues]>(sql)
    statements.set(sql, statement)
    return statement
  }

  function guard<Result>(work: () => Result): Result {
    if (!database.open) throw toError('closed', undefined)
    try {
      return work()
    } catch (thrown) {
      const fault = toSqliteFault(thrown)
      throw fault === undefined ? thrown : toError(fault, thrown)
    }
  }

  return {
    all: (sql, values, toRow) => guard(() => prepare(sql).all(values)).map((row) => toRow(row as Columns)),
    first: (sql, values, toRow) => {
      const row = guard(() => prepare(sql).get(values))
      return row === undefined ? undefined : toRow(row as Columns)
    },
    run: (sql, values) => guard(() => prepare(sql).run(values)).changes,
    transaction: (work) => guard(() => database.transaction(work).immediate()),
  }
}

/** The same, and says so whenever a statement changed something. */
export function tellingOfWrites(sql: Sql, tell: () => void): Sql {
  return {
    ...sql,
    run(statement, values) {
      const changes = sql.run(statement, values)
      if (changes > 0) tell()
      return changes
    },
  }
}
