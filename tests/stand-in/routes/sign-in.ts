import { requestLanguage } from '../access/language.ts'
import { passesSecondStep, secondStepToken, userOfSecondStep } from '../access/second-step.ts'
import { endSession, findSession, openSession, sessionLimit, sessionToEvict } from '../access/sessions.ts'
import { textsIn } from '../data/texts.ts'
import { isObject } from '../json.ts'
import { json, type Answer } from '../rails/answer.ts'
import { isBlank } from '../rails/blank.ts'
import { crash, Refusal } from '../rails/failures.ts'
import { toInteger } from '../rails/integer.ts'
import type { Call, Handler } from '../server.ts'
import { textOf } from '../validation/columns.ts'
import { deviceView } from '../views/device.ts'
import { iso } from '../views/times.ts'
import { userView } from '../views/user.ts'
import type { User } from '../world/world.ts'

/** Signs somebody in: by the second step, by a link, or by address and password (API document 4.7). */
export const signIn: Handler = (call) => {
  const { server } = call
  const secondStep = readText(call, 'mfa_token')
  if (server.traits.twoFactor && secondStep !== '') return takeSecondStep(call, secondStep)
  const linked = userOfLink(call)
  if (linked) return signedIn(call, linked)
  const user = findByEmail(call)
  if (!user) throw badCredentials(call)
  if (!user.confirmed) throw unconfirmed(call, user)
  const password = readPassword(call)
  if (password !== user.password || user.provider !== 'email') throw badCredentials(call)
  if (server.traits.twoFactor && user.twoFactor) {
    return {
      kind: 'json',
      status: 206,
      body: { mfa_required: true, mfa_token: secondStepToken(server, user) },
    }
  }
  return signedIn(call, user)
}

/** Reading the sign-in address leads to the login page; old servers say what to do instead. */
export const showSignIn: Handler = ({ server, request }) => {
  if (!server.traits.signInPageRedirects) {
    const errors = ['Use POST /sign_in to sign in. GET is not supported.']
    return { kind: 'json', status: 405, body: { success: false, errors } }
  }
  return { kind: 'redirect', location: `${request.origin}/app/login?error=access-denied` }
}

export const signOut: Handler = ({ server, request }) => {
  const found = findSession(server.world, request)
  if (!found) throw new Refusal(404, { success: false, errors: ['User was not found or was not logged in.'] })
  endSession(found.user, found.session)
  return json({ success: true })
}

export const validateToken: Handler = (call) => {
  const found = findSession(call.server.world, call.request)
  if (!found) throw new Refusal(401, { success: false, errors: ['Invalid login credentials'] })
  call.session = found
  const data = { ...userView(call.server, found.user), created_at: iso(found.user.createdAt) }
  return json({ payload: { success: true, data } })
}

function takeSecondStep(call: Call, token: string): Answer {
  const user = userOfSecondStep(call.server, token)
  if (!user) throw new Refusal(401, { error: 'Invalid or expired MFA token' })
  if (!passesSecondStep(call.server, user, readText(call, 'otp_code'), readText(call, 'backup_code'))) {
    throw new Refusal(400, { error: 'Invalid verification code' })
  }
  return signedIn(call, user)
}

function userOfLink(call: Call): User | undefined {
  const { server, request } = call
  const token = readText(call, 'sso_auth_token')
  const link = server.signInLinks.get(token)
  if (!link || link.expires < server.world.now() || link.user.email !== request.parameter('email'))
    return undefined
  server.signInLinks.delete(token)
  return link.user
}

/** The address is trimmed and folded; what is no text at all crashes (API document 16). */
function findByEmail({ server, request }: Call): User | undefined {
  const email = request.parameter('email')
  if (email === undefined) return undefined
  const isShape = Array.isArray(email) || isObject(email)
  if (isShape && isBlank(email)) return undefined
  if (Array.isArray(email) && !server.traits.emailListCrashesSignIn) return undefined
  if (typeof email !== 'string' || email.includes('\0')) throw crash()
  return server.world.usersByEmail.get(email.trim().toLowerCase())
}

function readPassword({ request }: Call): string | undefined {
  const password = request.parameter('password')
  if (typeof password !== 'string') return undefined
  if (password.includes('\0')) throw crash()
  return password
}

function signedIn(call: Call, user: User): Answer {
  const { server, request } = call
  const full = server.traits.sessionLimitAnswered ? makeRoom(call, user) : undefined
  if (full) return full
  call.session = { user, session: openSession(server.world, user, request) }
  return json({ data: userView(server, user) })
}

/** Ends the sessions that were named, or one where all are taken; browsers are asked which, if all devices are known. */
function makeRoom({ request }: Call, user: User): Answer | undefined {
  const all = request.parameter('revoke_all_sessions')
  const one = request.parameter('revoke_session_id')
  if (!isBlank(all)) {
    user.sessions = []
  } else if (!isBlank(one)) {
    const id = toInteger(textOf(one))
    const session = user.sessions.find((known) => known.device !== null && known.id === id)
    if (session) endSession(user, session)
  } else if (user.sessions.length >= sessionLimit) {
    const isKnown = user.sessions.every(({ device }) => device !== null)
    if (isKnown && request.header('user-agent')?.includes('Mozilla')) return whichSession(user)
    endSession(user, sessionToEvict(user))
  }
  return undefined
}

function whichSession(user: User): Answer {
  const sessions = user.sessions.toSorted((one, other) => other.lastActivityAt - one.lastActivityAt)
  return {
    kind: 'json',
    status: 409,
    body: { sessions_limit_reached: true, sessions: sessions.map(deviceView) },
  }
}

function badCredentials(call: Call): Refusal {
  return new Refusal(401, { success: false, errors: [textsIn(requestLanguage(call)).badCredentials] })
}

function unconfirmed({ server }: Call, user: User): Refusal {
  const sentence =
    `A confirmation email was sent to your account at '${user.email}'. ` +
    'You must follow the instructions in the email before your account can be activated'
  return new Refusal(401, {
    success: false,
    errors: [sentence],
    ...(server.traits.unconfirmedErrorCode ? { error_code: 'user_not_confirmed' } : {}),
  })
}

function readText({ request }: Call, name: string): string {
  return textOf(request.parameter(name)) ?? ''
}
