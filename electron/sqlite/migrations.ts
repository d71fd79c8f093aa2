import type { Database } from 'better-sqlite3'

/** One step of a schema. Frozen once released: a later change is a new step. */
export interface Migration {
  /** 1, 2, 3, … without gaps; kept in the file as `user_version`. */
  number: number
  sql: string
}

/** The number of the newest schema these migrations lead to. */
export function newestSchema(migrations: readonly Migration[]): number {
  return migrations.reduce((newest, migration) => Math.max(newest, migration.number), 0)
}

/** The number of the schema a database has; 0 for a new file. */
export function schemaOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Brings a database to the newest schema, each step in a transaction of its own. `newer`: the file was made by a newer
 * version, and nothing was changed.
 */
export function migrate(database: Database, migrations: readonly Migration[]): 'current' | 'newer' {
  if (schemaOf(database) > newestSchema(migrations)) return 'newer'
  for (const migration of migrations) {
    const step = database.transaction(() => {
      if (schemaOf(database) >= migration.number) return
      database.exec(migration.sql)
      database.pragma(`user_version = ${migration.number}`)
    })
    step.immediate()
  }
  return 'current'
}
