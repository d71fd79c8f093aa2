import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Exchange, Reply } from '../exchange.ts'
import type { AnswerName } from './answers.ts'
import { createControl, type Control } from './control.ts'
import type { GateName } from './gates.ts'
import { serve, type Service } from './serve.ts'

let service: Service
let control: Control
/** What the server itself was asked, past all faults. */
let acted: Exchange[]

beforeEach(async () => {
  acted = []
  service = await serve({ host: '127.0.0.1', port: 0 }, answer)
  control = createControl(service)
})

afterEach(() => service.close())

function answer(exchange: Exchange): Reply {
  acted.push(exchange)
  const page = Number(new URL(exchange.target, 'http://h').searchParams.get('page') ?? 1)
  const items = [1, 2, 3].map((item) => ({ id: page * 10 + item }))
  const body = exchange.target.startsWith('/contacts') ? { payload: items } : { id: 1, name: 'Acme' }
  return {
    status: 200,
    headers: [
      ['Content-Type', 'application/json; charset=utf-8'],
      ['ETag', 'W/"1"'],
    ],
    body: JSON.stringify(body),
  }
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

/** One request on a connection of its own; fails as the socket does. */
function ask(target = '/', headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      port: service.door.port,
      host: '127.0.0.1',
      path: target,
      method,
      headers,
      agent: false,
    }
    const asking = request(options, (response) => {
      buffer(response).then((body) => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body,
          text: body.toString('utf8'),
        })
      }, reject)
    })
    asking.on('error', reject)
    asking.end()
  })
}

/** The status and the body's text. */
async function read(
  target?: string,
  headers?: Record<string, string>,
  method?: string,
): Promise<[number, string]> {
  const answered = await ask(target, headers, method)
  return [answered.status, answered.text]
}

/** All bytes that come back for a request, to the end of the connection. */
function bytesOf(head: string): Promise<string> {
  const socket = connect(service.door.port, '127.0.0.1')
  socket.write(`${head}\r\nHost: h\r\nConnection: close\r\n\r\n`)
  return text(socket)
}

const usual = '{"id":1,"name":"Acme"}'

test('a fault is for the requests in its scope, as often as it says, and ends when it is removed', async () => {
  const everywhere = control.reply({ status: 418 }, { path: '/teapot*' })
  control.reply({ status: 503 }, { method: 'patch', path: '/api/v1/accounts/*', skip: 1, times: 2 })
  const patches = []
  for (let count = 0; count < 4; count += 1)
    patches.push((await ask('/api/v1/accounts/7', {}, 'PATCH')).status)
  const others = [await ask('/api/v1/accounts/7'), await ask('/teapot/1?x=2'), await ask('/api/v1')]
  control.remove(everywhere)
  expect({
    patches,
    others: others.map(({ status }) => status),
    removed: (await ask('/teapot')).status,
  }).toEqual({ patches: [200, 503, 503, 200], others: [200, 418, 200], removed: 200 })
})

test('a path with a query is compared with the query, a pattern as it is', async () => {
  control.reply({ status: 418 }, { path: '/contacts?page=2*' })
  control.reply({ status: 419 }, { path: /^\/api\/v\d$/ })
  const targets = ['/contacts', '/contacts?page=2', '/contacts?page=21', '/api/v2', '/api/v2/x']
  const statuses = []
  for (const target of targets) statuses.push((await ask(target)).status)
  expect(statuses).toEqual([200, 418, 418, 419, 200])
})

test('of two answers the newer one wins, and clearing ends them all', async () => {
  control.reply({ status: 418 })
  control.reply({ status: 419 })
  const faulty = await ask()
  control.clear()
  expect([faulty.status, await read()]).toEqual([419, [200, usual]])
})

test('an answer of the test’s choice has its status, headers and body', async () => {
  control.reply({ status: 202, json: { own: true }, headers: { 'X-Own': '1' } }, { path: '/json' })
  control.reply({ status: 200, body: 'text' }, { path: '/text' })
  control.reply({ status: 200, base64: Buffer.from([255, 0]).toString('base64') }, { path: '/bytes' })
  control.replyWith(({ target }) => ({ status: 200, headers: [], body: target }), { path: '/made/*' })
  control.replyWith(() => undefined, { path: '/through' })
  const json = await ask('/json')
  expect({
    json: [json.status, json.headers['content-type'], json.headers['x-own'], json.text],
    text: await read('/text'),
    bytes: [...(await ask('/bytes')).body],
    made: await read('/made/2?x=1'),
    through: await read('/through'),
  }).toEqual({
    json: [202, 'application/json; charset=utf-8', '1', '{"own":true}'],
    text: [200, 'text'],
    bytes: [255, 0],
    made: [200, '/made/2?x=1'],
    through: [200, usual],
  })
})

