import { expect, test } from 'vitest'
import type { Application } from './application.ts'
import { answerTo, ask, createServer, type Question } from './support/ask.ts'

const main = '/api/v1/accounts/{main}'
const noCredentials = [401, { errors: ['You need to sign in or sign up before continuing.'] }]
const unknownToken = [401, { error: 'Invalid Access Token' }]
const notForBots = [401, { error: 'Access to this endpoint is not authorized for bots' }]

/** The headers of a fresh session. */
function signIn(server: Application, who: string, question: Question = {}): Record<string, string> {
  const user = server.state.users[who]
  const json = { email: user?.email, password: user?.password }
  const { headers } = ask(server, '/auth/sign_in', { method: 'POST', json, ...question })
  const names = ['access-token', 'client', 'uid', 'token-type', 'expiry', 'authorization']
  return Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])))
}

test('an API token is taken from either spelling of its header, and from nowhere else', () => {
  const server = createServer()
  const token = server.state.users['admin']?.token ?? ''
  const read = (headers: Record<string, string>, path = main) => answerTo(server, path, { headers })
  expect({
    dashed: read({ 'Api-Access-Token': token })[0],
    underscored: read({ api_access_token: token })[0],
    bearer: read({ Authorization: `Bearer ${token}` }),
    query: read({}, `${main}?api_access_token=${token}`),
    empty: read({ 'Api-Access-Token': '' }),
    longer: read({ 'Api-Access-Token': `${token}x` }),
    basicBeside: read({ 'Api-Access-Token': token, Authorization: 'Basic dXNlcjpwYXNz' })[0],
  }).toEqual({
    dashed: 200,
    underscored: 200,
    bearer: noCredentials,
    query: noCredentials,
    empty: noCredentials,
    longer: unknownToken,
    basicBeside: 200,
  })
})

test.each([
  ['3.4.0', 'underscored'],
  ['4.1.0', 'dashed'],
] as const)('of both spellings at once %s reads the %s one, whatever their order', (dialect, winner) => {
  const server = createServer({ dialect })
  const good = server.state.users['admin']?.token ?? ''
  const bad = 'AAAAAAAAAAAAAAAAAAAAAAAA'
  const dashed = winner === 'dashed' ? good : bad
  const underscored = winner === 'dashed' ? bad : good
  const inOrder = { 'Api-Access-Token': dashed, api_access_token: underscored }
  const turned = { api_access_token: underscored, 'Api-Access-Token': dashed }
  expect([inOrder, turned].map((headers) => ask(server, main, { headers }).status)).toEqual([200, 200])
})

test.each([main, '/api/v1/profile', `${main}/labels`])(
  'bots and platform apps are kept out of %s',
  (path) => {
    const server = createServer()
    expect([answerTo(server, path, { as: 'bot' }), answerTo(server, path, { as: 'platform' })]).toEqual([
      notForBots,
      notForBots,
    ])
  },
)

test('a session is known by its headers, by a Bearer of them and as parameters, and shown again in the answer', () => {
  const server = createServer()
  const { authorization = '', expiry, ...session } = signIn(server, 'agent')
  const query = new URLSearchParams({
    'access-token': session['access-token'] ?? '',
    client: session['client'] ?? '',
    uid: session['uid'] ?? '',
  })
  for (const [path, headers] of [
    [main, session],
    [main, { Authorization: authorization }],
    [`${main}?${query.toString()}`, {}],
  ] as const) {
    const heard = ask(server, path, { headers })
    expect([heard.status, heard.headers]).toMatchObject([200, { ...session, authorization, expiry }])
  }
})

test('with a token beside a session the session counts, and is not shown again; only a wrong token is told off', () => {
  const server = createServer()
  const session = signIn(server, 'agent')
  const both = ask(server, '/api/v1/profile', { as: 'outsider', headers: session })
  const wrongSession = { client: session['client'] ?? '', uid: session['uid'] ?? '', 'access-token': 'x' }
  expect({
    both: [both.status, both.body, both.headers['access-token']],
    wrongToken: answerTo(server, main, { headers: { ...session, 'Api-Access-Token': 'wrong' } }),
    wrongSession: ask(server, '/api/v1/profile', { as: 'outsider', headers: wrongSession }).body,
  }).toMatchObject({
    both: [200, { email: 'bob@golden.example.com' }, undefined],
    wrongToken: unknownToken,
    wrongSession: { email: 'olga@golden.example.com' },
  })
})

