import { type } from '@orpc/contract'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import type { OfflineAccount } from '../domain/offline.ts'
import type { FailureCode } from '../failures/failure.ts'
import { call } from './call.ts'

/** Accounts that are fetched as a whole, to be there without a network. How they stand is news of `refresh.watch`. */
export const offline = {
  list: call.output(type<OfflineAccount<FailureCode>[]>()),
  /** Fetches all of the account, or goes on with it, or, where it is all there, begins anew. */
  keep: call.input(accountRefSchema).output(type<null>()),
  pause: call.input(accountRefSchema).output(type<null>()),
  /** What was fetched stays like anything that was seen. */
  release: call.input(accountRefSchema).output(type<null>()),
}