test('the server acts on a request whose answer is lost only if that is asked for', async () => {
  control.add({ kind: 'reset' }, { path: '/done', acts: true })
  control.add({ kind: 'reset' }, { path: '/undone' })
  await expect(ask('/done', {}, 'PATCH')).rejects.toThrow('ECONNRESET')
  await expect(ask('/undone', {}, 'PATCH')).rejects.toThrow('ECONNRESET')
  expect(acted.map(({ method, target }) => [method, target])).toEqual([['PATCH', '/done']])
})

test('a delayed answer is passed by those that came after it', async () => {
  control.delay(60, { path: '/slow' })
  control.add({ kind: 'latency', milliseconds: 30, jitter: 10 }, { path: '/slow' })
  const order: string[] = []
  const asked = ['/slow', '/fast'].map(async (target) => {
    order.push((await ask(target)).text, target)
  })
  await Promise.all(asked)
  expect(order).toEqual([usual, '/fast', usual, '/slow'])
})

test('the server acts only after the service time and half of the latency', async () => {
  control.delay(3_600_000, { path: '/served' })
  control.add({ kind: 'latency', milliseconds: 3_600_000 }, { path: '/far' })
  const waiting = [ask('/served'), ask('/far')]
  await expect.poll(() => service.log.count()).toBe(2)
  await ask('/near')
  await service.close()
  expect(await Promise.allSettled(waiting)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
  expect(acted.map(({ target }) => target)).toEqual(['/near'])
})

test('silence never answers', async () => {
  control.add({ kind: 'silence' })
  const signal = AbortSignal.timeout(150)
  await expect(fetch(`http://127.0.0.1:${service.door.port}`, { signal })).rejects.toThrow('timeout')
  expect(service.log.all[0]?.status).toBe(null)
})

test('connections can be reset, closed without an answer, or speak something else than HTTP', async () => {
  control.add({ kind: 'reset' }, { path: '/reset' })
  control.add({ kind: 'close' }, { path: '/close' })
  control.add({ kind: 'raw', bytes: 'SSH-2.0-OpenSSH_9.6\r\n' }, { path: '/ssh' })
  await expect(ask('/reset')).rejects.toMatchObject({ code: 'ECONNRESET' })
  await expect(ask('/close')).rejects.toThrow('socket hang up')
  await expect(ask('/ssh')).rejects.toMatchObject({ code: 'HPE_INVALID_CONSTANT' })
  expect(await bytesOf('GET /ssh HTTP/1.1')).toBe('SSH-2.0-OpenSSH_9.6\r\n')
})

test('a port can meet new connections with silence, a reset or a close', async () => {
  control.welcome('reset')
  await expect(ask()).rejects.toMatchObject({ code: 'ECONNRESET' })
  control.welcome('close')
  await expect(ask()).rejects.toThrow('socket hang up')
  control.welcome('silence')
  const signal = AbortSignal.timeout(150)
  await expect(fetch(`http://127.0.0.1:${service.door.port}`, { signal })).rejects.toThrow('timeout')
  expect(service.log.count()).toBe(0)
  control.clear()
  expect(await read()).toEqual([200, usual])
})

const html = 'text/html'
test.each<[AnswerName, number, string | undefined, string]>([
  ['rate-limited', 429, 'text/plain', 'Retry later\n'],
  ['server-error', 500, 'application/json; charset=UTF-8', '{"status":500,"error":"Internal Server Error"}'],
  ['nginx-400', 400, html, 'Request Header Or Cookie Too Large'],
  ['nginx-400-plain-http', 400, html, 'The plain HTTP request was sent to HTTPS port'],
  ['nginx-413', 413, html, '413 Request Entity Too Large'],
  ['nginx-502', 502, html, '502 Bad Gateway'],
  ['nginx-504', 504, html, '504 Gateway Time-out'],
  ['caddy-502', 502, undefined, ''],
  ['haproxy-503', 503, html, '503 Service Unavailable'],
  ['captive-portal-page', 200, 'text/html; charset=utf-8', 'Guest WiFi'],
  ['captive-portal-redirect', 302, html, ''],
])('%s answers %i as %s', async (name, status, type, part) => {
  control.add({ kind: 'answer', name })
  const answered = await ask()
  expect([answered.status, answered.headers['content-type']]).toEqual([status, type])
  expect(answered.text).toContain(part)
  expect(acted).toEqual([])
})

test('nginx says 502 in the 157 bytes it really uses', async () => {
  control.add({ kind: 'answer', name: 'nginx-502' })
  expect((await ask()).body.length).toBe(157)
})

test.each<[GateName, number, string, string]>([
  ['cloudflare-access', 302, 'location', 'https://example.cloudflareaccess.com/'],
  ['cloudflare-access-page', 200, 'content-type', 'text/html'],
  ['oauth2-proxy', 302, 'location', 'https://login.example.com/'],
  ['oauth2-proxy-page', 403, 'content-type', 'text/html'],
  ['authelia', 302, 'location', 'https://auth.example.com/'],
  ['basic-auth', 401, 'www-authenticate', 'Basic realm="Restricted"'],
])('the gate %s answers %i and opens to whoever brings its headers', async (gate, status, header, value) => {
  control.add({ kind: 'gate', gate, pass: { 'CF-Access-Client-Id': 'id', 'CF-Access-Client-Secret': 's' } })
  const stopped = await ask('/api?x=1', { 'CF-Access-Client-Id': 'id' })
  const passed = await ask('/api?x=1', { 'cf-access-client-id': 'id', 'cf-access-client-secret': 's' })
  expect([stopped.status, String(stopped.headers[header]), passed.text]).toEqual([
    status,
    expect.stringContaining(value) as string,
    usual,
  ])
})

test('a gate without a way through stops everybody', async () => {
  control.add({ kind: 'gate', gate: 'basic-auth' })
  expect((await ask('/', { Authorization: 'Basic x' })).status).toBe(401)
})

test.each([301, 302, 303, 307, 308] as const)(
  'redirects with %i to the same and to another origin',
  async (status) => {
    control.add({ kind: 'redirect', status, location: '{origin}/moved{target}' }, { path: '/here' })
    control.add({ kind: 'redirect', status, location: 'https://other.example{target}' }, { path: '/away' })
    const answers = [await ask('/here?x=1'), await ask('/away?x=1')]
    expect(answers.map((answered) => [answered.status, answered.headers.location])).toEqual([
      [status, `http://127.0.0.1:${service.door.port}/moved/here?x=1`],
      [status, 'https://other.example/away?x=1'],
    ])
  },
)

test('drops the header with underscores and keeps the one with dashes, or the other way round', async () => {
  const both = { api_access_token: 'under', 'Api-Access-Token': 'dashed' }
  control.add({ kind: 'strip-header', name: 'api_access_token' }, { times: 1 })
  control.add({ kind: 'strip-header', name: 'api-access-token' }, { skip: 1 })
  await ask('/', both)
  await ask('/', both)
  const names = acted.map(({ headers }) =>
    headers.map(([name]) => name).filter((name) => /token/i.test(name)),
  )
  expect(names).toEqual([['Api-Access-Token'], ['api_access_token']])
  expect(service.log.all[0]?.header('api_access_token')).toBe('under')
})

test('compresses for clients that accept it and leaves the ETag alone', async () => {
  control.add({ kind: 'gzip' })
  const zipped = await ask('/', { 'Accept-Encoding': 'gzip, br' })
  const plain = await ask()
  const gunzip = createGunzip()
  gunzip.end(zipped.body)
  expect([
    zipped.headers['content-encoding'],
    zipped.headers.etag,
    await text(gunzip),
    plain.headers['content-encoding'],
    plain.text,
  ]).toEqual(['gzip', 'W/"1"', usual, undefined, usual])
})

test('sends in chunks, as HTTP/1.0, and drop by drop', async () => {
  control.add({ kind: 'chunked' }, { path: '/chunked' })
  control.add({ kind: 'http-1.0' }, { path: '/old' })
  control.add({ kind: 'drip', bytes: 5, every: 1 }, { path: '/drip' })
  const [chunked, old, drip] = await Promise.all(
    ['/chunked', '/old', '/drip'].map((target) => bytesOf(`GET ${target} HTTP/1.1`)),
  )
  expect(chunked).toContain('Transfer-Encoding: chunked\r\n')
  expect(chunked).toContain('\r\n\r\n8\r\n{"id":1,\r\n8\r\n"name":"\r\n6\r\nAcme"}\r\n0\r\n\r\n')
  expect(old).toBe(
    `HTTP/1.0 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nETag: W/"1"\r\n\r\n${usual}`,
  )
  expect(drip).toMatch(/Content-Length: 22\r\n/)
  expect((await ask('/drip')).text).toBe(usual)
})

test.each([
  [{ kind: 'cut' } as const, 'aborted'],
  [{ kind: 'cut', after: 0 } as const, 'aborted'],
  [{ kind: 'cut', after: 5, reset: true } as const, /aborted|ECONNRESET/],
])('%o ends the connection within the body', async (fault, message) => {
  control.add(fault)
  await expect(ask()).rejects.toThrow(message)
})

test('a large body is valid, has the size asked for and announces it', async () => {
  control.add({ kind: 'large', bytes: 50_000_000 })
  const answered = await ask()
  expect([answered.headers['content-length'], answered.body.length]).toEqual(['50000000', 50_000_000])
  expect(Object.keys(JSON.parse(answered.text) as object)).toEqual(['name'])
})

test('a gzip bomb is small on the wire and huge when inflated', async () => {
  control.add({ kind: 'gzip-bomb', bytes: 256 * 1024 * 1024 })
  const answered = await ask()
  const gunzip = createGunzip()
  gunzip.end(answered.body)
  let inflated = 0
  let last = ''
  for await (const piece of gunzip) {
    inflated += (piece as Buffer).length
    last = (piece as Buffer).subarray(-2).toString()
  }
  expect([answered.headers['content-encoding'], last]).toEqual(['gzip', '"}'])
  expect(inflated).toBe(256 * 1024 * 1024 + '{"name":""}'.length)
  expect(answered.body.length).toBeLessThan(inflated / 900)
})

test('two gigabytes of a bomb start to arrive at once', async () => {
  control.add({ kind: 'gzip-bomb', bytes: 2 * 1024 ** 3 })
  const aborting = new AbortController()
  const answered = await fetch(`http://127.0.0.1:${service.door.port}`, { signal: aborting.signal })
  const length = Number(answered.headers.get('content-length'))
  aborting.abort()
  expect(length).toBeLessThan(4 * 1024 * 1024)
})

test('pages of a list repeat, overlap or come in another order', async () => {
  const ids = async (target: string): Promise<number[]> => {
    const { payload } = JSON.parse((await ask(target)).text) as { payload: { id: number }[] }
    return payload.map(({ id }) => id)
  }
  const pages = async (): Promise<number[][]> => [
    await ids('/contacts?page=1'),
    await ids('/contacts?page=2'),
  ]
  control.add({ kind: 'pages', how: 'repeat' })
  const repeated = await pages()
  control.clear()
  control.add({ kind: 'pages', how: 'overlap' })
  const overlapping = await pages()
  control.clear()
  control.add({ kind: 'pages', how: 'reorder' })
  const reordered = await ids('/contacts?page=1')
  expect({ repeated, overlapping, sorted: reordered.toSorted() }).toEqual({
    repeated: [
      [11, 12, 13],
      [11, 12, 13],
    ],
    overlapping: [
      [11, 12, 13],
      [13, 21, 22],
    ],
    sorted: [11, 12, 13],
  })
  expect(reordered).not.toEqual([11, 12, 13])
})

test('a redirect of the test reaches another server only if a client follows it', async () => {
  const elsewhere = createServer((_request, response) => response.end('elsewhere'))
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const address = elsewhere.address()
  const port = typeof address === 'object' ? address?.port : 0
  control.add({ kind: 'redirect', status: 307, location: `http://127.0.0.1:${port}{target}` })
  const followed = await fetch(`http://127.0.0.1:${service.door.port}/x`)
  expect(await followed.text()).toBe('elsewhere')
  elsewhere.closeAllConnections()
  elsewhere.close()
})
