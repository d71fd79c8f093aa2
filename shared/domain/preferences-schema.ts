import { z } from 'zod'
import { accountRefSchema } from './account-ref-schema.ts'
import { LANGUAGES, THEMES } from './preferences.ts'
import { UPDATE_MODES } from './update.ts'

/** A change names only what changes: no defaults here, or they would overwrite the rest. */
export const appearanceChangeSchema = z.strictObject({
  theme: z.enum(THEMES).optional(),
  language: z.enum(LANGUAGES).optional(),
  singleKeys: z.boolean().optional(),
  updates: z.enum(UPDATE_MODES).optional(),
})

export const preferencesChangeSchema = z.strictObject({
  lastAccount: accountRefSchema.nullable().optional(),
  lockAfterMinutes: z.int().min(0).max(1440).optional(),
  lockOnScreenLock: z.boolean().optional(),
  notifyCertificates: z.boolean().optional(),
  notifyTokens: z.boolean().optional(),
  notifyServers: z.boolean().optional(),
  storageMegabytes: z.int().min(50).max(1_000_000).optional(),
})
