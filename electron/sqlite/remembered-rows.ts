import type { Columns } from './columns.ts'
import type { Sql, SqlValues } from './sql.ts'

/** Answers held at a time; beyond that all are read anew. */
const MOST = 10_000

/**
 * The same, for a few small tables that are asked before every request and seldom written: what `first` answered is remembered
 * until something is written through here. So everything that writes those tables has to. `mayRemember`: whether what is read
 * now is what is in the file, which it is not within a transaction, and whether there is a file to read at all.
 */
export function rememberingRows(sql: Sql, mayRemember: () => boolean): Sql {
  const known = new Map<string, unknown>()
  return {
    ...sql,
    first<Row>(statement: string, values: SqlValues, toRow: (columns: Columns) => Row): Row | undefined {
      if (!mayRemember()) return sql.first(statement, values, toRow)
      const key = `${statement} ${JSON.stringify(values)}`
      if (!known.has(key)) {
        if (known.size >= MOST) known.clear()
        known.set(key, Object.freeze(sql.first(statement, values, toRow)))
      }
      // Each statement has one way of making a row.
      return known.get(key) as Row | undefined
    },
    run(statement, values) {
      const changes = sql.run(statement, values)
      if (changes > 0) known.clear()
      return changes
    },
  }
}
