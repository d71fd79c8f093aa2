import { text } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/** Facts that were told through the system's notifications. */
export interface ToldFactsTable {
  list(): string[]
  /** Keeps exactly these. */
  replace(facts: readonly string[]): void
}

/** The told facts of an open vault. */
export function openToldFactsTable(sql: Sql): ToldFactsTable {
  return {
    list: () => sql.all('select fact from told_facts', {}, (columns) => text(columns, 'fact')),
    replace(facts) {
      sql.transaction(() => {
        sql.run('delete from told_facts', {})
        for (const fact of new Set(facts)) sql.run('insert into told_facts (fact) values (:fact)', { fact })
      })
    },
  }
}
