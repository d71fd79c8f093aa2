import { z } from 'zod'
import { accountRefSchema } from './account-ref-schema.ts'
import { accountEditSchema, baseValuesSchema, hasAllBaseValues } from './edits-schema.ts'

/** How many accounts one change may be for. */
const MOST_ACCOUNTS = 5000
/** Ten years: longer than any server keeps. */
const MOST_MINUTES = 5_256_000

/** One change for many accounts. Auto-resolve has no place in `edit`: its number means something else on each server. */
export const bulkEditSchema = z.strictObject({
  edit: accountEditSchema.refine(
    (edit) => !('auto_resolve_after' in edit) && !('auto_resolve_duration' in edit),
  ),
  autoResolveMinutes: z.int().min(0).max(MOST_MINUTES).nullable().optional(),
})

export const bulkRefsSchema = z.array(accountRefSchema).min(1).max(MOST_ACCOUNTS)

export const bulkTargetsSchema = z
  .array(
    z
      .strictObject({
        ref: accountRefSchema,
        edit: accountEditSchema,
        baseValues: baseValuesSchema,
        undoOf: z.int().positive().nullable(),
      })
      .refine(hasAllBaseValues, { path: ['baseValues'] }),
  )
  .min(1)
  .max(MOST_ACCOUNTS)
