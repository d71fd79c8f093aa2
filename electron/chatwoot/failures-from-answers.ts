import { isJsonObject, type Json, type JsonObject } from '#shared/domain/json.ts'
import { redactText } from '#shared/domain/redaction.ts'
import type { RedirectKind } from '#shared/domain/redirect.ts'
import type { Failure, FailureCode, FailureFacts } from '#shared/failures/failure.ts'
import { findGateOfPage, findGateOfRedirect } from './access-gates.ts'
import type { Answer } from './answer.ts'
import { readJson } from './json-reader.ts'
import { findPage, toOneLine, type Page } from './page.ts'
import { toPatience } from './patience.ts'

/**
 * Which call was answered: the same 404 means "no such account" to one and "this server has no such route" to another.
 * `own`: the account itself and its cache keys. `nested`: what lies below an account.
 */
export type CallKind = 'version' | 'profile' | 'own' | 'nested'

export type AnswerFailure = Pick<Failure, 'code' | 'facts' | 'technical'>

/** An answer that is no success, as far as it could be read. */
interface Refusal {
  answer: Answer
  kind: CallKind
  /** Its body, where that is a JSON object. */
  body: JsonObject | null
  page: Page | null
}

/**
 * The server's own words of API document 3.2: hard-coded in English there, so they are safe to compare. They count whatever the
 * status, which a fork or a newer release may have put right.
 */
const OWN_WORDS: Record<string, FailureCode> = {
  'Invalid Access Token': 'token-unknown',
  'Access to this endpoint is not authorized for bots': 'token-wrong-kind',
  'Account is suspended': 'account-suspended',
  'You are not authorized to access this account': 'not-a-member',
  'You are not authorized to do this action': 'role-too-low',
  // What the library for signing in says by itself, where no release has words of its own.
  'You need to sign in or sign up before continuing.': 'token-not-received',
}

/** What an answer means that is not the one which was asked for (API document 3.2 and 17). */
export function toAnswerFailure(answer: Answer, kind: CallKind): AnswerFailure {
  const reading = readJson(answer.text)
  const body = reading.ok && isJsonObject(reading.document.value) ? reading.document.value : null
  const page = reading.ok ? null : findPage(answer.text, answer.header('content-type'))
  const { code, facts } = judge({ answer, kind, body, page })
  const said = toSaid(answer, body, page)
  return {
    code,
    facts: { host: new URL(answer.origin).host, status: answer.status, ...facts },
    technical: { status: answer.status, ...(said === '' ? {} : { said }) },
  }
}

function judge(refusal: Refusal): { code: FailureCode; facts?: FailureFacts } {
  const { status } = refusal.answer
  if (status < 300) return toStranger(refusal)
  if (status === 304) return { code: 'answer-unexpected' }
  if (status < 400) return toRedirect(refusal.answer)
  const own = status < 500 ? toOwnWords(refusal) : undefined
  if (own !== undefined) return { code: own }
  if (status === 400) return { code: isForTls(refusal) ? 'plain-http-to-tls' : 'request-refused' }
  if (status === 401) return toUnauthorized(refusal)
  if (status === 403) return isByChatwoot(refusal) ? { code: 'server-refused' } : toGate(refusal)
  if (status === 404) return { code: toMissing(refusal) }
  if (status === 407) return { code: 'proxy-error' }
  if (status === 408) return { code: 'connection-timeout' }
  if (status === 422) return toUnprocessable(refusal)
  if (status === 429) return { code: 'rate-limited', facts: { seconds: toPatience(refusal.answer) } }
  if (status === 413 || status === 414 || status === 431) return { code: 'request-refused' }
  if (status === 511) return toGate(refusal)
  if (status === 500 || status === 501) return { code: 'server-crashed' }
  // nginx, Caddy, HAProxy and Cloudflare answer for a server that is away (API document 17).
  if (status > 501) return { code: 'server-unavailable' }
  // The API itself refuses with JSON, also what it does not know.
  return { code: refusal.page === null ? 'server-refused' : 'request-refused' }
}

/** A success that is not the wanted one: a page in its place, nothing at all, something that is no JSON. */
function toStranger({ answer, kind, page }: Refusal): { code: FailureCode; facts?: FailureFacts } {
  if (page !== null) {
    // Somebody who was known to be a Chatwoot server before does not turn into a web site: something stands in front.
    const code = page.asksToSignIn || kind !== 'version' ? 'access-gate' : 'not-chatwoot'
    const facts = { ...(page.title === '' ? {} : { title: page.title }), ...toGateFacts(answer, page) }
    return { code, ...(Object.keys(facts).length === 0 ? {} : { facts }) }
  }
  if (kind === 'version' && answer.text.trim() !== '') return { code: 'not-chatwoot' }
  const reading = readJson(answer.text)
  if (reading.ok) return { code: 'answer-unexpected' }
  if (reading.problem === 'not-json') return { code: 'answer-not-json' }
  return {
    code: reading.problem === 'too-deep' ? 'answer-unexpected' : 'answer-too-large',
    facts: { problem: reading.problem },
  }
}

