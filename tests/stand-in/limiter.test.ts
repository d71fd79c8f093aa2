import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Application } from './application.ts'
import { ask, createServer, type Question } from './support/ask.ts'

const start = Date.UTC(2026, 5, 17, 12, 0, 0)

/** The statuses of the same question asked several times over. */
function repeat(server: Application, times: number, path: string, question: Question): number[] {
  return Array.from({ length: times }, () => ask(server, path, question).status)
}

function limited(dialect: '2.18.0' | '4.1.0' | '4.10.0' | '4.15.1', clock = { now: start }): Application {
  return createServer({ dialect, limiter: true, now: () => clock.now })
}

const wrong = (email: string, from = '198.51.100.7'): Question => ({
  method: 'POST',
  json: { email, password: 'x' },
  headers: { 'X-Forwarded-For': from },
})

test('the sixth sign-in of an address is refused in plain text until the clock reaches the next window', () => {
  const clock = { now: start + 299_000 }
  const server = limited('4.15.1', clock)
  expect(repeat(server, 5, '/auth/sign_in', wrong('a@example.com'))).toEqual([401, 401, 401, 401, 401])
  const { status, headers, body } = ask(server, '/auth/sign_in', wrong('b@example.com'))
  expect([status, body, headers['content-type'], headers['retry-after']]).toEqual([
    429,
    'Retry later\n',
    'text/plain',
    undefined,
  ])
  clock.now += 1000
  expect(ask(server, '/auth/sign_in', wrong('b@example.com')).status).toBe(401)
})

test('the eleventh sign-in of one e-mail is refused, wherever it comes from and however it is spelled', () => {
  const server = limited('4.15.1')
  const from = (index: number): string => `198.51.100.${index}`
  const tried = Array.from({ length: 11 }, (_, index) =>
    ask(server, '/auth/sign_in', wrong(index % 2 ? 'A@example.com' : ' a@example.com', from(index))),
  )
  expect(tried.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429])
})

test('every signup counts, refused and unreadable ones too', () => {
  const server = limited('4.15.1')
  const headers = { 'X-Forwarded-For': '198.51.100.7', 'Content-Type': 'application/json' }
  expect(repeat(server, 6, '/api/v1/accounts', { method: 'POST', raw: '{', headers })).toEqual([
    400, 400, 400, 400, 400, 429,
  ])
})

test.each([
  ['2.18.0', 301],
  ['4.1.0', 3001],
] as const)('%s refuses the same machine at request %d within a minute', (dialect, times) => {
  const statuses = repeat(limited(dialect), times, '/api', {})
  expect([statuses.indexOf(429), statuses.length]).toEqual([times - 1, times])
})

test('newer servers never limit the machine they run on', () => {
  const statuses = repeat(limited('4.10.0'), 3001, '/api', {})
  expect(new Set(statuses)).toEqual(new Set([200]))
})

test('the 31st count of conversations in a minute is refused by token and account, whatever the address', () => {
  const server = limited('4.15.1')
  const count = (index: number): number =>
    ask(server, '/api/v1/accounts/{main}/conversations/meta', {
      as: 'admin',
      headers: { 'X-Forwarded-For': `198.51.100.${index}` },
    }).status
  const statuses = Array.from({ length: 31 }, (_, index) => count(index))
  expect(statuses).toEqual([...Array<number>(30).fill(200), 429])
})

/** A sign-in by one of a few people from one of a few addresses, some seconds after the one before. */
const attempts = fc.array(
  fc.record({
    from: fc.constantFrom('198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4'),
    email: fc.constantFrom('a@example.com', 'b@example.com', undefined),
    pause: fc.oneof({ weight: 5, arbitrary: fc.nat(5) }, fc.integer({ min: 60, max: 1000 })),
  }),
  { minLength: 20, maxLength: 80 },
)

test('in any order and at any pace, five sign-ins of an address and ten of an e-mail pass in each window of the clock', () => {
  fc.assert(
    fc.property(attempts, (tried) => {
      const clock = { now: start }
      const server = limited('4.15.1', clock)
      const passed = new Map<string, number>()
      for (const { from, email, pause } of tried) {
        clock.now += pause * 1000
        const address = `${from} in ${Math.floor(clock.now / 300_000)}`
        const person = `${String(email)} in ${Math.floor(clock.now / 900_000)}`
        const isFull = (passed.get(address) ?? 0) >= 5 || (passed.get(person) ?? 0) >= 10
        const { status } = ask(server, '/auth/sign_in', {
          method: 'POST',
          json: { email, password: 'x' },
          headers: { 'X-Forwarded-For': from },
        })
        expect(status).toBe(isFull ? 429 : 401)
        // A refused one counts for its address too, but that is full then, or for an e-mail that is.
        if ((passed.get(address) ?? 0) < 5) passed.set(address, (passed.get(address) ?? 0) + 1)
        if (!isFull) passed.set(person, (passed.get(person) ?? 0) + 1)
      }
    }),
    { numRuns: 100 },
  )
})
