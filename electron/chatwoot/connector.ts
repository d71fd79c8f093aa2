import { TLSSocket, type PeerCertificate, type SecureContext } from 'node:tls'
import { buildConnector } from 'undici'
import { toOneLine } from './page.ts'
import { openTunnel, type Proxy } from './tunnel.ts'

/** A TLS handshake that failed, with who issued the certificate that was shown in it, if one was. */
export class HandshakeError extends Error {
  override readonly name = 'HandshakeError'
  readonly code: string
  readonly issuer: string | undefined

  constructor(code: string, issuer: string | undefined) {
    super(code)
    this.code = code
    this.issuer = issuer
  }
}

/** Another certificate than the one that is pinned. Nothing was sent over that connection. */
export class PinError extends Error {
  override readonly name = 'PinError'
  readonly pinned: string
  readonly shown: string

  constructor(pinned: string, shown: string) {
    super('PinError')
    this.pinned = pinned
    this.shown = shown
  }
}

/** How connections to one origin are made. */
export interface ConnectorOptions {
  timeout: number
  /** Whom to trust; null where nothing is encrypted. */
  secureContext: SecureContext | null
  /** The fingerprint of the one certificate that counts, in place of the chain of trust. */
  pin: string | null
  proxy: Proxy | null
}

/**
 * Connects as undici does, through a proxy if there is one, and keeps the issuer of a certificate that is refused: the error
 * itself does not tell it. With a pin the socket is handed over only when the certificate shown is the pinned one.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const { timeout, secureContext, pin, proxy } = options
  // It returns the socket, which its types keep to themselves.
  const connect: (...given: Parameters<buildConnector.connector>) => unknown = buildConnector({
    timeout,
    ...(secureContext === null ? {} : { secureContext }),
    // Judged below instead, by its fingerprint; a resumed session would not show its certificate again.
    ...(pin === null ? {} : { rejectUnauthorized: false, maxCachedSessions: 0 }),
  })
  const connectDirectly: buildConnector.connector = (target, callback) => {
    let issuer: string | undefined
    const answer: buildConnector.Callback = (...[error, socket]) => {
      if (error !== null) callback(toHandshakeError(error, issuer), null)
      else if (pin === null) callback(null, socket)
      else handOverPinned(socket, pin, callback)
    }
    const socket = connect(target, answer)
    if (!(socket instanceof TLSSocket)) return
    // Comes before Node judges the certificate and throws the socket away; where it does not come, the issuer stays unknown.
    socket.prependListener('secure', () => {
      issuer = toIssuer(socket.getPeerCertificate())
    })
  }
  if (proxy === null) return connectDirectly
  return (target, callback) => {
    const isSecure = target.protocol === 'https:'
    const port = Number(target.port) || (isSecure ? 443 : 80)
    const hostname = target.hostname.replace(/^\[|\]$/g, '')
    openTunnel(proxy, { hostname, port }, timeout).then(
      (socket) => {
        if (isSecure) connectDirectly({ ...target, httpSocket: socket }, callback)
        else callback(null, socket.setNoDelay(true))
      },
      (thrown: unknown) => {
        callback(thrown instanceof Error ? thrown : new Error('tunnel'), null)
      },
    )
  }
}

function handOverPinned(socket: unknown, pin: string, callback: buildConnector.Callback): void {
  const secured = socket instanceof TLSSocket ? socket : null
  const shown = secured?.getPeerX509Certificate()?.fingerprint256 ?? ''
  if (secured !== null && shown === pin) {
    callback(null, secured)
    return
  }
  secured?.destroy()
  callback(new PinError(pin, shown), null)
}

function toHandshakeError(error: Error, issuer: string | undefined): Error {
  const code = (error as NodeJS.ErrnoException).code
  return issuer === undefined || code === undefined ? error : new HandshakeError(code, issuer)
}

function toIssuer({ issuer }: Partial<PeerCertificate>): string | undefined {
  const name: string | string[] | undefined = issuer?.O ?? issuer?.CN
  return name === undefined ? undefined : toOneLine(String(name), 100)
}
