import { lookup } from 'node:dns/promises'
import { connect as connectSocket, isIP, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { FailureError, type FailureFacts } from '#shared/failures/failure.ts'
import { trustAlso } from './certificate-authorities.ts'
import type { ChatwootClientOptions } from './client-options.ts'
import { findProxy } from './connections.ts'
import { PinError } from './connector.ts'
import { toErrorFailure } from './failures-from-errors.ts'
import type { Limits } from './limits.ts'
import { toOneLine } from './page.ts'
import { openTunnel } from './tunnel.ts'

/** Looks along the way to a server without asking it anything: names, ports and certificates. No token ever comes near. */
export interface Probes {
  /** The proxy an origin is reached by, as host and port, or null. Fails with `proxy-error`. */
  findProxy(origin: string): Promise<string | null>
  /** The addresses of a name; none for what is an address already. Fails with `name-not-found`. */
  lookUp(origin: string): Promise<string[]>
  /** Through the proxy, if there is one. Fails with what keeps a connection from coming about. */
  connect(origin: string): Promise<void>
  /** What the certificate says, trusted or not. Fails with what keeps a handshake from coming about. */
  shakeHands(origin: string): Promise<Handshake>
}

export interface Handshake {
  /**
   * `issuer`, `subject`, `expires` (ISO-8601), `days` until then, `protocol`, `fingerprint` (SHA-256), and `isPinned` where it
   * is trusted by that alone.
   */
  facts: FailureFacts
  /** Why it is not trusted, or null. */
  failure: FailureError | null
}

/** The probes of a client. */
export function openProbes(
  { proxyFor, connectionFor }: Pick<ChatwootClientOptions, 'proxyFor' | 'connectionFor'>,
  limits: Limits,
): Probes {
  const wait = limits.connectMilliseconds
  const proxyOf = (origin: string) => findProxy(proxyFor, origin, connectionFor(origin))
  /** A socket to the server, or one that is about to become one. */
  const openSocket = async (origin: string): Promise<Socket> => {
    const { hostname, port } = toPlace(origin)
    const proxy = await proxyOf(origin)
    if (proxy === null) return connectSocket({ host: hostname, port, timeout: wait })
    try {
      return await openTunnel(proxy, { hostname, port }, wait)
    } catch (thrown) {
      throw toProbeFailure(thrown, origin, proxy.url)
    }
  }
  return {
    async findProxy(origin) {
      const proxy = await proxyOf(origin)
      return proxy === null ? null : new URL(proxy.url).host
    },
    async lookUp(origin) {
      const { hostname } = toPlace(origin)
      if (isIP(hostname) !== 0) return []
      const found = await lookup(hostname, { all: true }).catch((thrown: unknown) => {
        throw toProbeFailure(thrown, origin)
      })
      return found.map(({ address }) => address)
    },
    async connect(origin) {
      const socket = await openSocket(origin)
      if (socket.connecting) await untilReady(socket, 'connect', origin, wait)
      socket.destroy()
    },
    async shakeHands(origin) {
      const { hostname } = toPlace(origin)
      const { authority, pin } = connectionFor(origin)
      const socket = connectTls({
        socket: await openSocket(origin),
        host: hostname,
        timeout: wait,
        ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
        secureContext: trustAlso(authority),
        // Only to look at a certificate that is not trusted: nothing is ever sent over this connection.
        rejectUnauthorized: false,
      })
      await untilReady(socket, 'secureConnect', origin, wait)
      const handshake = describe(socket, origin, pin)
      socket.destroy()
      return handshake
    },
  }
}

function toPlace(origin: string): { hostname: string; port: number } {
  const url = new URL(origin)
  const standard = url.protocol === 'https:' ? 443 : 80
  return {
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? standard : Number(url.port),
  }
}

function untilReady(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  origin: string,
  wait: number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, resolve)
    // Stays on the socket: one that is thrown away may still fail.
    socket.on('error', (error) => {
      reject(toProbeFailure(error, origin))
    })
    socket.once('close', () => {
      reject(toProbeFailure({ code: 'ECONNRESET' }, origin))
    })
    socket.once('timeout', () => {
      const facts = { host: new URL(origin).host, seconds: Math.round(wait / 1000) }
      reject(new FailureError('connection-timeout', { facts }))
      socket.destroy()
    })
  })
}

function describe(socket: TLSSocket, origin: string, pin: string | null): Handshake {
  const { issuer, subject, valid_to: validTo, fingerprint256 } = socket.getPeerCertificate()
  const expires = Date.parse(validTo)
  const issuerName = toName(issuer)
  const facts: FailureFacts = {
    issuer: issuerName,
    subject: toName(subject),
    protocol: socket.getProtocol() ?? '',
    fingerprint: fingerprint256,
    ...(pin === null ? {} : { isPinned: true }),
    ...(Number.isNaN(expires)
      ? {}
      : {
          expires: new Date(expires).toISOString(),
          days: Math.floor((expires - Date.now()) / 86_400_000),
        }),
  }
  if (pin !== null && fingerprint256 !== pin) {
    return { facts, failure: toProbeFailure(new PinError(pin, fingerprint256), origin) }
  }
  if (pin !== null || socket.authorized) return { facts, failure: null }
  const { code, ...more } = toProbeFailure({ code: String(socket.authorizationError) }, origin).failure
  return { facts, failure: new FailureError(code, { ...more, facts: { ...more.facts, issuer: issuerName } }) }
}

function toName(named: { O?: string | string[]; CN?: string | string[] } | undefined): string {
  return toOneLine([named?.O ?? named?.CN ?? ''].flat().join(', '), 100)
}

function toProbeFailure(thrown: unknown, origin: string, proxy: string | null = null): FailureError {
  const { code, facts, technical } = toErrorFailure(thrown)
  return new FailureError(code, {
    facts: {
      host: new URL(origin).host,
      ...(proxy === null ? {} : { proxy: new URL(proxy).host }),
      ...facts,
    },
    ...(technical === undefined ? {} : { technical }),
  })
}
