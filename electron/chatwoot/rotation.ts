import type { Profile } from '#shared/domain/profile.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { noteFailure, readDocument, type Caller } from './call.ts'
import { readProfile } from './profile.ts'
import { toJudgedFailure } from './refusals.ts'
import { readSentSecret } from './sent-secrets.ts'
import type { Target } from './target.ts'
import { isSettledBy, toUnsettled } from './unsettled.ts'

/**
 * Has the server make a new token for the owner of the target's (API document 4.9): the old one is dead at once. Fails with
 * `route-missing` before 4.3.0, and as an `UnsettledError` where it may be dead although no new one came.
 */
export async function sendRotation(
  { transport, log }: Caller,
  target: Target,
): Promise<{ token: string; profile: Profile }> {
  try {
    const answer = await transport.send(target, {
      method: 'POST',
      path: '/api/v1/profile/reset_access_token',
    })
    const document = readDocument(answer)
    const token = document === null ? null : readSentSecret(answer, 'access_token')
    if (document !== null && token !== null) return { token, profile: readProfile(document) }
    const failure =
      document === null
        ? toJudgedFailure(answer, 'profile', null)
        : new FailureError('answer-unexpected', { technical: { requestId: answer.requestId } })
    throw isSettledBy(answer.status) ? failure : toUnsettled(failure)
  } catch (thrown) {
    noteFailure(log, thrown)
    throw thrown
  }
}
