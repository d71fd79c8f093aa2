import { expect, test } from 'vitest'
import { answerTo, ask, createServer } from './support/ask.ts'

const person = {
  account_name: 'Acme',
  email: 'jane@acme-mail.com',
  user_full_name: 'Jane Doe',
  password: 'Password1!',
}

const documented = (signup: 'on' | 'off' = 'on') => createServer({ dialect: 'as-documented', signup })

test('an account has the seven keys of the page and no others', () => {
  expect(answerTo(documented(), '/api/v1/accounts/{main}', { as: 'agent' })).toEqual([
    200,
    {
      id: 1,
      name: 'Acme Corporation',
      locale: 'en',
      domain: 'acme.example.com',
      support_email: 'help@golden.example.com',
      custom_attributes: { industry: 'Technology', company_size: '11-50', timezone: 'Europe/Berlin' },
      settings: {},
    },
  ])
})

test('auto_resolve_after counts days, and what is patched is shown', () => {
  const server = documented()
  const json = { auto_resolve_after: 3, industry: 'Retail', name: 'Acme Corp' }
  const [status, body] = answerTo(server, '/api/v1/accounts/{main}', { as: 'admin', json })
  expect([status, body]).toMatchObject([
    200,
    { name: 'Acme Corp', settings: { auto_resolve_after: 3 }, custom_attributes: { industry: 'Retail' } },
  ])
  expect(answerTo(server, '/api/v1/accounts/{main}', { as: 'admin' })).toEqual([200, body])
  const tooLong = answerTo(server, '/api/v1/accounts/{main}', {
    as: 'admin',
    json: { auto_resolve_after: 1000 },
  })
  expect(tooLong[0]).toBe(422)
})

test('a signup answers the person unwrapped', () => {
  const { status, body, headers } = ask(documented(), '/api/v1/accounts', { method: 'POST', json: person })
  expect([status, body]).toEqual([
    200,
    {
      id: 6,
      uid: person.email,
      email: person.email,
      name: 'Jane Doe',
      account_id: 5,
      accounts: [{ id: 5, name: 'Acme', locale: 'en' }],
    },
  ])
  expect(headers).toHaveProperty('access-token')
})

test('its four errors are worded as on the page', () => {
  const server = documented()
  const signUp = (json: unknown, on = server) => answerTo(on, '/api/v1/accounts', { method: 'POST', json })
  expect({
    unknown: answerTo(server, '/api/v1/accounts/99', { as: 'admin' }),
    foreign: answerTo(server, '/api/v1/accounts/{other}/cache_keys', { as: 'admin' }),
    closed: signUp(person, documented('off')),
    incomplete: signUp({ email: person.email, password: person.password }),
    known: signUp({ ...person, email: 'bob@golden.example.com' }),
  }).toEqual({
    unknown: [404, { error: 'Account not found' }],
    foreign: [404, { error: 'Account not found' }],
    closed: [404, { error: 'Account signup is disabled' }],
    incomplete: [
      403,
      { error: 'Invalid parameters', message: 'account_name and user_full_name are required' },
    ],
    known: [403, { error: 'User with this email already exists' }],
  })
})

test('the other two routes of the page answer as everywhere', () => {
  const server = documented()
  expect(answerTo(server, '/api/v1/accounts/{main}/cache_keys', { as: 'agent' })).toEqual([
    200,
    { cache_keys: { label: '0000000000', inbox: '0000000000', team: '0000000000' } },
  ])
  const path = '/api/v1/accounts/{main}/update_active_at'
  expect(answerTo(server, path, { as: 'agent', method: 'POST' })).toEqual([200, ''])
})

test.each([
  '/api',
  '/api/v1/profile',
  '/api/v1/accounts/1/labels',
  '/auth/validate_token',
  '/health',
  '/app/login',
])('there is no %s', (path) => {
  expect(answerTo(documented(), path, { as: 'admin' })).toEqual([404, { error: 'Account not found' }])
})
