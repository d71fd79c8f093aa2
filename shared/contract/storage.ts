import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema, localIdSchema } from '../domain/account-ref-schema.ts'
import { STORAGE_LIMITS, type Storage } from '../domain/storage.ts'
import { call } from './call.ts'

export const storage = {
  /** What is kept to be read without a network, and how much it takes. */
  read: call.output(type<Storage>()),
  setLimit: call.input(z.strictObject({ megabytes: z.literal(STORAGE_LIMITS) })).output(type<Storage>()),
  /** Forgets what is kept of an account, of all accounts of an instance, or everything. It can be fetched again. */
  clear: call
    .input(
      z.discriminatedUnion('what', [
        z.strictObject({ what: z.literal('account'), ref: accountRefSchema }),
        z.strictObject({ what: z.literal('instance'), instanceId: localIdSchema }),
        z.strictObject({ what: z.literal('all') }),
      ]),
    )
    .output(type<Storage>()),
}
