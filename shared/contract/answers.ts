import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import { LIST_KINDS } from '../domain/lists.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { call } from './call.ts'

export const answers = {
  /**
   * The text of the last answer that was another one than the newest, secrets replaced, and when the server last said so.
   * Null where none is held. Asks no server.
   */
  previous: call
    .input(z.strictObject({ ref: accountRefSchema, kind: z.enum(['account', ...LIST_KINDS]) }))
    .output(type<Snapshot<string> | null>()),
}
