import { FailureError } from '#shared/failures/failure.ts'
import { Agent, ProxyAgent, type Dispatcher } from 'undici'
import { trustSystem } from './certificate-authorities.ts'
import { createConnector } from './connector.ts'
import type { Limits } from './limits.ts'

/** The connections that are kept open, apart for each origin and the proxy it is reached by. */
export interface Connections {
  /** Where requests to an origin go. Fails with `proxy-error` if the host names a proxy that is none. */
  find(origin: string): Promise<{ dispatcher: Dispatcher; proxy: string | null }>
  /** Ends all of them, requests under way included. */
  close(): Promise<void>
}

/** No connection is made before the first request. */
export function openConnections(
  proxyFor: (url: string) => Promise<string | null>,
  limits: Limits,
): Connections {
  const held = new Map<string, Dispatcher>()
  return {
    async find(origin) {
      const proxy = await askForProxy(proxyFor, origin)
      const key = `${origin} ${proxy ?? ''}`
      const dispatcher = held.get(key) ?? openDispatcher(origin, proxy, limits)
      held.set(key, dispatcher)
      return { dispatcher, proxy: proxy === null ? null : new URL(proxy).host }
    },
    async close() {
      const dispatchers = [...held.values()]
      held.clear()
      await Promise.allSettled(dispatchers.map((dispatcher) => dispatcher.destroy()))
    },
  }
}

async function askForProxy(
  proxyFor: (url: string) => Promise<string | null>,
  origin: string,
): Promise<string | null> {
  let proxy: string | null
  try {
    proxy = await proxyFor(`${origin}/`)
  } catch {
    throw new FailureError('proxy-error')
  }
  if (proxy !== null && !/^https?:$/.test(URL.canParse(proxy) ? new URL(proxy).protocol : '')) {
    throw new FailureError('proxy-error')
  }
  return proxy
}

function openDispatcher(origin: string, proxy: string | null, limits: Limits): Dispatcher {
  const options = {
    connections: limits.width,
    pipelining: 1,
    headersTimeout: limits.callMilliseconds,
    bodyTimeout: limits.callMilliseconds,
    connectTimeout: limits.connectMilliseconds,
  }
  const connect = {
    timeout: limits.connectMilliseconds,
    ...(origin.startsWith('https:') ? { secureContext: trustSystem() } : {}),
  }
  if (proxy === null) return new Agent({ ...options, connect: createConnector(connect) })
  const proxyTls = {
    timeout: limits.connectMilliseconds,
    ...(proxy.startsWith('https:') ? { secureContext: trustSystem() } : {}),
  }
  return new ProxyAgent({ ...options, uri: proxy, requestTls: connect, proxyTls })
}
