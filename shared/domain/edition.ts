import type { Account } from './account.ts'
import { toServerSpan } from './server-span.ts'
import { parseServerVersion } from './version.ts'

/**
 * Which build answers: enterprise builds since 3.9 name what an account has booked. Null where nothing tells, neither the
 * version nor what newer servers show.
 */
export function toEdition(
  account: Account,
  version: string | null | undefined,
): 'enterprise' | 'community' | null {
  if (account.subscribedFeatures !== undefined) return 'enterprise'
  // Servers that follow only the documented page show settings as well, and are neither.
  const isStock = account.features !== undefined || parseServerVersion(version) !== null
  return isStock && toServerSpan(version ?? null, account).must('3.9.0') ? 'community' : null
}
