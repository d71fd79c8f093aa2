import { toFailure } from '#shared/failures/failure.ts'
import { isSuccess, type Answer } from './answer.ts'
import { noteFailure, type Caller } from './call.ts'
import { findPage } from './page.ts'
import { toPatience } from './patience.ts'
import { readBodyObject, toJudgedFailure, type Judgement } from './refusals.ts'
import { readSentSecret } from './sent-secrets.ts'
import { readSession, type ServerSession } from './server-session.ts'
import type { Target } from './target.ts'

/** What somebody signs in with: the first step, or the second with what the first one gave. */
export type Credentials =
  | { step: 'password'; email: string; password: string }
  | { step: 'second-factor'; ticket: string; kind: 'code' | 'backup-code'; code: string }

/** What came of it. The session is only there to be ended. */
export type SignInAnswer =
  | { outcome: 'signed-in'; token: string; session: ServerSession | null }
  | { outcome: 'second-factor'; ticket: string }

const PATH = '/auth/sign_in'
const PASSWORD_WINDOW = 300
const SECOND_FACTOR_WINDOW = 60

/**
 * Signs in (API document 4.7). Fails with `sign-in-refused`, `sign-in-unconfirmed`, `sign-in-single-sign-on`,
 * `second-factor-wrong`, `second-factor-expired`, `sessions-full`, `route-missing`, and with what any call can fail with.
 */
export async function sendSignIn(
  { transport, log }: Caller,
  { origin }: Pick<Target, 'origin'>,
  credentials: Credentials,
): Promise<SignInAnswer> {
  try {
    const sending = { method: 'POST', path: PATH, json: JSON.stringify(toBody(credentials)) } as const
    const answer = await transport.send({ origin, readToken: null }, sending)
    const token = isSuccess(answer) ? readSentSecret(answer, 'access_token') : null
    if (token !== null) return { outcome: 'signed-in', token, session: readSession(answer) }
    // Servers answer 206 here, which to many a proxy is no status for a whole answer.
    const ticket = isSuccess(answer) ? readSentSecret(answer, 'mfa_token') : null
    if (ticket !== null) return { outcome: 'second-factor', ticket }
    throw toJudgedFailure(answer, 'profile', judge(answer, credentials), secretsOf(credentials))
  } catch (thrown) {
    noteFailure(log, thrown)
    throw thrown
  }
}

/** Ends a session that this app had opened; says whether it is over. Nobody can do anything about a failure. */
export async function sendSignOut(
  { transport, log }: Caller,
  { origin }: Pick<Target, 'origin'>,
  session: ServerSession,
): Promise<boolean> {
  try {
    const sending = { method: 'DELETE', path: '/auth/sign_out', session } as const
    const answer = await transport.send({ origin, readToken: null }, sending)
    // A session that is not there any more is over, too.
    if (answer.status === 404) return readBodyObject(answer)?.['success'] === false
    // A gate answers with its page in place of the server, which then has heard of nothing.
    return isSuccess(answer) && findPage(answer.text, answer.header('content-type')) === null
  } catch (thrown) {
    if (toFailure(thrown) === undefined) throw thrown
    noteFailure(log, thrown)
    return false
  }
}

function toBody(credentials: Credentials): Record<string, string> {
  if (credentials.step === 'password') {
    return { email: credentials.email, password: credentials.password }
  }
  const { ticket, kind, code } = credentials
  return { mfa_token: ticket, [kind === 'code' ? 'otp_code' : 'backup_code']: code }
}

function secretsOf(credentials: Credentials): string[] {
  return credentials.step === 'password' ? [credentials.password] : [credentials.ticket, credentials.code]
}

function judge(answer: Answer, credentials: Credentials): Judgement | null {
  const body = readBodyObject(answer)
  if (answer.status === 429) {
    const window = credentials.step === 'password' ? PASSWORD_WINDOW : SECOND_FACTOR_WINDOW
    return { code: 'rate-limited', facts: { seconds: toPatience(answer, window) } }
  }
  if (body === null) return null
  if (answer.status === 409 && body['sessions_limit_reached'] === true) return { code: 'sessions-full' }
  const isSecond = credentials.step === 'second-factor' && typeof body['error'] === 'string'
  // The words of these two can be translated, their status cannot; Rails' own 400 carries its status in the body.
  if (answer.status === 400 && isSecond && !('status' in body)) return { code: 'second-factor-wrong' }
  if (answer.status === 401 && isSecond) return { code: 'second-factor-expired' }
  if (answer.status !== 401 || !Array.isArray(body['errors'])) return null
  if (isUnconfirmed(body['errors'], body['error_code'], credentials)) return { code: 'sign-in-unconfirmed' }
  return { code: typeof body['message'] === 'string' ? 'sign-in-single-sign-on' : 'sign-in-refused' }
}

/** Before 4.14.0 only the sentence says so, in the server's language: it is the one that names the address. */
function isUnconfirmed(errors: unknown[], errorCode: unknown, credentials: Credentials): boolean {
  if (errorCode === 'user_not_confirmed') return true
  if (credentials.step !== 'password') return false
  const email = credentials.email.trim().toLowerCase()
  return email !== '' && errors.some((text) => typeof text === 'string' && text.toLowerCase().includes(email))
}
