import { TLSSocket, type PeerCertificate } from 'node:tls'
import { buildConnector } from 'undici'
import { toOneLine } from './page.ts'

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

/** Connects as undici does, and keeps the issuer of a certificate that is refused: the error itself does not tell it. */
export function createConnector(options: buildConnector.BuildOptions): buildConnector.connector {
  // It returns the socket, which its types keep to themselves.
  const connect: (...given: Parameters<buildConnector.connector>) => unknown = buildConnector(options)
  return (target, callback) => {
    let issuer: string | undefined
    const answer: buildConnector.Callback = (...[error, socket]) => {
      if (error === null) callback(null, socket)
      else callback(toHandshakeError(error, issuer), null)
    }
    const socket = connect(target, answer)
    if (!(socket instanceof TLSSocket)) return
    // Comes before Node judges the certificate and throws the socket away; where it does not come, the issuer stays unknown.
    socket.prependListener('secure', () => {
      issuer = toIssuer(socket.getPeerCertificate())
    })
  }
}

function toHandshakeError(error: Error, issuer: string | undefined): Error {
  const code = (error as NodeJS.ErrnoException).code
  return issuer === undefined || code === undefined ? error : new HandshakeError(code, issuer)
}

function toIssuer({ issuer }: Partial<PeerCertificate>): string | undefined {
  const name: string | string[] | undefined = issuer?.O ?? issuer?.CN
  return name === undefined ? undefined : toOneLine(String(name), 100)
}
