import { type } from '@orpc/contract'
import { appearanceChangeSchema, preferencesChangeSchema } from '../domain/preferences-schema.ts'
import type { Appearance, Preferences } from '../domain/preferences.ts'
import { call } from './call.ts'

export const preferences = {
  /** Readable without a vault: theme and language. */
  appearance: call.output(type<Appearance>()),
  setAppearance: call.input(appearanceChangeSchema).output(type<Appearance>()),
  /** Kept inside the vault. */
  read: call.output(type<Preferences>()),
  change: call.input(preferencesChangeSchema).output(type<Preferences>()),
}
