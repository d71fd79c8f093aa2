import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'
import { PAGE_HEADERS } from '#electron/host/static/page-headers.ts'
import { SESSION_HEADER } from '#shared/contract/doors.ts'
import { readCallBody } from './call-body.ts'
import { refuseCall, refuseForeignHost, type Refusal } from './guards.ts'
import { openSecrets, type Secrets } from './secrets.ts'
import { openSocketDoor } from './socket-door.ts'
import type { PageServer } from './static-files.ts'

/** The only interface the door listens on. */
const ADDRESS = '127.0.0.1'

export interface HttpDoorOptions {
  router: AnyRouter
  servePage: PageServer
  /** 0 for any free port. */
  port: number
  /** Told when a call of a known page begins; what it returns is told when that call has ended. Strangers keep nothing awake. */
  onRequest?: () => () => void
}

export interface HttpDoor {
  /** Such as `http://127.0.0.1:4817`. */
  origin: string
  /** An address that opens the app once, in one tab. */
  issueLink(): string
  close(): Promise<void>
}

/**
 * The contract over HTTP, call by call or over one connection, for pages of this computer's browser that came from this
 * door. Everything is checked before
 * the contract's handler sees a call, because that handler checks neither sender, nor content type, nor size.
 * Throws what listening throws, such as `EADDRINUSE`.
 */
export async function openHttpDoor({
  router,
  servePage,
  port,
  onRequest,
}: HttpDoorOptions): Promise<HttpDoor> {
  const handler = new RPCHandler(router)
  const secrets = openSecrets()
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 })
  server.listen(port, ADDRESS)
  await once(server, 'listening')
  const host = `${ADDRESS}:${(server.address() as AddressInfo).port}`

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else response.writeHead(500, PAGE_HEADERS).end()
    })
  })

  const sockets = openSocketDoor({ router, secrets, host, onRequest })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.upgrade(request, socket, head)
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    if (path === '/session' || path.startsWith('/session/') || path.startsWith('/rpc/')) {
      await answerCall(request, response, path)
      return
    }
    const refusal = refuseForeignHost(request, host)
    if (refusal === null) await servePage(request, response)
    else refuse(response, refusal)
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const refusal =
      refuseCall(request, host) ?? (path === '/session' ? null : refuseStranger(request, secrets))
    if (refusal !== null) {
      refuse(response, refusal)
      return
    }
    const onEnd = onRequest?.()
    response.once('close', () => onEnd?.())
    const body = await readCallBody(request)
    if ('refusal' in body) {
      refuse(response, body.refusal)
      return
    }
    if (path === '/session') {
      answerExchange(response, body.json, secrets)
    } else if (path === '/session/link') {
      answerJson(response, { secret: secrets.issueLink() })
    } else {
      for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value)
      // The handler takes a body that was read before it.
      const { matched } = await handler.handle(Object.assign(request, { body: body.json }), response, {
        prefix: '/rpc',
      })
      if (!matched) refuse(response, { status: 404, reason: 'There is no such call.' })
    }
  }

  return {
    origin: `http://${host}`,
    issueLink: () => `http://${host}/#open=${secrets.issueLink()}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      sockets.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function refuseStranger(request: IncomingMessage, secrets: Secrets): Refusal | null {
  const secret = request.headers[SESSION_HEADER]
  if (typeof secret === 'string' && secrets.isSession(secret)) return null
  return { status: 401, reason: 'This page is not known. Open the app with a fresh link.' }
}

function answerExchange(response: ServerResponse, json: unknown, secrets: Secrets): void {
  const sent = typeof json === 'object' && json !== null && 'secret' in json ? json.secret : null
  const session = typeof sent === 'string' ? secrets.redeemLink(sent) : null
  if (session === null) refuse(response, { status: 401, reason: 'This link was used before.' })
  else answerJson(response, { session })
}

function answerJson(response: ServerResponse, value: object): void {
  response.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(value))
}

// The connection ends with the refusal, so that a body nobody wants is not read to its end.
function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  const headers = { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8', connection: 'close' }
  response.writeHead(status, headers).end(reason)
}
