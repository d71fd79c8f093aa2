import { type } from '@orpc/contract'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import type { AccountDetails, AccountFacts, CacheKeys } from '../domain/account.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { call } from './call.ts'

const about = call.input(accountRefSchema)

export const accounts = {
  /** The last known state from the cache, or null. Asks no server. */
  read: about.output(type<Snapshot<AccountDetails> | null>()),
  /** Asks the server and keeps the answer. Fails with the reason; what was cached stays. */
  refresh: about.output(type<Snapshot<AccountDetails>>()),
  /** What lists and searching need of every account that was ever read, in one answer. Asks no server. */
  facts: call.output(type<AccountFacts[]>()),
  cacheKeys: about.output(type<CacheKeys>()),
}
