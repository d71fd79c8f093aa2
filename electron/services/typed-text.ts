import { FailureError } from '#shared/failures/failure.ts'

/**
 * What makes every server fail or answer 400 is not sent: U+0000, and half a surrogate pair (API document 16). Fails with
 * `invalid-input` and the names of the fields.
 */
export function checkSendable(fields: Record<string, string>): void {
  const refused = Object.entries(fields).filter(([, text]) => text.includes('\0') || !text.isWellFormed())
  if (refused.length === 0) return
  throw new FailureError('invalid-input', { facts: { fields: refused.map(([name]) => name).join(', ') } })
}
