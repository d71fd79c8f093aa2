import { expect, test } from 'vitest'
import type { Dialect } from './options.ts'
import { answerTo, ask, createServer } from './support/ask.ts'

const main = '/api/v1/accounts/{main}'

/** What one edit makes of a fresh account: the status, and what is shown under some keys or what is said. */
function edit(dialect: Dialect, json: unknown, ...keys: string[]): unknown[] {
  const { status, body } = ask(createServer({ dialect }), main, { as: 'admin', json })
  const shown = body as Record<string, unknown>
  return [status, ...(status === 200 ? keys.map((key) => shown[key]) : [shown['message']])]
}

test('columns take scalars as texts and drop lists and objects', () => {
  expect([true, 1.5, 123, ['x'], { a: 1 }].map((name) => edit('4.15.1', { name }, 'name'))).toEqual([
    [200, 't'],
    [200, '1.5'],
    [200, '123'],
    [200, 'Acme Corporation'],
    [200, 'Acme Corporation'],
  ])
})

test('a whole number written as a fraction stays one in the text of the answer', () => {
  const server = createServer()
  const headers = { 'Content-Type': 'application/json' }
  ask(server, main, {
    as: 'admin',
    raw: '{"auto_resolve_after":3e1,"company_size":12345678901234567890}',
    headers,
  })
  const { body } = server.answer({
    method: 'GET',
    target: '/api/v1/accounts/1',
    headers: [['Api-Access-Token', server.state.users['admin']?.token ?? '']],
    body: Buffer.alloc(0),
    remoteAddress: '127.0.0.1',
    secure: false,
  })
  expect(String(body)).toContain('"auto_resolve_after":30.0')
  expect(String(body)).toContain('"company_size":12345678901234567890')
})

test('settings are checked by type', () => {
  const say = (value: unknown): unknown => edit('4.15.1', { auto_resolve_after: value })[1]
  expect(['30', true, 30.5, 9, 1439857].map(say)).toEqual([
    'Auto resolve after must be of type type',
    'Auto resolve after must be of type type',
    'Auto resolve after must be of type type',
    'Auto resolve after must be greater than or equal to 10',
    'Auto resolve after must be less than or equal to 1439856',
  ])
  expect(edit('4.15.1', { auto_resolve_after: null }, 'settings')).toEqual([
    200,
    { auto_resolve_after: null },
  ])
})

test('days are cast and bounded where there are days, and dropped where there are minutes', () => {
  const days = ['3', 1.5, '', 1000, 'abc', true].map((value) =>
    edit('4.1.0', { auto_resolve_duration: value }, 'auto_resolve_duration'),
  )
  expect(days).toEqual([
    [200, 3],
    [200, 1],
    [200, null],
    [422, 'Auto resolve duration must be less than or equal to 999'],
    [422, 'Auto resolve duration is not a number'],
    [422, 'Auto resolve duration is not a number'],
  ])
  expect(edit('4.10.0', { auto_resolve_duration: 1000 }, 'auto_resolve_duration', 'settings')).toEqual([
    200,
    undefined,
    {},
  ])
})

test('newer servers read a support address before they take it', () => {
  const addresses = ['Smith Smith', 'foo@', 'foo', 'Name <a@b>', '']
  const statuses = (dialect: Dialect): unknown[] =>
    addresses.map((address) => edit(dialect, { support_email: address }, 'support_email')[0])
  expect([statuses('4.10.0'), statuses('4.15.1')]).toEqual([
    [200, 200, 200, 200, 200],
    [422, 422, 200, 200, 200],
  ])
})

test('a parameter of the query beats the one in the body, and agents may not edit', () => {
  const server = createServer()
  const { body } = ask(server, `${main}?name=Query`, { as: 'admin', method: 'PUT', json: { name: 'Body' } })
  expect(body).toMatchObject({ name: 'Query' })
  expect(answerTo(server, main, { as: 'agent', json: { name: 'Mine' } })).toEqual([
    401,
    { error: 'You are not authorized to do this action' },
  ])
})
