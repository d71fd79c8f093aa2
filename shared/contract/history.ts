import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import { HISTORY_FORMATS, type Change, type HistoryExport, type ListedChange } from '../domain/history.ts'
import type { FailureCode } from '../failures/failure.ts'
import { call } from './call.ts'

/** Null: every account there ever was. Otherwise the account whoever changed it, also under a token that is gone. */
const about = accountRefSchema.nullable()

export const history = {
  /** Changes made here, newest first. `before` is the id of the last one seen. */
  list: call
    .input(
      z.strictObject({
        ref: about,
        before: z.int().positive().optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(type<ListedChange<FailureCode>[]>()),
  /** One change by its id. Null where there is none. */
  find: call.input(z.strictObject({ id: z.int().positive() })).output(type<Change<FailureCode> | null>()),
  /** The text of a file with all of them: JSON, or CSV with one line per field that no spreadsheet takes for formulas. */
  export: call
    .input(z.strictObject({ ref: about, format: z.enum(HISTORY_FORMATS) }))
    .output(type<HistoryExport>()),
}
