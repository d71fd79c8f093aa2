import type { Preferences } from '#shared/domain/preferences.ts'

/** What the person chose and nobody else should see. Never chosen values are the defaults. */
export interface PreferencesTable {
  read(): Preferences
  /** Changes what is named and answers with all of them. */
  change(change: Partial<Preferences>): Preferences
}
