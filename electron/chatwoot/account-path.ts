import { FailureError } from '#shared/failures/failure.ts'

/** The path of an account. Fails with `invalid-input` where the number can be no account's. */
export function toAccountPath(accountId: number): string {
  if (!Number.isSafeInteger(accountId) || accountId <= 0) throw new FailureError('invalid-input')
  return `/api/v1/accounts/${accountId}`
}

/** A path for failures and the log: what was searched for stands behind the question mark and belongs to nobody else. */
export function toShownPath(path: string): string {
  return path.replace(/\?.*$/s, '').slice(0, 500)
}
