import { randomUUID } from 'node:crypto'
import { toReach } from '#shared/domain/network-reach.ts'
import { FailureError, type FailureTechnical } from '#shared/failures/failure.ts'
import { createFetch } from 'ofetch'
import * as undici from 'undici'
import { toShownPath } from './account-path.ts'
import type { Answer, Method } from './answer.ts'
import { readBody } from './body.ts'
import { Budget, toRequestsPerMinute } from './budget.ts'
import type { ChatwootClientOptions } from './client-options.ts'
import { openConnections } from './connections.ts'
import { createEnding, type Ending } from './ending.ts'
import { listSecrets, toExtraHeaders } from './extra-headers.ts'
import { toErrorFailure } from './failures-from-errors.ts'
import type { Limits } from './limits.ts'
import { toSessionHeaders, type ServerSession } from './server-session.ts'
import type { CallOptions, Target } from './target.ts'
import { readTokenFor, TOKEN_HEADER, withoutSecrets } from './token-header.ts'
import { toUnsettled, watchDeparture } from './unsettled.ts'

/** What is sent. */
export interface Sending {
  method: Method
  path: string
  /** A JSON text, for methods that have a body. */
  json?: string
  /** JSON unless said otherwise. */
  accept?: 'text/html'
  /** A session to act as, never together with a token: servers let it win (API document 2.1). */
  session?: ServerSession
}

/** One HTTP exchange with an instance. Nothing else in the app sends requests to one. */
export interface Transport {
  /**
   * Sends a request, once. Fails with what keeps an answer from coming, and with an `UnsettledError` where a request other
   * than a GET had left by then; an answer of any status is returned.
   */
  send(target: Target, sending: Sending, options?: CallOptions): Promise<Answer>
  /** What a server is decides how many requests it takes. */
  learnVersion(origin: string, version: string | null): void
  /** The server asked for patience. */
  pause(origin: string, seconds: number): void
  /** Ends the connections to an origin, since they were made under other settings. */
  closeConnections(origin: string): void
  /** Ends all connections: who held their secrets has forgotten them. */
  closeAllConnections(): Promise<void>
  close(): Promise<void>
}

// Types of the standard's fetch and undici's own differ in details that no request here touches.
const $fetch = createFetch({
  fetch: undici.fetch as unknown as typeof globalThis.fetch,
  Headers: undici.Headers as unknown as typeof globalThis.Headers,
})

