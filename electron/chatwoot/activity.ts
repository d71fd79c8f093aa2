import { isSuccess } from './answer.ts'
import { noteFailure, toRefusal, type Caller } from './call.ts'
import { findPage } from './page.ts'
import type { CallOptions, Target } from './target.ts'

/** Tells the server that an account is open now (API document 4.5 and 8). The answer has no body. */
export async function sendActivity(
  { transport, log }: Caller,
  target: Target,
  accountPath: string,
  options: CallOptions = {},
): Promise<void> {
  try {
    const sending = { method: 'POST', path: `${accountPath}/update_active_at` } as const
    const answer = await transport.send(target, sending, { signal: options.signal })
    const isPage = findPage(answer.text, answer.header('content-type')) !== null
    if (!isSuccess(answer) || isPage) throw toRefusal(transport, answer, 'own')
  } catch (thrown) {
    noteFailure(log, thrown)
    throw thrown
  }
}
