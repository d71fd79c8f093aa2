import type { Account } from './account.ts'
import { isAtLeast } from './version.ts'

/** Which build answers: enterprise builds since 3.9 name what an account has booked. Null where nothing tells. */
export function toEdition(
  account: Account,
  version: string | null | undefined,
): 'enterprise' | 'community' | null {
  if (account.subscribedFeatures !== undefined) return 'enterprise'
  return isAtLeast(version, '3.9.0') === true ? 'community' : null
}
