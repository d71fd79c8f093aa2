import { describe, expect, test } from 'vitest'
import type { Application } from './application.ts'
import { answerTo, ask, createServer, type Question } from './support/ask.ts'

const main = '/api/v1/accounts/{main}'
const asJson = { 'Content-Type': 'application/json' }
const badRequest = [400, { status: 400, error: 'Bad Request' }]

describe.each(['2.18.0', '4.15.1'] as const)('%s', (dialect) => {
  test('what cannot be read is said before anybody asks who calls', () => {
    const server = createServer({ dialect })
    expect([
      answerTo(server, main, { method: 'PATCH', raw: '{"name":', headers: asJson }),
      answerTo(server, '/api/v1/accounts/999', {
        as: 'admin',
        method: 'PUT',
        raw: '"\\ud800"',
        headers: asJson,
      }),
      answerTo(server, `${main}/labels?a=%ff`),
    ]).toEqual([badRequest, badRequest, badRequest])
  })

  test('a root key that says nothing is missing, and one that is no object crashes', () => {
    const server = createServer({ dialect })
    const update = (json: unknown) =>
      answerTo(server, '/api/v1/profile', { as: 'agent', method: 'PUT', json })[0]
    const said = [
      {},
      { profile: null },
      { profile: '  ' },
      { profile: [null] },
      { profile: false },
      { profile: 'x' },
    ]
    expect(said.map(update)).toEqual([422, 422, 422, 422, 500, 500])
  })
})

test('lists lose their nulls at every depth before anybody looks', () => {
  const server = createServer()
  const list = (value: unknown) => {
    const { status, body } = ask(server, main, {
      as: 'admin',
      json: { conversation_required_attributes: value },
    })
    const { settings } = body as { settings?: Record<string, unknown> }
    return [status, settings?.['conversation_required_attributes']]
  }
  expect([list(['a', null]), list([null]), list([['a', null]]), list([null, 1])]).toEqual([
    [200, ['a']],
    [200, []],
    [200, []],
    [422, undefined],
  ])
})

/** Whether a session is shown again in the answer to a question that is asked with it. */
function isShown(server: Application, path: string, question: Question = {}): [number, boolean] {
  const json = { email: 'ada@golden.example.com', password: 'Password1!' }
  const session = ask(server, '/auth/sign_in', { method: 'POST', json }).headers
  const headers = Object.fromEntries(
    ['access-token', 'client', 'uid'].map((name) => [name, session[name] ?? '']),
  )
  const heard = ask(server, path, { ...question, headers })
  return [heard.status, heard.headers['access-token'] !== undefined]
}

test('a session is shown beside refusals of the action, and neither at the door nor by a record nor in a crash', () => {
  const server = createServer()
  const profile = '/api/v1/profile'
  expect({
    unknown: isShown(server, '/api/v1/accounts/999'),
    unknownBelow: isShown(server, `${main}/labels/999`),
    oldPassword: isShown(server, profile, { json: { password: 'Password2!', current_password: 'x' } }),
    noRoot: isShown(server, profile, { json: {} }),
    stranger: isShown(server, '/api/v1/accounts/{other}/labels'),
    suspended: isShown(server, '/api/v1/accounts/{suspended}/labels'),
    invalid: isShown(server, main, { json: { name: '' } }),
    crash: isShown(server, main, { json: { locale: 'xx' } }),
  }).toEqual({
    unknown: [404, true],
    unknownBelow: [404, true],
    oldPassword: [422, true],
    noRoot: [422, true],
    stranger: [401, false],
    suspended: [401, false],
    invalid: [422, false],
    crash: [500, false],
  })
})
