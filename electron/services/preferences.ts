import type { Appearance, Preferences } from '#shared/domain/preferences.ts'
import type { AppearanceFile } from '../vault/appearance-file.ts'
import type { SessionKeeper } from './session.ts'

/** A change as a schema hands it over: what was left out may be there as undefined. */
type Change<Value> = { [Key in keyof Value]?: Value[Key] | undefined }

/** Lets named values win over the held ones; what is not named stays. */
function withChange<Value extends object>(held: Value, change: Change<Value>): Value {
  const named = Object.entries(change).filter(([, value]) => value !== undefined)
  return { ...held, ...Object.fromEntries(named) }
}

/** Appearance lives outside the vault, because it is needed before it opens; all other preferences inside. */
export function createPreferencesService({
  sessions,
  appearanceFile,
}: {
  sessions: SessionKeeper
  appearanceFile: AppearanceFile
}) {
  return {
    appearance: () => appearanceFile.read(),
    setAppearance(change: Change<Appearance>): Appearance {
      const next = withChange(appearanceFile.read(), change)
      appearanceFile.write(next)
      return next
    },
    read: (): Preferences => sessions.current().vault.preferences.read(),
    change(change: Change<Preferences>): Preferences {
      const { preferences } = sessions.current().vault
      return preferences.change(withChange(preferences.read(), change))
    },
  }
}
