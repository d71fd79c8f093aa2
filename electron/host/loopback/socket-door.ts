import { STATUS_CODES, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import { SOCKET_PROTOCOL } from '#shared/contract/doors.ts'
import { BODY_LIMIT, refuseSocket, type Refusal } from './guards.ts'
import type { Secrets } from './secrets.ts'

export interface SocketDoorOptions {
  router: AnyRouter
  secrets: Pick<Secrets, 'isSession'>
  /** Address and port, such as `127.0.0.1:4817`. */
  host: string
  /** As of the HTTP door: an open connection is a call that lasts. */
  onRequest?: (() => () => void) | undefined
}

export interface SocketDoor {
  /** Takes over a request that asks for another protocol, or turns it away. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Ends every connection. */
  close(): void
}

/**
 * The contract over one connection that stays open: what every call costs over HTTP is paid once. Everything is checked
 * before the connection is accepted. Browsers let no page set headers here, so the secret comes as a second protocol.
 */
export function openSocketDoor({ router, secrets, host, onRequest }: SocketDoorOptions): SocketDoor {
  const handler = new RPCHandler(router)
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: BODY_LIMIT,
    perMessageDeflate: false,
    handleProtocols: () => SOCKET_PROTOCOL, // and never the secret
  })

  function serve(socket: WebSocket): void {
    const onEnd = onRequest?.()
    socket.once('close', () => onEnd?.())
    // Whatever broke it, its closing is told apart and ends its calls.
    socket.on('error', () => undefined)
    void handler.upgrade(textOnly(socket), { context: {} })
  }

  return {
    upgrade(request, socket, head) {
      const refusal = refuseSocket(request, host) ?? refuseStranger(request, secrets)
      if (refusal === null) server.handleUpgrade(request, socket, head, serve)
      else refuse(socket, refusal)
    },
    close() {
      for (const socket of server.clients) socket.terminate()
      server.close()
    },
  }
}

/** A connection that ends when it sends bytes: calls are text, and the handler would read files out of anything else. */
function textOnly(socket: WebSocket): Pick<WebSocket, 'addEventListener' | 'send'> {
  return {
    send: socket.send.bind(socket),
    addEventListener(type, listener, options) {
      const tell = typeof listener === 'function' ? listener : listener.handleEvent.bind(listener)
      const tellText: typeof tell = (event) => {
        if ('data' in event && typeof event.data !== 'string') socket.terminate()
        else tell(event)
      }
      socket.addEventListener(type, tellText, options)
    },
  }
}

function refuseStranger(request: IncomingMessage, secrets: Pick<Secrets, 'isSession'>): Refusal | null {
  const [protocol, secret, ...more] = (request.headers['sec-websocket-protocol'] ?? '').split(/, ?/)
  const isKnown = protocol === SOCKET_PROTOCOL && more.length === 0 && secrets.isSession(secret ?? '')
  return isKnown ? null : { status: 401, reason: 'This page is not known. Open the app with a fresh link.' }
}

function refuse(socket: Duplex, { status, reason }: Refusal): void {
  socket.on('error', () => undefined)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(reason)}`,
    'connection: close',
  ]
  // Whoever is turned away may keep its own end open; nothing else would ever close ours, and the door waits for all of them.
  socket.end(`${head.join('\r\n')}\r\n\r\n${reason}`, () => socket.destroy())
}
