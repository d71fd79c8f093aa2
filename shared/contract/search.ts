import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import { SEARCH_KINDS, type SearchAnswer } from '../domain/search.ts'
import { call } from './call.ts'

export const search = {
  /** Looks for words in everything that is held of all accounts. Asks no server; who gives up waiting takes no turn. */
  find: call
    .input(
      z.strictObject({
        text: z.string().max(200),
        /** None for all. */
        kinds: z.array(z.enum(SEARCH_KINDS)).max(SEARCH_KINDS.length),
        account: accountRefSchema.nullable(),
      }),
    )
    .output(type<SearchAnswer>()),
}
