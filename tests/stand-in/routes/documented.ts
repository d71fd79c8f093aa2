import { callerOrNobody } from '../access/caller.ts'
import { memberOfAccount, mustAdminister, type Member } from '../access/account.ts'
import { requestLanguage } from '../access/language.ts'
import { openSession, sessionHeaders } from '../access/sessions.ts'
import type { JsonObject } from '../json.ts'
import { json, type Answer } from '../rails/answer.ts'
import { isBlank } from '../rails/blank.ts'
import { Refusal } from '../rails/failures.ts'
import type { Match, Route } from '../rails/router.ts'
import type { Call, Handler } from '../server.ts'
import { editAccount } from '../validation/account-edit.ts'
import { textOf } from '../validation/columns.ts'
import type { DurationLimits } from '../validation/settings.ts'
import { checkAccountName, checkPerson } from '../validation/signup.ts'
import { signupDomain } from '../validation/plain-address.ts'
import { shownSupportEmail } from '../views/account.ts'
import { addMember, createAccount } from '../world/accounts.ts'
import { createUser } from '../world/people.ts'
import type { Account, User } from '../world/world.ts'
import { showCacheKeys, updateActiveAt } from './accounts.ts'

/** The page counts `auto_resolve_after` in days and sets no limits: these are those that days had before minutes came. */
const days: DurationLimits = { minimum: 1, maximum: 999 }
const unknownAccount = new Refusal(404, { error: 'Account not found' })

/** The five routes of the page, and nothing else. */
export const documentedRoutes: readonly Route<Handler>[] = [
  route('GET', '/api/v1/accounts/:account', (call) => json(view(call, member(call).account))),
  route('POST', '/api/v1/accounts', signUp),
  route('PATCH', '/api/v1/accounts/:account', update),
  route('POST', '/api/v1/accounts/:account/update_active_at', documented(updateActiveAt)),
  route('GET', '/api/v1/accounts/:account/cache_keys', documented(showCacheKeys)),
]

/** What a server that follows the page says of everything it does not name. */
export const noDocumentedRoute: Match<Handler> = {
  route: route('GET', '/', () => {
    throw unknownAccount
  }),
  path: {},
}

function route(method: string, pattern: string, handler: Handler): Route<Handler> {
  return { method, pattern, handler, negotiated: false }
}

/** An account that is not there, or not the caller's, has the page's own words. */
function documented(handler: Handler): Handler {
  return (call) => {
    member(call)
    return handler(call)
  }
}

function member(call: Call): Member {
  try {
    return memberOfAccount(call)
  } catch (error) {
    throw error instanceof Refusal && error.status === 404 ? unknownAccount : error
  }
}

function update(call: Call): Answer {
  const found = member(call)
  mustAdminister(found)
  editAccount(call.server, found.account, call.request, days)
  return json(view(call, found.account))
}

/** The seven keys of the page. */
function view({ server }: Call, account: Account): Record<string, unknown> {
  return {
    id: account.id,
    name: account.name,
    locale: account.locale,
    domain: account.domain,
    support_email: shownSupportEmail(server, account),
    custom_attributes: account.customAttributes,
    settings: account.settings,
  }
}

/** All four of name, address, full name and password are required; the answer is not wrapped. */
function signUp(call: Call): Answer {
  const { server } = call
  const caller = callerOrNobody(call)
  if (server.signup === 'off') throw new Refusal(404, { error: 'Account signup is disabled' })
  const required = caller ? ['account_name'] : ['account_name', 'email', 'user_full_name', 'password']
  const missing = required.filter((name) => isBlank(readText(call, name)))
  if (missing.length > 0)
    throw invalidParameters(`${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} required`)
  const name = checkAccountName(server, readText(call, 'account_name'))
  const user = caller ?? createPerson(call)
  const account = createAccount(server.world, { name, locale: requestLanguage(call) })
  addMember(server.world, account, user, 'administrator')
  const session = openSession(server.world, user, undefined)
  call.session = undefined
  return { kind: 'json', body: newPersonView(user, account), headers: sessionHeaders(user, session, false) }
}

function createPerson(call: Call): User {
  const { server, request } = call
  const email = readText(call, 'email')
  if (signupDomain(email) === undefined) throw invalidParameters('email is invalid')
  if (server.world.usersByEmail.has(email.toLowerCase())) {
    throw new Refusal(403, { error: 'User with this email already exists' })
  }
  const person = { email, name: request.parameter('user_full_name'), password: request.parameter('password') }
  const checked = checkPerson(server, person)
  return createUser(server.world, { ...checked, email: email.toLowerCase(), confirmed: false })
}

function newPersonView(user: User, account: Account): JsonObject {
  return {
    id: user.id,
    uid: user.email,
    email: user.email,
    name: user.name,
    account_id: account.id,
    accounts: user.memberships.map((membership) => ({
      id: membership.account.id,
      name: membership.account.name,
      locale: membership.account.locale,
    })),
  }
}

function invalidParameters(message: string): Refusal {
  return new Refusal(403, { error: 'Invalid parameters', message })
}

function readText({ request }: Call, name: string): string {
  return textOf(request.parameter(name)) ?? ''
}
