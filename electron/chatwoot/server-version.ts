import { isJsonObject, type JsonObject } from '#shared/domain/json.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import { parseServerVersion } from '#shared/domain/version.ts'
import type { Answer } from './answer.ts'
import { noteFailure, readDocument, toRefusal, type Caller } from './call.ts'
import { readJson } from './json-reader.ts'
import type { CallOptions, Target } from './target.ts'

/** Some account: whether the route is there shows without a token, and whatever the number. */
const ACCOUNT_PATH = '/api/v1/accounts/1'
const PROFILE_PATH = '/api/v1/profile'

/**
 * Asks what a server is, without a token (API document 4.8 and 9.1). Every Chatwoot has `GET /api`; where it is missing,
 * the way in which the account route answers tells a server that follows only the documented page from any web site, and the
 * profile, which that page does not have, tells it from a Chatwoot behind a proxy that lets nothing but `/api/v1` through.
 */
export async function fetchServerFacts(
  caller: Caller,
  target: Target,
  options: CallOptions = {},
): Promise<ServerFacts> {
  const { transport, log } = caller
  const anonymous: Target = { ...target, readToken: null }
  const ask = (path: string) => transport.send(anonymous, { method: 'GET', path }, { ...options, etag: null })
  try {
    const answer = await ask('/api')
    const facts = readServerFacts(answer)
    if (facts !== null) {
      transport.learnVersion(target.origin, facts.version)
      return facts
    }
    if (isRouteMissing(answer) && isAccountRoute(await ask(ACCOUNT_PATH))) {
      const isStock = answer.status !== 401 && isLibrarysRefusal(await ask(PROFILE_PATH))
      return {
        version: null,
        kind: isStock ? 'stock' : 'documented-page',
        queueServices: null,
        dataServices: null,
        checkedAt: Date.now(),
      }
    }
    throw toRefusal(transport, answer, 'version')
  } catch (thrown) {
    noteFailure(log, thrown)
    throw thrown
  }
}

/** The facts in the answer of a Chatwoot server; null for any other answer. Service states are told, never judged: they say "failing" right after a start. */
function readServerFacts(answer: Answer): ServerFacts | null {
  const body = readDocument(answer)?.value
  if (!isJsonObject(body)) return null
  const version = toShortText(body['version'])?.trim() ?? ''
  if (!isChatwoot(version, body)) return null
  return {
    version: version === '' ? null : version,
    kind: 'stock',
    queueServices: toShortText(body['queue_services']),
    dataServices: toShortText(body['data_services']),
    checkedAt: Date.now(),
  }
}

/** Other servers have a version too; a fork may number its own as it likes, or keep it to itself. */
function isChatwoot(version: string, body: JsonObject): boolean {
  const isTimed = typeof body['timestamp'] === 'string'
  return version === '' ? isTimed && 'data_services' in body : isTimed || parseServerVersion(version) !== null
}

function toShortText(sent: unknown): string | null {
  return typeof sent === 'string' ? sent.slice(0, 100) : null
}

/** In whatever shape: a page, JSON, nothing. A server that lets nobody in without a token may also answer 401. */
function isRouteMissing({ status, text }: Answer): boolean {
  if (status === 401 || status === 403) return readObject(text) !== null
  return status === 404 || status === 405 || status === 501
}

/** An account, or a refusal in the words of an account API; not the shape Rails gives to routes it does not have. */
function isAccountRoute({ status, text }: Answer): boolean {
  const body = readObject(text)
  if (body === null || typeof body['status'] === 'number') return false
  if (status === 200) return typeof body['id'] === 'number' && typeof body['name'] === 'string'
  if (status !== 401 && status !== 403 && status !== 404 && status !== 422) return false
  // A message alone is what gateways for any API say.
  return 'error' in body || 'errors' in body || (status === 422 && 'message' in body)
}

/** How the library that Chatwoot signs people in with refuses whoever brings nothing (API document 3.2). */
function isLibrarysRefusal({ status, text }: Answer): boolean {
  const body = readObject(text)
  return status === 401 && body !== null && Array.isArray(body['errors']) && !('success' in body)
}

function readObject(text: string): JsonObject | null {
  const reading = readJson(text)
  return reading.ok && isJsonObject(reading.document.value) ? reading.document.value : null
}
