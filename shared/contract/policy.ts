import { type } from '@orpc/contract'
import type { Policy } from '../domain/policy.ts'
import { call } from './call.ts'

export const policy = {
  /** What whoever manages this computer has decided. Readable without a vault. */
  read: call.output(type<Policy>()),
}
