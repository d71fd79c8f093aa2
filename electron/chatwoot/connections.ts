import type { Connection } from '#shared/domain/connection.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { Agent, type Dispatcher } from 'undici'
import { trustAlso } from './certificate-authorities.ts'
import { createConnector } from './connector.ts'
import type { Limits } from './limits.ts'
import { checkSecretMayTravel } from './token-header.ts'
import type { Proxy } from './tunnel.ts'

/** The connections that are kept open, apart for each origin, the proxy it is reached by and the settings it has. */
export interface Connections {
  /**
   * Where requests to an origin go. Fails with `proxy-error` if the host names a proxy that is none, and with
   * `plain-http-refused` if what is in the clear would cross a public network to its proxy.
   */
  find(origin: string, connection: Connection): Promise<{ dispatcher: Dispatcher; proxy: string | null }>
  /** Ends those to one origin, requests under way included: they were made under other settings. */
  closeOf(origin: string): void
  /** Ends all of them, requests under way included. */
  close(): Promise<void>
}

/** What the host says about the proxy of a URL. */
export type ProxyFor = (url: string) => Promise<string | null>

/** No connection is made before the first request. */
export function openConnections(proxyFor: ProxyFor, limits: Limits): Connections {
  const held = new Map<string, { origin: string; dispatcher: Dispatcher }>()
  return {
    async find(origin, connection) {
      const proxy = await findProxy(proxyFor, origin, connection)
      // What is not encrypted for the server lies open on the way to its proxy too.
      if (origin.startsWith('http:') && proxy !== null) checkSecretMayTravel(proxy.url)
      const key = [origin, connection.revision, proxy?.url ?? ''].join(' ')
      const dispatcher = held.get(key)?.dispatcher ?? openDispatcher(origin, proxy, connection, limits)
      held.set(key, { origin, dispatcher })
      return { dispatcher, proxy: proxy === null ? null : new URL(proxy.url).host }
    },
    closeOf(origin) {
      for (const [key, one] of held) {
        if (one.origin !== origin) continue
        held.delete(key)
        one.dispatcher.destroy().catch(() => undefined)
      }
    },
    async close() {
      const dispatchers = [...held.values()].map(({ dispatcher }) => dispatcher)
      held.clear()
      await Promise.allSettled(dispatchers.map((dispatcher) => dispatcher.destroy()))
    },
  }
}

/** The proxy an origin is reached by: its own, none, or what the host says. Fails with `proxy-error`. */
export async function findProxy(
  proxyFor: ProxyFor,
  origin: string,
  { proxy }: Connection,
): Promise<Proxy | null> {
  if (proxy.kind === 'none') return null
  if (proxy.kind === 'own') return toProxy(proxy.url, proxy.username, proxy.password)
  let said: string | null
  try {
    said = await proxyFor(`${origin}/`)
  } catch {
    throw new FailureError('proxy-error')
  }
  if (said === null) return null
  const url = URL.canParse(said) ? new URL(said) : null
  if (url === null || !/^https?:$/.test(url.protocol)) throw new FailureError('proxy-error')
  return toProxy(url.origin, decode(url.username), decode(url.password))
}

/** A name or password from an address; one that was never encoded stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function toProxy(url: string, username: string, password: string): Proxy {
  const isNamed = username !== '' || password !== ''
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  return { url, authorization: isNamed ? authorization : null }
}

function openDispatcher(
  origin: string,
  proxy: Proxy | null,
  { authority, pin }: Connection,
  limits: Limits,
): Dispatcher {
  return new Agent({
    connections: limits.width,
    pipelining: 1,
    headersTimeout: limits.callMilliseconds,
    bodyTimeout: limits.callMilliseconds,
    connect: createConnector({
      timeout: limits.connectMilliseconds,
      secureContext: origin.startsWith('https:') ? trustAlso(authority) : null,
      pin: origin.startsWith('https:') ? pin : null,
      proxy,
    }),
  })
}