test('a session is dead after signing out and after its time', () => {
  let now = Date.now()
  const server = createServer({ now: () => now })
  const left = signIn(server, 'agent')
  expect(answerTo(server, '/auth/sign_out', { method: 'DELETE', headers: left })).toEqual([
    200,
    { success: true },
  ])
  expect(answerTo(server, main, { headers: left })).toEqual(noCredentials)
  const kept = signIn(server, 'agent')
  now += 62 * 24 * 3600 * 1000
  expect(answerTo(server, main, { headers: kept })).toEqual(noCredentials)
})

test('missing credentials are told in the language of the request', () => {
  const [, body] = answerTo(createServer(), `${main}?locale=es`)
  expect(body).toEqual({ errors: ['Necesitas iniciar sesión o registrarte antes de continuar.'] })
})

test('whoever is no member cannot tell an account from one that is not there, except below it', () => {
  const server = createServer()
  const hidden = [404, { error: 'Resource could not be found' }]
  const read = (path: string, as = 'admin') => answerTo(server, path, { as })
  expect({
    own: [read('/api/v1/accounts/{other}'), read('/api/v1/accounts/999'), read('/api/v1/accounts/abc')],
    huge: read('/api/v1/accounts/99999999999999999999'),
    below: [read('/api/v1/accounts/{other}/teams'), read('/api/v1/accounts/999/teams')],
    suspended: [
      read('/api/v1/accounts/{suspended}/teams'),
      read('/api/v1/accounts/{suspended}/teams', 'agent'),
    ],
    leadingDigits: read('/api/v1/accounts/1abc')[0],
  }).toEqual({
    own: [hidden, hidden, hidden],
    huge: hidden,
    below: [[401, { error: 'You are not authorized to access this account' }], hidden],
    suspended: [
      [401, { error: 'Account is suspended' }],
      [401, { error: 'Account is suspended' }],
    ],
    leadingDigits: 200,
  })
})

test('at the 26th sign-in the oldest session ends, but a browser of a new server is asked which one shall', () => {
  const server = createServer()
  const first = signIn(server, 'agent')
  for (let count = 0; count < 24; count += 1) signIn(server, 'agent')
  const json = { email: 'bob@golden.example.com', password: 'Password1!' }
  const browser = { 'User-Agent': 'Mozilla/5.0 (X11; Linux) Chrome/140' }
  const asked = ask(server, '/auth/sign_in', { method: 'POST', json, headers: browser })
  expect([asked.status, asked.body]).toMatchObject([409, { sessions_limit_reached: true }])
  const { sessions } = asked.body as { sessions: { id: number }[] }
  expect(sessions).toHaveLength(25)
  expect(ask(server, main, { headers: first }).status).toBe(200)
  const revoking = { ...json, revoke_session_id: sessions.find(({ id }) => id !== 1)?.id }
  expect(ask(server, '/auth/sign_in', { method: 'POST', json: revoking, headers: browser }).status).toBe(200)
  expect(ask(server, '/auth/sign_in', { method: 'POST', json }).status).toBe(200)
  expect(server.world.users.get(2)?.sessions).toHaveLength(25)
})

test('a rotated token is unknown at once, and old servers cannot rotate', () => {
  const server = createServer()
  const path = '/api/v1/profile/reset_access_token'
  const { body } = ask(server, path, { as: 'outsider', method: 'POST' })
  const token = (body as { access_token: string }).access_token
  expect(answerTo(server, '/api/v1/profile', { as: 'outsider' })).toEqual(unknownToken)
  expect(ask(server, '/api/v1/profile', { headers: { 'Api-Access-Token': token } }).status).toBe(200)
  const old = createServer({ dialect: '4.1.0' })
  expect(answerTo(old, path, { as: 'outsider', method: 'POST' })).toEqual([
    404,
    { status: 404, error: 'Not Found' },
  ])
  expect(ask(old, '/api/v1/profile', { as: 'outsider' }).status).toBe(200)
})
