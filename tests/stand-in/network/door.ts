import type { RequestListener, Server as HttpServer } from 'node:http'
import { createServer as createNetServer, type AddressInfo, type Socket } from 'node:net'
import type { Certificate } from './certificates.ts'
import { namedAnswers } from './answers.ts'

/** What happens to a new connection: it is served; it is accepted and never read; it is reset or closed at once. */
export type Welcome = 'serve' | 'silence' | 'reset' | 'close'

/** An open port. */
export interface Door {
  readonly port: number
  welcome: Welcome
  /** Connections since the start, and those that are open now. */
  readonly connections: { opened: number; open: number }
  /** Ends every connection, as a restart does; new ones are welcomed as before. */
  disconnect(): void
  /** Ends every connection, whatever it is in the middle of, and frees the port. */
  close(): Promise<void>
}

/** What a door needs to open. */
export interface DoorOptions {
  host: string
  /** 0 picks a free one. */
  port: number
  /** Serves TLS with this certificate; plain HTTP without. */
  certificate?: Certificate | undefined
}

// As Puma: a request's header may have 112 kB, and an idle connection is kept for 20 s.
const serverOptions = { maxHeaderSize: 112 * 1024, keepAliveTimeout: 20_000, noDelay: true }
const tlsHandshake = 0x16

/** Opens a port; fails with what `listen` fails with (EADDRINUSE, EACCES …). */
export async function openDoor(options: DoorOptions, listener: RequestListener): Promise<Door> {
  const { certificate } = options
  const server = createServer(certificate, listener)
  server.on('clientError', (_error, socket) => {
    // The parser gave up: Puma answers so, and the connection ends.
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  })
  const sockets = new Set<Socket>()
  const connections = { opened: 0, open: 0 }
  const front = createNetServer({ noDelay: true }, (socket) => {
    sockets.add(socket)
    connections.opened += 1
    connections.open += 1
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      sockets.delete(socket)
      connections.open -= 1
    })
    admit(socket, door.welcome, server, certificate !== undefined)
  })
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject)
    front.listen(options.port, options.host, resolve)
  })
  const door: Door = {
    port: (front.address() as AddressInfo).port,
    welcome: 'serve',
    connections,
    disconnect() {
      for (const socket of sockets) socket.destroy()
    },
    close: () =>
      new Promise((resolve) => {
        front.close(() => {
          resolve()
        })
        door.disconnect()
        server.closeAllConnections()
      }),
  }
  return door
}

/** Not imported: importing `node:http` by name loads a whole second HTTP client with it, which is 15 MB. */
function createServer(certificate: Certificate | undefined, listener: RequestListener): HttpServer {
  if (certificate === undefined)
    return process.getBuiltinModule('node:http').createServer(serverOptions, listener)
  const { keyPem: key, certPem: cert } = certificate
  return process.getBuiltinModule('node:https').createServer({ ...serverOptions, key, cert }, listener)
}

function admit(socket: Socket, welcome: Welcome, server: HttpServer, isTls: boolean): void {
  if (welcome === 'silence') return
  if (welcome === 'reset') socket.resetAndDestroy()
  else if (welcome === 'close') socket.destroy()
  else if (isTls) admitToTls(socket, server)
  else server.emit('connection', socket)
}

/** Looks at the first byte: what does not begin as TLS gets nginx's answer to plain HTTP on such a port (API document 17). */
function admitToTls(socket: Socket, server: HttpServer): void {
  socket.once('data', (first: Buffer) => {
    socket.pause()
    if (first[0] === tlsHandshake) {
      socket.unshift(first)
      server.emit('connection', socket)
      return
    }
    const { status, headers, body = '' } = namedAnswers['nginx-400-plain-http']()
    const lines = [...headers, ['Content-Length', String(body.length)]].map(
      (pair) => `${pair.join(': ')}\r\n`,
    )
    socket.end(`HTTP/1.1 ${status} Bad Request\r\n${lines.join('')}\r\n${body.toString()}`)
  })
}