/** Opens the transport: one keep-alive pool and one request budget per origin, no cookies, no redirects, no second tries. */
export function openTransport(options: ChatwootClientOptions, limits: Limits): Transport {
  const connections = openConnections((url) => options.proxyFor(url), limits)
  const budgets = new Map<string, Budget>()
  const closing = new AbortController()
  const budgetOf = (origin: string): Budget => {
    const budget = budgets.get(origin) ?? new Budget(limits.width)
    budgets.set(origin, budget)
    return budget
  }
  const learnVersion = (origin: string, version: string | null) => {
    const isLoopback = toReach(new URL(origin).hostname) === 'loopback'
    budgetOf(origin).allow(toRequestsPerMinute(version, isLoopback))
  }

  /** Sends and reads, with a turn already taken. */
  async function exchange(call: Call, ending: Ending): Promise<Answer> {
    const { target, sending, requestId } = call
    const { method, path, json } = sending
    if (options.plainHttpIsForbidden === true && target.origin.startsWith('http:'))
      throw new FailureError('forbidden-by-policy', { facts: { what: 'plain-http' } })
    const connection = options.connectionFor(target.origin)
    const { dispatcher, proxy } = await connections.find(target.origin, connection)
    const token = target.readToken === null ? null : readTokenFor(target.origin, target.readToken)
    const secrets = [...(token === null ? [] : [token]), ...listSecrets(connection)]
    const departure = watchDeparture(requestId)
    try {
      const response = await $fetch.raw(`${target.origin}${path}`, {
        method,
        ...(json === undefined ? {} : { body: json }),
        headers: {
          ...toExtraHeaders(target.origin, connection),
          ...toHeaders(call, token, options.appVersion),
        },
        dispatcher,
        signal: ending.signal,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        retry: 0,
        responseType: 'stream',
        ignoreResponseError: true,
      })
      const { status, headers } = response
      const text = withoutSecrets(await readBody(response.body, limits.bodyBytes), secrets)
      return {
        status,
        header: (name) => {
          const value = headers.get(name)
          return value === null ? null : withoutSecrets(value, secrets)
        },
        text,
        origin: target.origin,
        method,
        path,
        requestId,
      }
    } catch (thrown) {
      const failure = toTransportFailure(thrown, call, ending, proxy, limits)
      throw method !== 'GET' && departure.hasLeft() ? toUnsettled(failure) : failure
    } finally {
      departure.stop()
    }
  }

  return {
    async send(target, sending, callOptions = {}) {
      checkOrigin(target.origin)
      if (target.serverVersion != null) learnVersion(target.origin, target.serverVersion)
      const call: Call = { target, sending, etag: callOptions.etag ?? null, requestId: randomUUID() }
      const ending = createEnding([callOptions.signal, closing.signal])
      try {
        const leave = await budgetOf(target.origin).enter(callOptions.urgency ?? 'asked', ending.signal)
        try {
          ending.startDeadline(limits.callMilliseconds)
          const began = performance.now()
          const answer = await exchange(call, ending)
          callOptions.onTime?.(performance.now() - began)
          return answer
        } finally {
          leave()
        }
      } finally {
        ending.forget()
      }
    },
    learnVersion,
    pause: (origin, seconds) => {
      budgetOf(origin).pause(seconds)
    },
    closeConnections: (origin) => {
      connections.closeOf(origin)
    },
    closeAllConnections: () => connections.close(),
    async close() {
      closing.abort()
      await connections.close()
    },
  }
}

interface Call {
  target: Target
  sending: Sending
  etag: string | null
  requestId: string
}

function checkOrigin(origin: string): void {
  const isOrigin = /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin
  if (!isOrigin) throw new FailureError('invalid-url', { facts: { reason: 'unreadable' } })
}

function toHeaders(call: Call, token: string | null, appVersion: string): Record<string, string> {
  return {
    Accept: call.sending.accept ?? 'application/json',
    'X-Request-Id': call.requestId,
    // From 4.15 a name with "Mozilla" in it is taken for a browser, whose sessions are counted (API document 4.7).
    'User-Agent': `Switchyard/${appVersion}`,
    ...(call.sending.json === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(call.etag === null ? {} : { 'If-None-Match': call.etag }),
    ...(token === null ? {} : { [TOKEN_HEADER]: token }),
    ...(call.sending.session === undefined ? {} : toSessionHeaders(call.sending.session)),
  }
}

/** The failure in place of whatever was thrown: nothing of the thrown thing goes further but the system's code. */
function toTransportFailure(
  thrown: unknown,
  { target, sending: { method, path }, requestId }: Call,
  ending: Ending,
  proxy: string | null,
  limits: Limits,
): FailureError {
  const technical: FailureTechnical = { requestId, method, path: toShownPath(path) }
  const host = new URL(target.origin).host
  if (ending.reason() === 'cancelled') return new FailureError('cancelled', { technical })
  if (ending.reason() === 'deadline') {
    const seconds = Math.round(limits.callMilliseconds / 1000)
    return new FailureError('connection-timeout', { facts: { host, seconds }, technical })
  }
  if (thrown instanceof FailureError) {
    const { code, facts, technical: more } = thrown.failure
    return new FailureError(code, { facts: { host, ...facts }, technical: { ...technical, ...more } })
  }
  const failure = toErrorFailure(thrown)
  return new FailureError(failure.code, {
    facts: { host, ...(proxy === null ? {} : { proxy }), ...failure.facts },
    technical: { ...technical, ...failure.technical },
  })
}
