import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  createServer as createNetServer,
  type AddressInfo,
  type Server as NetServer,
  type Socket,
} from 'node:net'

/** A server that does what a test says, and counts what came. */
export interface TestServer {
  origin: string
  port: number
  requests: IncomingMessage[]
  close(): Promise<void>
}

/** Serves HTTP with a function of the test. */
export async function serveHttp(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<TestServer> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    answer(request, response)
  })
  return {
    ...(await listen(server)),
    requests,
    close: () =>
      closeServer(server, () => {
        server.closeAllConnections()
      }),
  }
}

/** Serves bare connections, for what is no HTTP. */
export async function serveSockets(onConnection: (socket: Socket) => void): Promise<TestServer> {
  const sockets = new Set<Socket>()
  const server = createNetServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    onConnection(socket)
  })
  const end = () => {
    for (const socket of sockets) socket.destroy()
  }
  return { ...(await listen(server)), requests: [], close: () => closeServer(server, end) }
}

/** A port of this machine at which nobody listens. */
export async function findClosedPort(): Promise<number> {
  const server = await serveHttp(() => undefined)
  await server.close()
  return server.port
}

async function listen(server: Server | NetServer): Promise<{ origin: string; port: number }> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port }
}

function closeServer(server: Server | NetServer, endConnections: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    endConnections()
  })
}
