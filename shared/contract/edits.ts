import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import { accountEditSchema, baseValuesSchema, hasAllBaseValues } from '../domain/edits-schema.ts'
import type { SaveOutcome } from '../domain/edits.ts'
import { call } from './call.ts'

export const edits = {
  /**
   * Reads the account again, merges, and sends only what changed: two requests, and a read-back only where the answer does
   * not settle it. Fails with what the server refused (`validation-refused` names the attributes), or with `edit-refused`
   * before anything is sent.
   *
   * After a `conflict` the call is made again with the admin's choices built in: a field where theirs stays is taken out
   * of `edit`, one where mine goes gets `theirs` as its base value. Whoever changes it in between is asked about again.
   */
  save: call
    .input(
      z
        .strictObject({
          ref: accountRefSchema,
          edit: accountEditSchema,
          /** One for each field of `edit`. */
          baseValues: baseValuesSchema,
          /** The change of the history that this edit takes back. */
          undoOf: z.int().positive().nullable().default(null),
        })
        .refine(hasAllBaseValues, { path: ['baseValues'] }),
    )
    .output(type<SaveOutcome>()),
}
