import { FailureError } from '#shared/failures/failure.ts'
import type { Fetched } from './target.ts'

/** An answer to a question without a tag. Fails with `answer-unexpected` where it says that nothing changed. */
export function mustBeWhole<Value>(fetched: Fetched<Value>): Extract<Fetched<Value>, { changed: true }> {
  if (!fetched.changed) throw new FailureError('answer-unexpected', { technical: { status: 304 } })
  return fetched
}
