import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Application } from './application.ts'
import { dialects, type Dialect } from './options.ts'
import { ask, createServer, type Question } from './support/ask.ts'

type Asked = readonly [path: string, question: Question]

const main = '/api/v1/accounts/{main}'
const wrongToken = { 'Api-Access-Token': 'A'.repeat(24) }
const asJson = { 'Content-Type': 'application/json' }

/** Requests that leave everything as it was: they only read, or are refused at one door or another. */
const harmless: readonly Asked[] = [
  ['/api', {}],
  ['/nowhere', {}],
  [main, { as: 'admin' }],
  [main, { as: 'agent', method: 'HEAD' }],
  [main, {}],
  [main, { headers: wrongToken }],
  [main, { as: 'bot' }],
  ['/api/v1/accounts/{other}', { as: 'admin' }],
  ['/api/v1/accounts/{suspended}', { as: 'admin' }],
  ['/api/v1/accounts/{suspended}/teams', { as: 'outsider' }],
  [`${main}/cache_keys`, { as: 'agent' }],
  [`${main}/labels`, { as: 'admin' }],
  [`${main}/inboxes`, { as: 'agent' }],
  [`${main}/contacts?page=2&sort=-name`, { as: 'agent' }],
  [`${main}/contacts/search?q=contact_0`, { as: 'admin' }],
  [`${main}/conversations?status=all&sort_by=priority_desc`, { as: 'agent' }],
  [`${main}/conversations?page=${'9'.repeat(30)}`, { as: 'agent' }],
  ['/api/v1/profile', { as: 'admin' }],
  [main, { as: 'agent', json: { name: 'Mutiny' } }],
  ['/api/v1/accounts/{other}', { as: 'admin', json: { name: 'Theft' } }],
  [main, { as: 'admin', json: { name: 'Halfway', auto_resolve_after: 5, domain: 'd'.repeat(101) } }],
  [main, { as: 'admin', json: { name: 'Halfway', locale: 'klingon' } }],
  [main, { as: 'admin', json: { domain: 'halfway', name: 'A\0B' } }],
  [main, { as: 'admin', method: 'PATCH', raw: '{"name":', headers: asJson }],
  [`${main}/labels`, { as: 'agent', method: 'POST', json: { label: { title: 'mutiny' } } }],
  [`${main}/labels`, { as: 'admin', method: 'POST', json: { label: { title: 'no good' } } }],
  [`${main}/labels/1`, { as: 'agent', method: 'DELETE' }],
  [`${main}/inbox_members`, { as: 'agent', method: 'PATCH', json: { inbox_id: 1, user_ids: [] } }],
  ['/api/v1/profile', { as: 'admin', method: 'PUT', json: { profile: {} } }],
  ['/api/v1/profile', { as: 'admin', method: 'PUT', json: { password: 'X1!aaaa', current_password: 'no' } }],
  ['/api/v1/profile/set_active_account', { as: 'admin', method: 'PUT', json: { account_id: 4 } }],
  ['/auth/sign_in', { method: 'POST', json: { email: 'bob@golden.example.com', password: 'wrong' } }],
  ['/auth/sign_in', { method: 'POST', json: { email: null } }],
  ['/auth/sign_out', { method: 'DELETE' }],
  ['/api/v1/accounts', { method: 'POST', json: { account_name: 'X', email: 'nobody' } }],
  ['/platform/api/v1/accounts/{other}', { as: 'platform', method: 'DELETE' }],
]

/** Requests that change something, if they are not refused. */
const writing: readonly Asked[] = [
  [main, { as: 'admin', json: { name: 'Renamed', industry: 'Retail' } }],
  [main, { as: 'admin', json: { domain: null, auto_resolve_after: 30, auto_resolve_duration: 3 } }],
  [`${main}?locale=de`, { as: 'admin', json: { conversation_required_attributes: ['a', null] } }],
  ['/api/v1/accounts/{other}', { as: 'outsider', json: { name: 'Their own' } }],
  [`${main}/labels`, { as: 'admin', method: 'POST', json: { label: { title: 'urgent' } } }],
  [`${main}/labels/2`, { as: 'admin', json: { title: 'very-important' } }],
  [`${main}/labels/1`, { as: 'admin', method: 'DELETE' }],
  [`${main}/inbox_members`, { as: 'admin', method: 'PATCH', json: { inbox_id: 2, user_ids: [2, 4] } }],
  [`${main}/update_active_at`, { as: 'agent', method: 'POST' }],
  ['/api/v1/profile/set_active_account', { as: 'admin', method: 'PUT', json: { account_id: 2 } }],
  ['/api/v1/profile', { as: 'agent', method: 'PUT', json: { profile: { display_name: 'Rob' } } }],
  ['/api/v1/profile/reset_access_token', { as: 'outsider', method: 'POST' }],
  ['/auth/sign_in', { method: 'POST', json: { email: 'bob@golden.example.com', password: 'Password1!' } }],
  ['/api/v1/accounts', { as: 'admin', method: 'POST', json: { account_name: 'One more' } }],
  ['/platform/api/v1/accounts/{main}', { as: 'platform', json: { status: 'suspended' } }],
]

interface Step {
  asked: Asked
  isHarmless: boolean
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...harmless).map((asked) => ({ asked, isHarmless: true })) },
    { weight: 2, arbitrary: fc.constantFrom(...writing).map((asked) => ({ asked, isHarmless: false })) },
  ),
  { maxLength: 40 },
)

const noon = Date.UTC(2026, 5, 17, 12)

/** Answers as they are apart from the id of each request. */
function askFor(server: Application, [path, question]: Asked): unknown {
  const { status, headers, body } = ask(server, path, question)
  return { status, headers: { ...headers, 'x-request-id': undefined }, body }
}

function openServer(dialect: Dialect): Application {
  return createServer({ dialect, now: () => noon })
}

describe.each(dialects.filter((dialect) => dialect !== 'as-documented'))('%s', (dialect) => {
  test('what only reads or is refused changes nothing, wherever it stands between writes', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const disturbed = openServer(dialect)
        const answers = taken.flatMap(({ asked, isHarmless }) => {
          const answer = askFor(disturbed, asked)
          return isHarmless ? [] : [answer]
        })
        const quiet = openServer(dialect)
        const writes = taken.filter(({ isHarmless }) => !isHarmless)
        expect(answers).toEqual(writes.map(({ asked }) => askFor(quiet, asked)))
        expect(harmless.map((asked) => askFor(disturbed, asked))).toEqual(
          harmless.map((asked) => askFor(quiet, asked)),
        )
      }),
      { numRuns: 60 },
    )
  })
})
