import { callerOrNobody } from '../access/caller.ts'
import { requestLanguage } from '../access/language.ts'
import { openSession, sessionHeaders } from '../access/sessions.ts'
import { json, type Answer } from '../rails/answer.ts'
import { isBlank } from '../rails/blank.ts'
import { crash, RailsFailure, Refusal } from '../rails/failures.ts'
import type { Call, Handler } from '../server.ts'
import { isScalar } from '../validation/columns.ts'
import { checkAccountName, checkPerson, checkSignupEmail } from '../validation/signup.ts'
import { newUserView } from '../views/user.ts'
import { addMember, createAccount } from '../world/accounts.ts'
import { createUser } from '../world/people.ts'
import type { Account, User } from '../world/world.ts'

const firstStep = 'account_details'
const firstStepOfSecondSignup = 'profile_update'

/** A new person with an account of their own, or one more account for the caller (API document 5.1). */
export const signUp: Handler = (call) => {
  const user = callerOrNobody(call)
  mustBeOpen(call)
  if (
    call.server.traits.namesChecked &&
    isMissing(call, 'account_name') &&
    isMissing(call, 'user_full_name')
  ) {
    throw new Refusal(403, { message: 'Invalid, please check the signup paramters and try again' })
  }
  checkCaptcha(call)
  const step = call.server.traits.onboardingStarts ? firstStep : undefined
  if (user) return fullAnswer(call, user, openAccount(call, user, readAccountName(call), step))
  const { person, account } = createPerson(call, step)
  const { signupAnswersEmailOnly } = call.server.traits
  if (signupAnswersEmailOnly && call.server.signup !== 'api-only') return json({ email: person.email })
  return fullAnswer(call, person, account)
}

/** The dashboard's other way to sign up, without names: servers that insist on an account's name refuse it always. */
export const signUpWithoutNames: Handler = (call) => {
  mustBeOpen(call)
  checkCaptcha(call)
  const { person, account } = createPerson(call, firstStepOfSecondSignup)
  return fullAnswer(call, person, account)
}

/** Everything is checked before anything is made: address, account, person. */
function createPerson(call: Call, step: string | undefined): { person: User; account: Account } {
  const { server, request } = call
  const email = checkSignupEmail(server, request.parameter('email'))
  const accountName = readAccountName(call)
  const checked = checkPerson(server, {
    email,
    name: request.parameter('user_full_name'),
    password: request.parameter('password'),
  })
  const person = createUser(server.world, { ...checked, email: email.toLowerCase(), confirmed: false })
  return { person, account: openAccount(call, person, accountName, step) }
}

function readAccountName({ server, request }: Call): string {
  return checkAccountName(server, request.parameter('account_name'))
}

function openAccount(call: Call, user: User, name: string, step: string | undefined): Account {
  const { world } = call.server
  const account = createAccount(world, {
    name,
    locale: requestLanguage(call),
    customAttributes: step === undefined ? {} : { onboarding_step: step },
  })
  addMember(world, account, user, 'administrator')
  return account
}

/** The answer comes with a session of its own, whoever asked. */
function fullAnswer(call: Call, user: User, account: Account): Answer {
  call.session = undefined
  const session = openSession(call.server.world, user, undefined)
  return {
    kind: 'json',
    body: { data: newUserView(user, account) },
    headers: sessionHeaders(user, session, false),
  }
}

function mustBeOpen({ server }: Call): void {
  if (server.signup === 'off') throw new RailsFailure(404)
}

/** Without a token nobody passes; with one this server cannot ask the captcha's provider, and crashes. */
function checkCaptcha({ server, request }: Call): void {
  if (server.signup !== 'captcha') return
  const token = request.parameter('h_captcha_client_response')
  throw isBlank(token) ? new RailsFailure(422) : crash()
}

function isMissing({ request }: Call, name: string): boolean {
  const value = request.parameter(name)
  return !isScalar(value) || isBlank(value)
}
