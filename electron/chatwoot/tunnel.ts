import { request as requestPlainly } from 'node:http'
import { request as requestSecurely } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { trustSystem } from './certificate-authorities.ts'

/** A proxy, and who may pass it. */
export interface Proxy {
  /** `http://host:port` or `https://host:port`. */
  url: string
  /** The value of `Proxy-Authorization`, or null. */
  authorization: string | null
}

/** A way through a proxy that did not come about: by the proxy's own answer, or because it gave none. */
export class TunnelError extends Error {
  override readonly name = 'TunnelError'
  readonly status: number | null
  readonly code: string

  constructor(status: number | null, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

/** Opens a way to a host and port through a proxy, which sees neither what is asked nor answered where that is encrypted. */
export function openTunnel(
  { url, authorization }: Proxy,
  place: { hostname: string; port: number },
  milliseconds: number,
): Promise<Socket> {
  const authority = `${place.hostname.includes(':') ? `[${place.hostname}]` : place.hostname}:${place.port}`
  const { protocol, hostname, port } = new URL(url)
  const isSecure = protocol === 'https:'
  const host = hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve, reject) => {
    const options = {
      host,
      port: port === '' ? (isSecure ? 443 : 80) : Number(port),
      method: 'CONNECT',
      path: authority,
      agent: false,
      timeout: milliseconds,
      headers: {
        host: authority,
        ...(authorization === null ? {} : { 'proxy-authorization': authorization }),
      },
    }
    // Its types leave out what it hands on to the TLS connection.
    const secured = {
      ...options,
      secureContext: trustSystem(),
      // Left out, Node would take the name in the Host header: the place behind the proxy could pass for the proxy.
      servername: isIP(host) === 0 ? host : '',
    }
    const asking = isSecure ? requestSecurely(secured) : requestPlainly(options)
    asking.once('connect', ({ statusCode = 0 }, socket: Socket) => {
      socket.setTimeout(0)
      if (statusCode === 200) {
        resolve(socket)
        return
      }
      socket.destroy()
      reject(new TunnelError(statusCode, 'ERR_PROXY_TUNNEL'))
    })
    asking.once('timeout', () => {
      reject(new TunnelError(null, 'ETIMEDOUT'))
      asking.destroy()
    })
    asking.on('error', (error: NodeJS.ErrnoException) => {
      reject(new TunnelError(null, error.code ?? 'ECONNRESET'))
    })
    asking.end()
  })
}
