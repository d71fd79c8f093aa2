import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import { MOST_READ_AHEAD, type AccountDetails, type AccountFacts, type CacheKeys } from '../domain/account.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { call } from './call.ts'

const about = call.input(accountRefSchema)

export const accounts = {
  /** The last known state from the cache, or null. Asks no server. */
  read: about.output(type<Snapshot<AccountDetails> | null>()),
  /**
   * What the cache holds of several accounts, in their order, where it is no more than a page wants to read ahead: nobody has
   * opened them. Null where nothing is held, or too much.
   */
  readAhead: call
    .input(z.strictObject({ refs: z.array(accountRefSchema).max(MOST_READ_AHEAD) }))
    .output(type<(Snapshot<AccountDetails> | null)[]>()),
  /** Asks the server and keeps the answer. Fails with the reason; what was cached stays. */
  refresh: about.output(type<Snapshot<AccountDetails>>()),
  /** What lists and searching need of every account that was ever read, in one answer. Asks no server. */
  facts: call.output(type<AccountFacts[]>()),
  cacheKeys: about.output(type<CacheKeys>()),
}
