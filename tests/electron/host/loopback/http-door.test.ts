import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openHttpDoor, type HttpDoor } from '#electron/host/loopback/http-door.ts'
import { servePageFiles } from '#electron/host/loopback/static-files.ts'
import { openPageFiles } from '#electron/host/static/page-files.ts'
import { createSmallRouter, type Journal } from '#tests/support/small-router.ts'

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
}

interface Attack {
  method?: string
  path?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
}

let folder: string
let door: HttpDoor
let session: string
const journal: Journal = []

// A raw client: no library tidies up what an attack sends.
function send({
  method = 'POST',
  path = '/rpc/vault/status',
  headers = {},
  body = '{}',
}: Attack): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const { hostname, port } = new URL(door.origin)
  const request = httpRequest({ hostname, port, method, path, headers, agent: false, setHost: false })
  request.on('error', reject)
  request.on('response', (response) => {
    const pieces: Buffer[] = []
    response.on('data', (piece: Buffer) => pieces.push(piece))
    response.on('error', reject)
    response.on('end', () => {
      const text = Buffer.concat(pieces).toString()
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
    })
  })
  request.end(method === 'GET' ? undefined : body)
  return promise
}

/** The headers of a call as our own page's browser sends them, with some of them changed or (undefined) left out. */
function asPage(change: Record<string, string | undefined> = {}): OutgoingHttpHeaders {
  const headers: Record<string, string | undefined> = {
    host: new URL(door.origin).host,
    origin: door.origin,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-switchyard-session': session,
    ...change,
  }
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
}

async function redeem(link: string): Promise<Answer> {
  const secret = new URL(link).hash.replace('#open=', '')
  return send({ path: '/session', headers: asPage(), body: JSON.stringify({ secret }) })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-door-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title>')
  const servePage = servePageFiles(openPageFiles(folder))
  door = await openHttpDoor({ router: createSmallRouter(journal), servePage, port: 0 })
  session = (JSON.parse((await redeem(door.issueLink())).body) as { session: string }).session
})
afterAll(async () => {
  await door.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  journal.length = 0
})

describe('a call of our own page', () => {
  it('is answered', async () => {
    const answer = await send({ headers: asPage() })
    expect([answer.status, journal]).toEqual([200, ['status']])
  })

  it('is answered without any permission for other sites, and kept in no cache', async () => {
    const { headers } = await send({ headers: asPage() })
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  })
})

describe('an attack never reaches the contract', () => {
  it.each<[string, () => Attack, number]>([
    ['a name that was pointed at this computer', () => ({ headers: asPage({ host: 'evil.example' }) }), 421],
    [
      'that name with our port',
      () => ({ headers: asPage({ host: `evil.example:${new URL(door.origin).port}` }) }),
      421,
    ],
    ['our address with another port', () => ({ headers: asPage({ host: '127.0.0.1:1' }) }), 421],
    ['another origin', () => ({ headers: asPage({ origin: 'https://evil.example' }) }), 403],
    ['another port of this computer', () => ({ headers: asPage({ origin: 'http://127.0.0.1:1' }) }), 403],
    ['the null origin of a sandboxed frame', () => ({ headers: asPage({ origin: 'null' }) }), 403],
    ['no origin', () => ({ headers: asPage({ origin: undefined }) }), 403],
    [
      'another site, as the browser calls it',
      () => ({ headers: asPage({ 'sec-fetch-site': 'cross-site' }) }),
      403,
    ],
    [
      'another port, as the browser calls it',
      () => ({ headers: asPage({ 'sec-fetch-site': 'same-site' }) }),
      403,
    ],
    ['an address typed by hand', () => ({ headers: asPage({ 'sec-fetch-site': 'none' }) }), 403],
    ['no word of the browser', () => ({ headers: asPage({ 'sec-fetch-site': undefined }) }), 403],
    ['text', () => ({ headers: asPage({ 'content-type': 'text/plain' }) }), 415],
    [
      'JSON that calls itself text',
      () => ({ headers: asPage({ 'content-type': 'text/plain; x=application/json' }) }),
      415,
    ],
    ['a web form', () => ({ headers: asPage({ 'content-type': 'application/x-www-form-urlencoded' }) }), 415],
    [
      'a form with files',
      () => ({
        headers: asPage({ 'content-type': 'multipart/form-data; boundary=x' }),
        body: '--x\r\ncontent-disposition: form-data; name="data"\r\n\r\n{}\r\n--x--\r\n',
      }),
      415,
    ],
    ['no content type', () => ({ headers: asPage({ 'content-type': undefined }) }), 415],
    ['30 MB', () => ({ headers: asPage({ 'content-length': '31457280' }) }), 413],
    ['what is no JSON', () => ({ headers: asPage(), body: '{' }), 400],
    ['nothing', () => ({ headers: asPage(), body: '' }), 400],
    ['GET', () => ({ method: 'GET', headers: asPage() }), 405],
    [
      'GET with the input in the address',
      () => ({ method: 'GET', path: '/rpc/vault/status?data=%7B%7D', headers: asPage() }),
      405,
    ],
    ['PUT', () => ({ method: 'PUT', headers: asPage() }), 405],
    [
      'a preflight',
      () => ({ method: 'OPTIONS', headers: asPage({ origin: 'https://evil.example' }), body: '' }),
      405,
    ],
    ['no session', () => ({ headers: asPage({ 'x-switchyard-session': undefined }) }), 401],
    ['a wrong session', () => ({ headers: asPage({ 'x-switchyard-session': 'A'.repeat(43) }) }), 401],
    ['an empty session', () => ({ headers: asPage({ 'x-switchyard-session': '' }) }), 401],
    [
      'a session in a cookie',
      () => ({
        headers: asPage({ 'x-switchyard-session': undefined, cookie: `x-switchyard-session=${session}` }),
      }),
      401,
    ],
    ['an unknown call', () => ({ path: '/rpc/vault/open', headers: asPage() }), 404],
    ['a property of all objects', () => ({ path: '/rpc/vault/constructor', headers: asPage() }), 404],
  ])('%s', async (_name, attack, status) => {
    const answer = await send(attack())
    expect([answer.status, journal]).toEqual([status, []])
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
  })

  it('a body without a length that never ends', async () => {
    const { hostname, port } = new URL(door.origin)
    const status = await new Promise((resolve) => {
      const headers = { ...asPage(), 'transfer-encoding': 'chunked' }
      const request = httpRequest({
        hostname,
        port,
        method: 'POST',
        path: '/rpc/vault/status',
        headers,
        setHost: false,
      })
      request.on('error', () => undefined)
      request.on('response', (response) => {
        resolve(response.statusCode)
      })
      const write = () => {
        while (!request.destroyed && request.write(Buffer.alloc(65_536, ' ')));
        request.once('drain', write)
      }
      write()
    })
    expect([status, journal]).toEqual([413, []])
  })
})

