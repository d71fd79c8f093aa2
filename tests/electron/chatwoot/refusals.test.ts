import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { startForwardProxy } from '#tests/stand-in/network/forward-proxy.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { failureOf, openTestClient, toTarget } from './support/client.ts'
import { findClosedPort, serveHttp } from './support/servers.ts'

const json = { 'Content-Type': 'application/json; charset=utf-8' }
const html = { 'Content-Type': 'text/html' }
const rails = (status: number, error: string) => JSON.stringify({ status, error })
const said = (error: string) => JSON.stringify({ error })

let standIn: StandIn
let client: ChatwootClient

beforeAll(async () => {
  standIn = await startStandIn()
  client = openTestClient({ limits: { callMilliseconds: 3000, connectMilliseconds: 1500 } })
})
afterEach(() => {
  standIn.control.clear()
})
afterAll(async () => {
  await client.close()
  await standIn.close()
})

const fetchAccount = () => client.fetchAccount(toTarget(standIn.url), 7)
const fetchLabels = () => client.fetchList('labels', toTarget(standIn.url), 7)

describe('what a Chatwoot server refuses', () => {
  it.each([
    [401, said('Invalid Access Token'), 'token-unknown'],
    [401, said('Access to this endpoint is not authorized for bots'), 'token-wrong-kind'],
    [401, said('Account is suspended'), 'account-suspended'],
    [401, said('You are not authorized to access this account'), 'not-a-member'],
    [401, said('You are not authorized to do this action'), 'role-too-low'],
    [401, '{"errors":["Necesitas iniciar sesión"]}', 'token-not-received'],
    [401, said('You need to sign in or sign up before continuing.'), 'token-not-received'],
    [401, '{"success":false,"errors":["Invalid login credentials."]}', 'server-refused'],
    [403, said('Account is suspended'), 'account-suspended'],
    [403, said('You are not authorized to do this action'), 'role-too-low'],
    [404, said('You are not authorized to access this account'), 'not-a-member'],
    [500, said('Invalid Access Token'), 'server-crashed'],
    [401, said('Non permissible resource'), 'server-refused'],
    [402, said('Account limit exceeded'), 'server-refused'],
    [403, '{"message":"No"}', 'server-refused'],
    [404, said('Resource could not be found'), 'account-not-found'],
    [404, rails(404, 'Not Found'), 'route-missing'],
    [404, said('Account not found'), 'account-not-found'],
    [406, said('Please use API routes'), 'server-refused'],
    [422, '{"message":"Name is too long","attributes":["name"]}', 'validation-refused'],
    [422, rails(422, 'Unprocessable Content'), 'server-refused'],
    [500, rails(500, 'Internal Server Error'), 'server-crashed'],
  ])('is told apart: %s %s', async (status, body, code) => {
    standIn.control.reply({ status, headers: json, body })
    expect(await failureOf(fetchAccount())).toMatchObject({
      code,
      technical: { status, method: 'GET', path: '/api/v1/accounts/7' },
    })
  })

  it('means something else below an account: a thing or a route that is not there', async () => {
    for (const [headers, body, code] of [
      [json, said('Resource could not be found'), 'thing-not-found'],
      [json, said('Account not found'), 'route-missing'],
      [json, rails(404, 'Not Found'), 'route-missing'],
      [html, '<html>Not here</html>', 'route-missing'],
    ] as const) {
      standIn.control.reply({ status: 404, headers, body })
      expect((await failureOf(fetchLabels())).code).toBe(code)
    }
  })

  it('names the attributes of a refused value, the request, and what was said', async () => {
    const body = '{"message":"Name is too long, Domain is too long","attributes":["name","domain"]}'
    standIn.control.reply({ status: 422, headers: json, body })
    const failure = await failureOf(fetchAccount())
    expect(failure).toEqual({
      code: 'validation-refused',
      facts: { host: new URL(standIn.url).host, status: 422, attributes: 'name, domain' },
      technical: {
        requestId: failure.technical?.requestId,
        method: 'GET',
        path: '/api/v1/accounts/7',
        status: 422,
        said: 'Name is too long, Domain is too long',
      },
    })
    expect(standIn.requests({ path: '/api/v1/accounts/7' }).at(-1)?.header('x-request-id')).toBe(
      failure.technical?.requestId,
    )
  })

  it.each([
    ['the seconds a proxy names', { 'Retry-After': '17' }, 17],
    ['at least one second', { 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 1],
    ['an hour at most', { 'Retry-After': '86400' }, 3600],
    [
      "by the server's own clock",
      { Date: 'Thu, 01 Jan 2037 00:00:00 GMT', 'Retry-After': 'Thu, 01 Jan 2037 00:00:40 GMT' },
      40,
    ],
    ["until the minute of the server's clock ends", { Date: 'Thu, 01 Jan 2037 00:00:50 GMT' }, 10],
  ])('asks for patience: %s', async (_what, headers, seconds) => {
    standIn.control.reply({
      status: 429,
      headers: { 'Content-Type': 'text/plain', ...headers },
      body: 'Retry later\n',
    })
    expect(await failureOf(fetchAccount())).toMatchObject({ code: 'rate-limited', facts: { seconds } })
  })

  it('asks for patience until the minute of the clock ends, where nobody names a time', async () => {
    standIn.control.reply({ status: 429, headers: { 'Content-Type': 'text/plain' }, body: 'Retry later\n' })
    const { facts } = await failureOf(fetchAccount())
    expect(facts?.['seconds']).toBeGreaterThan(0)
    expect(facts?.['seconds']).toBeLessThanOrEqual(60)
  })
})

it.each([
  ['2.8.9', 60],
  ['2.9.0', 1560],
  [null, 1560],
])('counts the signups of a server %j in its own windows', async (serverVersion, seconds) => {
  const headers = { Date: 'Thu, 01 Jan 2037 00:04:00 GMT' }
  standIn.control.reply({ status: 429, headers, body: 'Retry later\n' })
  const person = { fullName: 'Ada', email: 'ada@example.com', password: 'Password1!', captchaResponse: null }
  const target = { origin: standIn.url, serverVersion }
  const { facts } = await failureOf(client.signUp(target, { accountName: 'Acme', locale: null, person }))
  expect(facts).toMatchObject({ seconds })
})

describe('what stands in front of a server', () => {
  it.each([
    [
      'nginx without its upstream',
      502,
      html,
      '<html><head><title>502 Bad Gateway</title></head></html>',
      'server-unavailable',
    ],
    ['Caddy without its upstream', 502, {}, '', 'server-unavailable'],
    [
      'HAProxy without its upstream',
      503,
      html,
      '<html><body><h1>503</h1></body></html>',
      'server-unavailable',
    ],
    ['nginx with a silent upstream', 504, html, '<html></html>', 'server-unavailable'],
    ['Cloudflare', 522, html, '<html></html>', 'server-unavailable'],
    ['a limit of bodies', 413, html, '<html></html>', 'request-refused'],
    [
      'a limit of headers',
      400,
      html,
      '<html><title>400 Request Header Or Cookie Too Large</title></html>',
      'request-refused',
    ],
    [
      'a port for TLS',
      400,
      html,
      '<html><title>400 The plain HTTP request was sent to HTTPS port</title></html>',
      'plain-http-to-tls',
    ],
    [
      'a port for TLS, of Go',
      400,
      {},
      'Client sent an HTTP request to an HTTPS server.\n',
      'plain-http-to-tls',
    ],
    [
      'a proxy that lets nobody change anything',
      405,
      html,
      '<html>405 Not Allowed</html>',
      'request-refused',
    ],
    ['a proxy with other servers', 421, html, '<html>421 Misdirected</html>', 'request-refused'],
    ['a proxy that waited too long', 408, html, '<html>408 Request Time-out</html>', 'connection-timeout'],
    ['a firewall', 403, html, '<html><title>Attention Required!</title></html>', 'access-gate'],
    ['a gate without words', 401, {}, '', 'access-gate'],
    ['a network that wants a sign-in', 511, html, '<html></html>', 'access-gate'],
    ['a web site in its place', 404, html, '<html>Not here</html>', 'not-chatwoot'],
  ])('is told apart: %s', async (_what, status, headers, body, code) => {
    standIn.control.reply({ status, headers, body })
    expect((await failureOf(fetchAccount())).code).toBe(code)
  })

  it.each([
    ['basic-auth', 'basic-auth-required', undefined],
    ['cloudflare-access', 'access-gate', 'cloudflare-access'],
    ['cloudflare-access-page', 'access-gate', 'cloudflare-access'],
    ['oauth2-proxy', 'access-gate', 'oauth-proxy'],
    ['oauth2-proxy-page', 'access-gate', 'oauth-proxy'],
    ['authelia', 'access-gate', 'authelia'],
  ] as const)('is told apart: the gate %s', async (gate, code, name) => {
    standIn.control.add({ kind: 'gate', gate })
    const failures = [
      await failureOf(fetchAccount()),
      await failureOf(client.fetchServerFacts(toTarget(standIn.url))),
    ]
    expect(failures.map((failure) => [failure.code, failure.facts?.['gate']])).toEqual([
      [code, name],
      [code, name],
    ])
  })

  it('names the realm of basic authentication and the title of a page', async () => {
    standIn.control.add({ kind: 'gate', gate: 'basic-auth' })
    expect((await failureOf(fetchAccount())).facts).toMatchObject({ realm: 'Restricted' })
    standIn.control.clear()
    standIn.control.add({ kind: 'gate', gate: 'cloudflare-access-page' })
    expect((await failureOf(fetchAccount())).facts).toMatchObject({ title: 'Sign in ・ Cloudflare Access' })
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308] as const)('is not followed, to nowhere: %s', async (status) => {
    const elsewhere = await serveHttp((_request, response) => {
      response.end('{}')
    })
    for (const location of [
      '{origin}/api/v1/accounts/8',
      '/api/v1/accounts/8',
      `${elsewhere.origin}/steal?state=x`,
    ]) {
      standIn.forget()
      standIn.control.add({ kind: 'redirect', status, location }, { times: 1 })
      const failure = await failureOf(fetchAccount())
      const to = location.startsWith('http') ? elsewhere.origin : standIn.url
      expect(failure).toMatchObject({ code: 'redirected', facts: { status, location: to } })
      expect(JSON.stringify(failure)).not.toContain('state=x')
      expect(standIn.count()).toBe(1)
    }
    expect(elsewhere.requests).toEqual([])
    await elsewhere.close()
  })

  it.each([
    ['to TLS on the same host', 'https://127.0.0.1/', undefined],
    ['to a login elsewhere', 'https://login.example.com/x', undefined],
    ['to the first-run page', '/installation/onboarding', 'first-run'],
    ['to where it was asked', '/api/v1/accounts/7', 'loop'],
    ['to where it was asked, in full', '{origin}/api/v1/accounts/7', 'loop'],
    ['to another path', '/api/v1/accounts/7/', 'other-path'],
  ])('is described: %s', async (_what, location, redirect) => {
    standIn.control.add({ kind: 'redirect', status: 301, location })
    expect((await failureOf(fetchAccount())).facts?.['redirect']).toBe(redirect)
  })

  it('without a place to go to is a redirect all the same', async () => {
    standIn.control.reply({ status: 302, headers: { Location: 'http://[oops' } })
    expect((await failureOf(fetchAccount())).code).toBe('redirected')
  })
})

describe('a server that cannot be reached', () => {
  it('is refused, unknown, or somewhere else', async () => {
    const port = await findClosedPort()
    const refused = await failureOf(client.fetchAccount(toTarget(`http://127.0.0.1:${port}`), 7))
    expect(refused).toMatchObject({ code: 'connection-refused', technical: { systemCode: 'ECONNREFUSED' } })
    const unknown = await failureOf(client.fetchAccount(toTarget('https://no-such-host.invalid'), 7))
    expect(unknown).toMatchObject({ code: 'name-not-found', facts: { host: 'no-such-host.invalid' } })
  })

  it.each([
    ['private-ca', 'tls-untrusted', { issuer: 'Example Private Root' }],
    ['self-signed', 'tls-untrusted', { issuer: 'localhost' }],
    ['missing-intermediate', 'tls-untrusted', { issuer: 'Example Intermediate' }],
    ['expired', 'tls-expired', {}],
    ['not-yet-valid', 'tls-expired', {}],
  ] as const)('proves itself badly: %s', async (tls, code, facts) => {
    const server = await startStandIn({ tls })
    expect(await failureOf(client.fetchAccount(toTarget(server.url), 7))).toMatchObject({ code, facts })
    expect(server.count()).toBe(0)
    await server.close()
  })

  it('speaks no TLS where TLS was asked for', async () => {
    const origin = standIn.url.replace('http:', 'https:')
    expect((await failureOf(client.fetchAccount(toTarget(origin), 7))).code).toBe('tls-failed')
  })
})

describe('a proxy', () => {
  it('carries requests, and its own mistakes are told apart from those of the server', async () => {
    const proxy = await startForwardProxy()
    standIn.control.reply({ status: 200, headers: json, body: '{"id":7}' })
    const proxied = openTestClient({ proxyFor: () => Promise.resolve(proxy.url) })
    expect(await proxied.fetchAccount(toTarget(standIn.url), 7)).toMatchObject({
      value: { account: { id: 7 } },
    })
    await proxied.close()
    await proxy.close()

    const port = await findClosedPort()
    for (const proxyFor of [
      () => Promise.resolve(`http://127.0.0.1:${port}`),
      () => Promise.resolve('socks4://127.0.0.1:1'),
      () => Promise.resolve('PROXY nonsense'),
      () => Promise.reject(new Error('no answer')),
    ]) {
      const lost = openTestClient({ proxyFor })
      expect((await failureOf(lost.fetchAccount(toTarget(standIn.url), 7))).code).toBe('proxy-error')
      await lost.close()
    }
  })

  it('that wants credentials is named, and they are in no failure', async () => {
    const proxy = await startForwardProxy({ credentials: { username: 'user', password: 'another' } })
    const address = proxy.url.replace('http://', 'http://user:pr0xyPass@')
    const proxied = openTestClient({ proxyFor: () => Promise.resolve(address) })
    const failure = await failureOf(proxied.fetchAccount(toTarget(standIn.url), 7))
    expect(failure.code).toBe('proxy-auth-required')
    expect(JSON.stringify([failure, proxied.logLines()])).not.toContain('pr0xyPass')
    await proxied.close()
    await proxy.close()
  })
})

describe('what is refused before anything is sent', () => {
  it('is a token that fits into no header', async () => {
    standIn.forget()
    for (const token of ['', 'two\r\nX-Evil: 1', 'schlüssel', 'a b']) {
      const target = { ...toTarget(standIn.url), readToken: () => token }
      expect((await failureOf(client.fetchProfile(target))).code).toBe('token-malformed')
    }
    expect(standIn.count()).toBe(0)
  })

  it('is a token in the clear across a public network', async () => {
    const target = {
      ...toTarget('http://chat.example.com'),
      readToken: () => expect.unreachable('read') as string,
    }
    expect(await failureOf(client.fetchProfile(target))).toMatchObject({ code: 'plain-http-refused' })
  })

  it('is an origin that is none, and an account id that no server makes', async () => {
    for (const origin of [
      'chat.example.com',
      'ftp://chat.example.com',
      'https://chat.example.com/',
      'https://u:p@x.org',
    ]) {
      expect((await failureOf(client.fetchProfile(toTarget(origin)))).code).toBe('invalid-url')
    }
    for (const id of [0, -1, 1.5, NaN, 2 ** 60]) {
      expect((await failureOf(client.fetchAccount(toTarget(standIn.url), id))).code).toBe('invalid-input')
    }
  })

  it('is what the vault says when it is locked', async () => {
    const readToken = () => {
      throw new FailureError('vault-locked')
    }
    expect((await failureOf(client.fetchProfile({ ...toTarget(standIn.url), readToken }))).code).toBe(
      'vault-locked',
    )
  })
})
