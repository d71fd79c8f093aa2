import type { Appearance, Preferences } from '#shared/domain/preferences.ts'
import type { AppearanceFile } from '../vault/appearance-file.ts'
import { withChange } from '../vault/row-change.ts'
import type { PolicyService } from './policy.ts'
import type { SessionKeeper } from './session.ts'

/** Appearance lives outside the vault, because it is needed before it opens; all other preferences inside. */
export function createPreferencesService({
  sessions,
  appearanceFile,
  policy,
  onChange,
}: {
  sessions: SessionKeeper
  appearanceFile: AppearanceFile
  policy: PolicyService
  /** Called when preferences inside the vault were changed. */
  onChange: () => void
}) {
  let tell: (appearance: Appearance) => void = () => undefined
  return {
    appearance: () => appearanceFile.read(),
    setAppearance(change: Partial<Appearance>): Appearance {
      const next = withChange(appearanceFile.read(), change)
      appearanceFile.write(next)
      tell(next)
      return next
    },
    /** Tells one listener what is kept now and what is kept whenever it is changed. */
    onAppearance(listen: (appearance: Appearance) => void): void {
      tell = listen
      listen(appearanceFile.read())
    },
    /** What holds: a person's own wishes within what the policy allows. */
    read: (): Preferences => policy.limit(sessions.current().vault.preferences.read()),
    change(change: Partial<Preferences>): Preferences {
      const changed = sessions.current().vault.preferences.change(change)
      onChange()
      return policy.limit(changed)
    },
  }
}