describe('the link', () => {
  it('works once', async () => {
    const link = door.issueLink()
    const [first, second] = [await redeem(link), await redeem(link)]
    expect([first.status, second.status]).toEqual([200, 401])
  })

  it('works once also when it is opened twice at the same moment', async () => {
    const link = door.issueLink()
    const answers = await Promise.all([redeem(link), redeem(link), redeem(link)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401])
  })

  it.each([['{"secret":"guess"}'], ['{"secret":""}'], ['{"secret":null}'], ['{}'], ['null'], ['[]']])(
    'is not replaced by %s',
    async (body) => {
      expect((await send({ path: '/session', headers: asPage(), body })).status).toBe(401)
    },
  )

  it('is exchanged only for our own page', async () => {
    const secret = new URL(door.issueLink()).hash.replace('#open=', '')
    const headers = asPage({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
    expect((await send({ path: '/session', headers, body: JSON.stringify({ secret }) })).status).toBe(403)
  })

  it('for a second tab is given to a page that has a session', async () => {
    const answer = await send({ path: '/session/link', headers: asPage() })
    const { secret } = JSON.parse(answer.body) as { secret: string }
    expect((await redeem(`${door.origin}/#open=${secret}`)).status).toBe(200)
  })

  it('for a second tab is not given to anybody else', async () => {
    const headers = asPage({ 'x-switchyard-session': undefined })
    expect((await send({ path: '/session/link', headers })).status).toBe(401)
  })

  it('never shows its secret to the server before the page asks: it is in the fragment', () => {
    const { pathname, search, hash } = new URL(door.issueLink())
    expect([pathname, search, hash.length > 40]).toEqual(['/', '', true])
  })
})

describe('the page', () => {
  it('comes with the strict policy', async () => {
    const { status, headers } = await send({
      method: 'GET',
      path: '/',
      headers: { host: new URL(door.origin).host },
    })
    expect([status, headers]).toEqual([
      200,
      expect.objectContaining({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
          "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'content-type': 'text/html; charset=utf-8',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      }),
    ])
  })

  it.each([
    ['GET', { host: 'evil.example' }, 421],
    ['POST', {}, 405],
    ['DELETE', {}, 405],
  ])('is not served to %s with %j', async (method, headers, status) => {
    const answer = await send({ method, path: '/', headers: { host: new URL(door.origin).host, ...headers } })
    expect(answer.status).toBe(status)
  })
})

it('the door listens on this computer alone', () => {
  expect(new URL(door.origin).hostname).toBe('127.0.0.1')
})