function toGate({ answer, page }: Pick<Refusal, 'answer' | 'page'>): {
  code: FailureCode
  facts: FailureFacts
} {
  return { code: 'access-gate', facts: toGateFacts(answer, page) }
}

/** Which gate it is, where its answer shows that. */
function toGateFacts(answer: Answer, page: Page | null): FailureFacts {
  const gate = page === null ? null : findGateOfPage(answer, page)
  return gate === null ? {} : { gate }
}

/** Only the origin of where it points to is told: the rest may carry states and keys. */
function toRedirect(answer: Answer): { code: FailureCode; facts: FailureFacts } {
  const location = answer.header('location') ?? ''
  const address = `${answer.origin}${answer.path}`
  if (location === '' || !URL.canParse(location, address)) return { code: 'redirected', facts: {} }
  const to = new URL(location, address)
  const gate = findGateOfRedirect(answer, to)
  if (gate !== null) return { code: 'access-gate', facts: { location: to.origin.slice(0, 300), gate } }
  const redirect = toRedirectKind(to, new URL(address))
  return {
    code: 'redirected',
    facts: { location: to.origin.slice(0, 300), ...(redirect === null ? {} : { redirect }) },
  }
}

function toRedirectKind(to: URL, from: URL): RedirectKind | null {
  if (to.host !== from.host) return null
  if (to.pathname.startsWith('/installation/onboarding')) return 'first-run'
  if (to.origin !== from.origin) return null
  return to.pathname === from.pathname ? 'loop' : 'other-path'
}

function toOwnWords({ body }: Refusal): FailureCode | undefined {
  const error = body?.['error']
  return typeof error === 'string' && Object.hasOwn(OWN_WORDS, error) ? OWN_WORDS[error] : undefined
}

/** It refuses with JSON, and nobody who asks what it is. */
function isByChatwoot({ kind, body }: Refusal): boolean {
  return body !== null && kind !== 'version'
}

function toUnauthorized({ answer, kind, body, page }: Refusal): { code: FailureCode; facts?: FailureFacts } {
  if (body !== null && Array.isArray(body['errors']) && !('success' in body))
    return { code: 'token-not-received' }
  const challenge = answer.header('www-authenticate')
  if (challenge !== null && /^\s*basic\b/i.test(challenge)) {
    const realm = /realm\s*=\s*"([^"]{0,200})"/i.exec(challenge)?.[1]
    return {
      code: 'basic-auth-required',
      ...(realm === undefined ? {} : { facts: { realm: toOneLine(realm) } }),
    }
  }
  if (challenge !== null || page !== null || body === null || kind === 'version')
    return toGate({ answer, page })
  return { code: 'server-refused' }
}

function toMissing({ kind, body }: Refusal): FailureCode {
  if (kind === 'version') return 'not-chatwoot'
  if (kind === 'profile') return 'route-missing'
  // Any other words than these come from servers that do not have the route at all, in whatever shape.
  if (kind === 'nested') {
    return body?.['error'] === 'Resource could not be found' ? 'thing-not-found' : 'route-missing'
  }
  if (body === null) return 'not-chatwoot'
  return typeof body['status'] === 'number' ? 'route-missing' : 'account-not-found'
}

function toUnprocessable({ body }: Refusal): { code: FailureCode; facts?: FailureFacts } {
  const attributes = body?.['attributes']
  if (!Array.isArray(attributes)) return { code: 'server-refused' }
  const names = attributes.filter((name) => typeof name === 'string')
  return { code: 'validation-refused', facts: { attributes: toOneLine(names.join(', '), 400) } }
}

/** nginx, Apache and Go each say it in their own words, and nothing but words tells it from another 400. */
function isForTls({ answer, body }: Refusal): boolean {
  return (
    body === null &&
    answer.origin.startsWith('http:') &&
    /plain HTTP request was sent to HTTPS|speaking plain HTTP to an SSL|HTTP request to an HTTPS server/i.test(
      answer.text.slice(0, 4000),
    )
  )
}

/** A short piece of what was said, for the fold below the sentence. */
function toSaid(answer: Answer, body: JsonObject | null, page: Page | null): string {
  if (page !== null) return toOneLine(page.title)
  if (body === null) return toOneLine(redactText(answer.text.slice(0, 1000)))
  const texts = [body['error'], body['message'], body['errors']].flatMap(
    (told: Json | undefined) => told ?? [],
  )
  // Cut before it is searched: a search takes its time for a word of megabytes.
  const words = texts.filter((text) => typeof text === 'string').map((text) => text.slice(0, 1000))
  return toOneLine(redactText(words.slice(0, 20).join(' ').slice(0, 1000)))
}
