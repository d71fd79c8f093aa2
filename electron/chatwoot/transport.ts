import { randomUUID } from 'node:crypto'
import { toReach } from '#shared/domain/network-reach.ts'
import { FailureError, type FailureTechnical } from '#shared/failures/failure.ts'
import { createFetch } from 'ofetch'
import { Headers } from 'undici'
import { toShownPath } from './account-path.ts'
import type { Answer, Method } from './answer.ts'
import { readBody, readRefusal } from './body.ts'
import { Budget, toRequestsPerMinute } from './budget.ts'
import type { ChatwootClientOptions } from './client-options.ts'
import { openConnections } from './connections.ts'
import { createEnding, type Ending } from './ending.ts'
import { listSecrets, toExtraHeaders } from './extra-headers.ts'
import { toErrorFailure } from './failures-from-errors.ts'
import type { Limits } from './limits.ts'
import { plainFetch, type PlainResponse } from './plain-fetch.ts'
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

// What is sent and looked at here is the part of the standard's fetch that both have.
const $fetch = createFetch({
  fetch: plainFetch as unknown as typeof globalThis.fetch,
  Headers: Headers as unknown as typeof globalThis.Headers,
})

/** Opens the transport: one keep-alive pool and one request budget per origin, no cookies, no redirects, no second tries. */
export function openTransport(options: ChatwootClientOptions, limits: Limits): Transport {
  const connections = openConnections((url) => options.proxyFor(url), limits)
  const servers = new Map<string, { budget: Budget; isLoopback: boolean }>()
  /** The calls that are not over: a signal for all of them would have to be searched through by each. */
  const underWay = new Set<Ending>()
  let isClosed = false
  const serverAt = (origin: string) => {
    const known = servers.get(origin)
    if (known !== undefined) return known
    checkOrigin(origin)
    const isLoopback = toReach(new URL(origin).hostname) === 'loopback'
    const server = { budget: new Budget(limits.width), isLoopback }
    servers.set(origin, server)
    return server
  }
  const learnVersion = (origin: string, version: string | null) => {
    const { budget, isLoopback } = serverAt(origin)
    budget.allow(toRequestsPerMinute(version, isLoopback))
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
    // Of what only asks, nobody needs to know; and every watch sees every request of the app.
    const departure = method === 'GET' ? null : watchDeparture(requestId)
    try {
      const response: unknown = await $fetch.raw(`${target.origin}${path}`, {
        method,
        ...(json === undefined ? {} : { body: json }),
        headers: {
          ...toExtraHeaders(target.origin, connection),
          ...toHeaders(call, token, options.appVersion),
        },
        dispatcher,
        signal: ending.signal,
        retry: 0,
        responseType: 'stream',
        ignoreResponseError: true,
      })
      const { status, headers, body } = response as PlainResponse
      const read = status < 300 ? readBody : readRefusal
      const text = withoutSecrets(await read(body, limits.bodyBytes), secrets)
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
      throw departure?.hasLeft() === true ? toUnsettled(failure) : failure
    } finally {
      departure?.stop()
    }
  }

  return {
    async send(target, sending, callOptions = {}) {
      const { budget } = serverAt(target.origin)
      if (target.serverVersion != null) learnVersion(target.origin, target.serverVersion)
      const call: Call = { target, sending, etag: callOptions.etag ?? null, requestId: randomUUID() }
      const ending = createEnding(callOptions.signal)
      underWay.add(ending)
      if (isClosed) ending.cancel()
      try {
        const leave = await budget.enter(callOptions.urgency ?? 'asked', ending.signal)
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
        underWay.delete(ending)
        ending.forget()
      }
    },
    learnVersion,
    pause: (origin, seconds) => {
      serverAt(origin).budget.pause(seconds)
    },
    closeConnections: (origin) => {
      connections.closeOf(origin)
    },
    closeAllConnections: () => connections.close(),
    async close() {
      isClosed = true
      for (const ending of underWay) ending.cancel()
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
    // For caches on the way: what they hold is not what the server says now.
    'Cache-Control': 'no-cache',
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
