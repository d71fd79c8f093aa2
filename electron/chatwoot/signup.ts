import type { Membership } from '#shared/domain/identity.ts'
import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import { isAtLeast } from '#shared/domain/version.ts'
import type { FailureCode, FailureFacts } from '#shared/failures/failure.ts'
import { isSuccess, type Answer } from './answer.ts'
import { noteFailure, type Caller } from './call.ts'
import { toOneLine } from './page.ts'
import { toPatience } from './patience.ts'
import { readBodyObject, toJudgedFailure, type Judgement } from './refusals.ts'
import { readSentSecret, unwrap } from './sent-secrets.ts'
import { readSession, type ServerSession } from './server-session.ts'
import type { Target } from './target.ts'
import { isSettledBy, toUnsettled } from './unsettled.ts'
import { Fields, toFlag, toId, toList, toName, toWord } from './wire.ts'

/** What is sent to make an account; without a person it is one more account of the token's owner. */
export interface NewAccount {
  accountName: string
  /** A code of the server's list; null: the server's own choice. */
  locale: string | null
  person: { fullName: string; email: string; password: string; captchaResponse: string | null } | null
}

/** Who the answer says the account's owner is. */
export interface NewOwner {
  userId: number | null
  name: string
  email: string | null
  confirmed: boolean | null
  /** The new account. */
  accountId: number | null
  memberships: Membership[]
}

/** What a server answered (API document 5.4). */
export interface SignupAnswer {
  /** Null where the answer holds the address only. */
  owner: NewOwner | null
  token: string | null
  session: ServerSession | null
}

const PATH = '/api/v1/accounts'
/** In which five tries are counted, in seconds. */
const toWindow = (version: string | null | undefined) => (isAtLeast(version, '2.9.0') === false ? 300 : 1800)
/** Somebody who has just signed up has one. */
const MOST_ACCOUNTS = 1000

/**
 * Makes an account (API document 5): of a new person if there is one and no token, of the token's owner otherwise. Fails with
 * `signup-off`, `signup-captcha`, `signup-email-taken`, `signup-refused`, `validation-refused`, with what any call can fail
 * with, and as an `UnsettledError` where nobody knows whether the server has made it.
 */
export async function sendSignup(
  { transport, log }: Caller,
  target: Target,
  account: NewAccount,
): Promise<SignupAnswer> {
  try {
    const sending = { method: 'POST', path: PATH, json: JSON.stringify(toBody(account)) } as const
    const answer = await transport.send(target, sending)
    const read = isSuccess(answer) ? readSignup(answer) : null
    if (read !== null) return read
    const { person } = account
    const failure = toJudgedFailure(
      answer,
      'profile',
      judge(answer, target, person !== null),
      person === null ? [] : [person.password],
    )
    throw isSettledBy(answer.status) ? failure : toUnsettled(failure)
  } catch (thrown) {
    noteFailure(log, thrown)
    throw thrown
  }
}

function toBody({ accountName, locale, person }: NewAccount): Record<string, string> {
  return {
    account_name: accountName,
    ...(locale === null ? {} : { locale }),
    ...(person === null
      ? {}
      : { user_full_name: person.fullName, email: person.email, password: person.password }),
    ...(person?.captchaResponse == null ? {} : { h_captcha_client_response: person.captchaResponse }),
  }
}

function readSignup(answer: Answer): SignupAnswer | null {
  const body = readBodyObject(answer)
  if (body === null) return null
  const sent = unwrap(body)
  const session = readSession(answer)
  const token = readSentSecret(answer, 'access_token')
  const owner = readOwner(sent)
  if (token !== null || owner.userId !== null || owner.accountId !== null) return { owner, token, session }
  return typeof sent['email'] === 'string' ? { owner: null, token: null, session } : null
}

function readOwner(sent: JsonObject): NewOwner {
  const fields = new Fields(sent)
  const email = fields.take('email', toName) ?? null
  return {
    userId: fields.take('id', toId) ?? null,
    name: fields.take('name', toName) || (email ?? ''),
    email,
    confirmed: fields.take('confirmed', toFlag) ?? null,
    accountId: fields.take('account_id', toId) ?? null,
    memberships: (fields.take('accounts', toList) ?? []).slice(0, MOST_ACCOUNTS).flatMap(toMembership),
  }
}

function toMembership(sent: Json): Membership[] {
  if (!isJsonObject(sent)) return []
  const fields = new Fields(sent)
  const accountId = fields.take('id', toId)
  if (accountId === undefined) return []
  const role = fields.take('role', toWord) ?? null
  return [
    {
      accountId,
      name: fields.take('name', toName) ?? '',
      role,
      status: null,
      activeAt: fields.take('active_at', toWord) ?? null,
      permissions: role === null ? [] : [role],
      withdrawn: false,
    },
  ]
}

function judge(answer: Answer, { serverVersion }: Target, isNewPerson: boolean): Judgement | null {
  if (answer.status === 429)
    return { code: 'rate-limited', facts: { seconds: toPatience(answer, toWindow(serverVersion)) } }
  const body = readBodyObject(answer)
  if (body === null) return null
  const said = [body['message'], body['error']].find((text) => typeof text === 'string') ?? ''
  const message = toOneLine(said, 400)
  const documented = WORDS_OF_THE_PAGE.get(body['error'])
  if (documented !== undefined) return { code: documented, facts: { message } }
  if (answer.status === 404) return { code: 'signup-off' }
  if (answer.status === 403) {
    return { code: isTaken(message) ? 'signup-email-taken' : 'signup-refused', facts: { message } }
  }
  // A gate's 401 has been told apart already where its body is no JSON; nobody is asked for a token here.
  if (answer.status === 401 && isNewPerson) return { code: 'server-refused' }
  if (answer.status !== 422) return null
  if (!Array.isArray(body['attributes'])) {
    return typeof body['status'] === 'number' ? { code: 'signup-captcha' } : null
  }
  return body['attributes'].includes('email') && /taken/i.test(message)
    ? { code: 'signup-email-taken' }
    : { code: 'validation-refused', facts: splitByAttribute(message, body['attributes']) }
}

/** How servers that follow the documented page refuse; it names no status. */
const WORDS_OF_THE_PAGE: ReadonlyMap<unknown, FailureCode> = new Map([
  ['Account signup is disabled', 'signup-off'],
  ['Invalid parameters', 'signup-refused'],
  ['User with this email already exists', 'signup-email-taken'],
])

/** This text is hard-coded in English on the server (API document 3.2). */
function isTaken(message: string): boolean {
  return /already signed up/i.test(message)
}

/**
 * What is wrong, attribute by attribute. Sentences are joined by commas and hold some themselves, so they are parted where
 * the next one begins with an attribute's name; the confirmation repeats what is said of the password.
 */
function splitByAttribute(message: string, attributes: Json[]): FailureFacts {
  const names = attributes.filter((name) => typeof name === 'string')
  const facts: FailureFacts = { attributes: toOneLine(names.join(', '), 400) }
  const sentences = message.split(/, (?=(?:Name|Email|Password|Password confirmation|Locale) )/)
  for (const name of names.filter((one) => one !== 'password_confirmation')) {
    const label = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')
    const own = sentences
      .filter((text) => text.startsWith(`${label} `) && !text.startsWith('Password confirmation '))
      .map((text) => text.slice(label.length + 1))
    if (own.length > 0) facts[name.slice(0, 50)] = toOneLine(own.join('; '), 400)
  }
  return facts
}
