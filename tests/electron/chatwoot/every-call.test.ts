import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import { UnsettledError } from '#electron/chatwoot/unsettled.ts'
import { openTestClient, toTarget } from './support/client.ts'
import { serveReplay, type ReplayServer } from './support/replay.ts'
import { toFailure } from '#shared/failures/failure.ts'

let server: ReplayServer
let client: ChatwootClient
beforeAll(async () => {
  server = await serveReplay()
  client = openTestClient()
})
afterAll(async () => {
  await client.close()
  await server.close()
})

const person = { fullName: 'Ada', email: 'ada@example.com', password: 'Password1!', captchaResponse: null }
const signIn = { step: 'password', email: person.email, password: person.password } as const
const secondStep = { step: 'second-factor', ticket: 'a.b.c', kind: 'backup-code', code: '123456' } as const

function reads(): Promise<unknown>[] {
  const target = toTarget(server.origin)
  return [
    client.fetchServerFacts(target),
    client.fetchProfile(target),
    client.fetchAccount(target, 1),
    client.fetchCacheKeys(target, 1),
    client.fetchList('labels', target, 1),
    client.resources.auditLogs(1)(target, 1),
    client.fetchLoginPage(target),
    client.signIn(target, signIn),
    client.signIn(target, secondStep),
    client.reportActivity(target, 1),
  ]
}

/** Those after which it matters whether the server acted. */
function changes(): Promise<unknown>[] {
  const target = toTarget(server.origin)
  return [
    client.updateAccount(target, 1, { name: 'Acme' }),
    client.signUp(target, { accountName: 'Acme', locale: null, person }),
    client.addAccount(target, { accountName: 'Acme', locale: null }),
    client.rotateToken(target),
  ]
}

const html: [string, string] = ['Content-Type', 'text/html']
const latin1 = (text: string) => Buffer.from(`<html><title>${text}</title></html>`, 'latin1')
const gate = '<html><form><input type="password"></form></html>'

it.each<[number, [string, string][], string | Buffer, string]>([
  [301, [['LOCATION', '/elsewhere/']], '', 'redirected'],
  [307, [['location', 'https://chat.example.com/']], '', 'redirected'],
  [302, [['Location', 'https://team.cloudflareaccess.com/cdn-cgi/access/login']], '', 'access-gate'],
  [
    401,
    [html, ['www-authenticate', 'Basic realm="B\u00fcro"']],
    latin1('Zugriff verf\u00fcgbar'),
    'basic-auth-required',
  ],
  [401, [['Content-Type', 'text/plain']], 'Unauthorized\n', 'access-gate'],
  [403, [html], gate, 'access-gate'],
  [405, [html], '<html>405 Not Allowed</html>', 'request-refused'],
  [408, [html], '<html>408 Request Time-out</html>', 'connection-timeout'],
  [413, [html], '<html>413 Request Entity Too Large</html>', 'request-refused'],
  [
    429,
    [
      ['Content-Type', 'text/plain'],
      ['retry-after', '7'],
    ],
    'Retry later\n',
    'rate-limited',
  ],
  [
    500,
    [['Content-Type', 'application/json']],
    '{"status":500,"error":"Internal Server Error"}',
    'server-crashed',
  ],
  [502, [], '', 'server-unavailable'],
  [503, [html, ['Content-Encoding', 'gzip']], latin1('nicht verf\u00fcgbar'), 'server-unavailable'],
  [522, [html], '<html>522</html>', 'server-unavailable'],
])('Every call tells %i %j alike', async (status, headers, body, code) => {
  server.play({ status, headers, body })
  const ends = await Promise.allSettled([...reads(), ...changes()])
  const codes = ends.map((end) => (end.status === 'rejected' ? toFailure(end.reason)?.code : 'a value'))
  expect(new Set(codes)).toEqual(new Set([code]))
  const unsettled = ends.filter((end) => end.status === 'rejected' && end.reason instanceof UnsettledError)
  expect(unsettled.length).toBe(status >= 500 || status === 408 ? 4 : 0)
})
