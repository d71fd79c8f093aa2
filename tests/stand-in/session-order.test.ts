import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask, createServer, type Heard } from './support/ask.ts'

const main = '/api/v1/accounts/{main}'
const bob = { email: 'bob@golden.example.com', password: 'Password1!' }
const browser = { 'User-Agent': 'Mozilla/5.0 (X11; Linux) Chrome/140' }
const names = ['access-token', 'client', 'uid'] as const

type Session = Record<string, string>

function sessionOf({ headers }: Heard): Session | undefined {
  return headers['access-token'] === undefined
    ? undefined
    : Object.fromEntries(names.map((name) => [name, headers[name] ?? '']))
}

/** What is done with sessions; `nth` chooses among those that were opened so far. */
type Step =
  | { kind: 'sign-in'; isBrowser: boolean }
  | { kind: 'add-account' }
  | { kind: 'sign-out' | 'use'; nth: number }
  | { kind: 'revoke-all' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('sign-in' as const), isBrowser: fc.boolean() }),
  },
  fc.record({ kind: fc.constant('add-account' as const) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sign-out' as const), nth: fc.nat(60) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('use' as const), nth: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('revoke-all' as const) }) },
)

describe.each(['4.10.0', '4.15.1'] as const)('%s', (dialect) => {
  test('in any order of signing in and out a user has 25 sessions at most, and a browser is asked only where devices are known', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 60 }), (steps) => {
        let now = Date.UTC(2026, 5, 17)
        const server = createServer({ dialect, now: () => now })
        const isAlive = (headers: Session) => ask(server, main, { headers }).status === 200
        const post = (path: string, json: unknown, headers: Session = {}, as?: string) =>
          ask(server, path, { method: 'POST', json, headers, ...(as === undefined ? {} : { as }) })
        const user = server.world.users.get(2)
        const opened: Session[] = []
        const ended = new Set<Session>()
        for (const one of steps) {
          now += 1000
          const before = user?.sessions.length ?? 0
          const isKnown = user?.sessions.every(({ device }) => device !== null) ?? false
          if (one.kind === 'sign-in') {
            const heard = post('/auth/sign_in', bob, one.isBrowser ? browser : {})
            const isAsked = dialect === '4.15.1' && one.isBrowser && before === 25 && isKnown
            expect(heard.status).toBe(isAsked ? 409 : 200)
            expect(sessionOf(heard) === undefined).toBe(isAsked)
            opened.push(...[sessionOf(heard)].filter((session) => session !== undefined))
          } else if (one.kind === 'add-account') {
            const heard = post('/api/v1/accounts', { account_name: 'More' }, {}, 'agent')
            opened.push(...[sessionOf(heard)].filter((session) => session !== undefined))
          } else if (one.kind === 'revoke-all') {
            post('/auth/sign_in', { ...bob, revoke_all_sessions: true }, browser)
            if (dialect === '4.15.1') expect(user?.sessions).toHaveLength(1)
          } else {
            const session = opened[one.nth % Math.max(1, opened.length)]
            if (!session) continue
            const wasAlive = isAlive(session)
            if (ended.has(session)) expect(wasAlive).toBe(false)
            if (one.kind === 'use') continue
            const { status } = ask(server, '/auth/sign_out', { method: 'DELETE', headers: session })
            expect(status).toBe(wasAlive ? 200 : 404)
            ended.add(session)
          }
          expect(user?.sessions.length).toBeLessThanOrEqual(25)
        }
        expect(opened.filter(isAlive).length).toBeLessThanOrEqual(25)
      }),
      { numRuns: 30 },
    )
  })
})
