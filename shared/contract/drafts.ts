import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import type { Draft, DraftSummary } from '../domain/drafts.ts'
import { accountEditSchema, baseValuesSchema, hasAllBaseValues } from '../domain/edits-schema.ts'
import { call } from './call.ts'

export const drafts = {
  /** What was typed about this account and not saved, or null. */
  read: call.input(accountRefSchema).output(type<Draft | null>()),
  /** Replaces the draft as a whole. An edit without fields is no draft: the held one is discarded. */
  keep: call
    .input(
      z
        .strictObject({
          ref: accountRefSchema,
          edit: accountEditSchema,
          baseValues: baseValuesSchema,
          undoOf: z.int().positive().nullable().default(null),
        })
        .refine(hasAllBaseValues, { path: ['baseValues'] }),
    )
    .output(type<Draft | null>()),
  discard: call.input(accountRefSchema).output(type<null>()),
  /** Every draft of every account, the one changed last first. */
  list: call.output(type<DraftSummary[]>()),
}
