import { isSuccess } from './answer.ts'
import { noteFailure, type Caller } from './call.ts'
import { toJudgedFailure } from './refusals.ts'
import { readSentSecret } from './sent-secrets.ts'
import type { Target } from './target.ts'
import { isSettledBy, toUnsettled } from './unsettled.ts'

/**
 * Has the server make a new token for the owner of the target's (API document 4.9): the old one is dead at once, so the new one
 * is taken from whatever came along with it. Fails with `route-missing` before 4.3.0, and as an `UnsettledError` where it may be
 * dead although no new one came.
 */
export async function sendRotation({ transport, log }: Caller, target: Target): Promise<{ token: string }> {
  try {
    const answer = await transport.send(target, {
      method: 'POST',
      path: '/api/v1/profile/reset_access_token',
    })
    const token = isSuccess(answer) ? readSentSecret(answer, 'access_token') : null
    if (token !== null) return { token }
    const failure = toJudgedFailure(answer, 'profile', null)
    throw isSettledBy(answer.status) ? failure : toUnsettled(failure)
  } catch (thrown) {
    noteFailure(log, thrown)
    throw thrown
  }
}
