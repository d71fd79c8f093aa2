import type { LoginPage } from '#shared/domain/login-page.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { noteFailure, type Caller } from './call.ts'
import { readLoginPage } from './login-page-reader.ts'
import { findPage } from './page.ts'
import { toJudgedFailure } from './refusals.ts'
import type { CallOptions, Target } from './target.ts'

const PATH = '/app/login'

/**
 * Reads the public login page, without a token. Fails with `route-missing` on servers that have none, with `answer-unexpected`
 * where a page says nothing of itself, and with what any call can fail with.
 */
export async function fetchLoginPage(
  { transport, log }: Caller,
  { origin }: Pick<Target, 'origin'>,
  options: CallOptions = {},
): Promise<LoginPage> {
  try {
    const sending = { method: 'GET', path: PATH, accept: 'text/html' } as const
    const answer = await transport.send({ origin, readToken: null }, sending, { ...options, etag: null })
    const isPage = answer.status === 200 && findPage(answer.text, answer.header('content-type')) !== null
    if (!isPage) throw toJudgedFailure(answer, 'profile', null)
    const page = readLoginPage(answer.text)
    if (page !== null) return page
    const { requestId, status, method, path } = answer
    throw new FailureError('answer-unexpected', {
      facts: { host: new URL(origin).host, expected: 'login page' },
      technical: { requestId, status, method, path },
    })
  } catch (thrown) {
    noteFailure(log, thrown)
    throw thrown
  }
}
