import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { pipeline } from 'node:stream'
import type { Certificate } from './certificates.ts'

/** What a proxy does with what it is asked: passes it on, refuses it (403), says it cannot (502), or nothing at all. */
export type ProxyMood = 'pass' | 'refuse' | 'bad-gateway' | 'silence'

/** What a proxy needs to open. */
export interface ForwardProxyOptions {
  /** Asked for with 407 and checked, if given. */
  credentials?: { username: string; password: string }
  /** Where names lead that nobody else knows: `{ 'chat.example.com:443': '127.0.0.1:4151' }`. */
  routes?: Record<string, string>
  /** What it shows to clients, which then speak to it encrypted. */
  certificate?: Certificate
}

/** One thing that a proxy was asked for. */
export interface Passage {
  /** A tunnel, of which it sees only the address, or a request in the clear. */
  kind: 'tunnel' | 'request'
  method: string
  /** `host:port` of a tunnel, the whole URL of a request. */
  target: string
  headers: [string, string][]
  /** What the proxy answered, or null. */
  status: number | null
}

/** A running HTTP proxy, as stands between a company's desks and the internet. */
export interface ForwardProxy {
  readonly url: string
  readonly port: number
  readonly passages: readonly Passage[]
  mood: ProxyMood
  close(): Promise<void>
}

/** Opens a proxy on 127.0.0.1 that tunnels (CONNECT) and forwards (requests in absolute form). */
export async function startForwardProxy(options: ForwardProxyOptions = {}): Promise<ForwardProxy> {
  const passages: Passage[] = []
  const sockets = new Set<Socket>()
  const track = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    return socket.on('close', () => sockets.delete(socket))
  }
  const record = (kind: Passage['kind'], { method = '', url = '', rawHeaders }: IncomingMessage): Passage => {
    const passage: Passage = { kind, method, target: url, headers: toPairs(rawHeaders), status: null }
    passages.push(passage)
    return passage
  }
  const { certificate } = options
  const server =
    certificate === undefined
      ? createServer()
      : createSecureServer({ cert: certificate.certPem, key: certificate.keyPem })
  server.on('request', (request, response) => {
    const passage = record('request', request)
    passage.status = toRefusal(proxy.mood, request, options)
    if (passage.status !== null) refuse(response, passage.status)
    else if (proxy.mood !== 'silence') forwardRequest(request, response, passage, options)
  })
  server.on('connection', track)
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    const passage = record('tunnel', request)
    passage.status = toRefusal(proxy.mood, request, options)
    if (passage.status !== null) client.end(toRefusalText(passage.status))
    else if (proxy.mood !== 'silence') openTunnel(client, passage, options, track)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const proxy: ForwardProxy = {
    url: certificate === undefined ? `http://127.0.0.1:${port}` : `https://localhost:${port}`,
    port,
    passages,
    mood: 'pass',
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        for (const socket of sockets) socket.destroy()
      }),
  }
  return proxy
}

const reasons: Record<number, string> = {
  403: 'Forbidden',
  407: 'Proxy Authentication Required',
  502: 'Bad Gateway',
}
const challenge = { 'Proxy-Authenticate': 'Basic realm="proxy"' }
const hopByHop = new Set([
  'proxy-authorization',
  'proxy-connection',
  'connection',
  'keep-alive',
  'te',
  'upgrade',
])

function toRefusal(mood: ProxyMood, request: IncomingMessage, options: ForwardProxyOptions): number | null {
  if (mood === 'refuse') return 403
  if (mood === 'bad-gateway') return 502
  if (options.credentials === undefined) return null
  const { username, password } = options.credentials
  const wanted = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  return request.headers['proxy-authorization'] === wanted ? null : 407
}

function toRefusalText(status: number): string {
  const extra = status === 407 ? `Proxy-Authenticate: ${challenge['Proxy-Authenticate']}\r\n` : ''
  return `HTTP/1.1 ${status} ${reasons[status] ?? ''}\r\n${extra}Content-Length: 0\r\nConnection: close\r\n\r\n`
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/html', ...(status === 407 ? challenge : {}) })
  response.end(`<html><body><h1>${status} ${reasons[status] ?? ''}</h1></body></html>`)
}

function toAddress(authority: string, options: ForwardProxyOptions): { host: string; port: number } {
  const { hostname, port } = new URL(`http://${options.routes?.[authority] ?? authority}`)
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port === '' ? 80 : port) }
}

function openTunnel(
  client: Socket,
  passage: Passage,
  options: ForwardProxyOptions,
  track: (socket: Socket) => Socket,
): void {
  const server = track(connect({ ...toAddress(passage.target, options), noDelay: true }))
  server.once('connect', () => {
    passage.status = 200
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    pipeline(client, server, client, () => {
      client.destroy()
      server.destroy()
    })
  })
  server.once('error', () => {
    if (passage.status !== null) return
    passage.status = 502
    client.end(toRefusalText(502))
  })
}

function forwardRequest(
  request: IncomingMessage,
  response: ServerResponse,
  passage: Passage,
  options: ForwardProxyOptions,
): void {
  if (!URL.canParse(passage.target)) {
    passage.status = 400
    refuse(response, 400)
    return
  }
  const url = new URL(passage.target)
  const authority = `${url.hostname}:${url.port === '' ? '80' : url.port}`
  const onward = forward({
    ...toAddress(authority, options),
    method: request.method,
    path: url.pathname + url.search,
    headers: [
      ...passage.headers.filter(([name]) => !hopByHop.has(name.toLowerCase())),
      ['Via', '1.1 proxy'],
    ].flat(),
  })
  onward.on('response', (answer) => {
    passage.status = answer.statusCode ?? null
    response.writeHead(answer.statusCode ?? 502, toPairs(answer.rawHeaders).flat())
    answer.pipe(response)
  })
  onward.on('error', () => {
    passage.status = 502
    if (!response.headersSent) refuse(response, 502)
    else response.destroy()
  })
  request.pipe(onward)
}

function toPairs(rawHeaders: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at < rawHeaders.length; at += 2)
    pairs.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? ''])
  return pairs
}
