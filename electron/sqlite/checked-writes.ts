import type { Sql } from './sql.ts'

/** The same, and asks before anything that was changed is kept: where `check` throws, nothing is. What changes nothing is not asked about. */
export function checkingWrites(sql: Sql, check: () => void): Sql {
  let isWithin = false
  let changed = 0

  function transaction<Result>(work: () => Result): Result {
    if (isWithin) return sql.transaction(work)
    return sql.transaction(() => {
      isWithin = true
      changed = 0
      try {
        const result = work()
        if (changed > 0) check()
        return result
      } finally {
        isWithin = false
      }
    })
  }

  function run(...statement: Parameters<Sql['run']>): number {
    const changes = sql.run(...statement)
    changed += changes
    return changes
  }

  return { ...sql, transaction, run: (...statement) => transaction(() => run(...statement)) }
}
