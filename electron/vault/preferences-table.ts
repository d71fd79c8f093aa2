import { preferencesChangeSchema } from '#shared/domain/preferences-schema.ts'
import { DEFAULT_PREFERENCES, type Preferences } from '#shared/domain/preferences.ts'
import { text } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'
import { withChange } from './row-change.ts'

/** What the person chose and nobody else should see. Never chosen values are the defaults. */
export interface PreferencesTable {
  read(): Preferences
  /** Changes what is named and answers with all of them. */
  change(change: Partial<Preferences>): Preferences
}

/** The preferences of an open vault. */
export function openPreferencesTable(sql: Sql): PreferencesTable {
  function read(): Preferences {
    const chosen = sql.all('select name, value from preferences', {}, (columns) =>
      toChange(text(columns, 'name'), text(columns, 'value')),
    )
    return chosen.reduce<Preferences>((all, change) => withChange(all, change), DEFAULT_PREFERENCES)
  }

  return {
    read,
    change: (change) =>
      sql.transaction(() => {
        for (const [name, value] of Object.entries<unknown>(change)) {
          if (value === undefined) continue
          sql.run(
            `insert into preferences (name, value) values (:name, :value)
             on conflict (name) do update set value = excluded.value`,
            { name, value: JSON.stringify(value) },
          )
        }
        return read()
      }),
  }
}

// One by one, so that a value which a later version no longer understands costs only itself.
function toChange(name: string, value: string): Partial<Preferences> {
  return preferencesChangeSchema.safeParse({ [name]: JSON.parse(value) as unknown }).data ?? {}
}
