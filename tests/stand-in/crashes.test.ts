import { expect, test } from 'vitest'
import { ask, createServer, type Question } from './support/ask.ts'

const releases = ['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1'] as const
type Statuses = readonly [number, number, number, number, number]

const all500: Statuses = [500, 500, 500, 500, 500]
const person = {
  account_name: 'New Co',
  email: 'new@new-mail.com',
  user_full_name: 'New',
  password: 'Password1!',
}
const main = '/api/v1/accounts/{main}'

const edit = (json: unknown): Question => ({ as: 'admin', json })
const signUp = (json: unknown): Question => ({ method: 'POST', json: { ...person, ...(json as object) } })
const signIn = (json: unknown): Question => ({
  method: 'POST',
  json: { email: 'bob@golden.example.com', password: 'Password1!', ...(json as object) },
})

/** The inputs of the API document's section 16, and what the five releases answer to them. */
const rows: readonly [what: string, path: string, question: Question, statuses: Statuses][] = [
  ['an unknown locale', main, edit({ locale: 'xx' }), all500],
  ['a disabled locale', main, edit({ locale: 'hi' }), all500],
  ['a locale with a dash', main, edit({ locale: 'pt-BR' }), all500],
  ['a locale with a space before it', main, edit({ locale: ' fr' }), all500],
  ['true as the locale', main, edit({ locale: true }), all500],
  ['a fraction as the locale', main, edit({ locale: 3.5 }), all500],
  ['a whole number as the locale', main, edit({ locale: 3 }), [200, 200, 500, 500, 500]],
  ['an object as the locale', main, edit({ locale: { a: 1 } }), [200, 200, 500, 500, 500]],
  ['an unknown locale in the query', `${main}?locale=xx`, edit({ name: 'Acme' }), all500],
  ['no locale', main, edit({ locale: null }), [200, 200, 200, 200, 200]],
  ['false as the locale', main, edit({ locale: false }), [200, 200, 200, 200, 200]],
  ['a support address of 101 characters', main, edit({ support_email: 'a'.repeat(101) }), all500],
  ['null as the name', main, edit({ name: null }), [422, 422, 500, 422, 422]],
  ['NUL in the name', main, edit({ name: 'A\0B' }), all500],
  ['NUL in the domain', main, edit({ domain: 'A\0B' }), all500],
  ['NUL in the locale', main, edit({ locale: 'e\0n' }), all500],
  ['NUL in the support address', main, edit({ support_email: 'a\0b' }), [500, 500, 500, 500, 422]],
  ['NUL in the industry', main, edit({ industry: '\0' }), [200, 200, 500, 500, 500]],
  ['NUL in the website', main, edit({ website: '\0' }), [200, 200, 200, 200, 500]],
  ['NUL in the message', main, edit({ auto_resolve_message: '\0' }), [200, 200, 200, 500, 500]],
  ['NUL in the label', main, edit({ auto_resolve_label: '\0' }), [200, 200, 200, 500, 500]],
  ['an object as the locale of a public route', '/api?locale[a]=1', {}, [200, 200, 500, 500, 500]],
  ['an unknown locale when reading', `${main}?locale=xx`, { as: 'admin' }, [200, 200, 200, 200, 200]],
  ['another account made active', '/api/v1/profile/set_active_account', active('{other}'), all500],
  ['no account made active', '/api/v1/profile/set_active_account', active(null), all500],
  ['NUL in a profile', '/api/v1/profile', { as: 'admin', json: { profile: { name: 'A\0' } } }, all500],
  ['two-factor asked with a token', '/api/v1/profile/mfa', { as: 'mfa' }, [404, 404, 404, 500, 500]],
  ['null as the sign-in address', '/auth/sign_in', signIn({ email: null }), all500],
  ['a number as the sign-in address', '/auth/sign_in', signIn({ email: 5 }), all500],
  ['an object as the sign-in address', '/auth/sign_in', signIn({ email: { a: 1 } }), all500],
  ['a list as the sign-in address', '/auth/sign_in', signIn({ email: ['a'] }), [401, 401, 500, 500, 500]],
  ['NUL in the sign-in address', '/auth/sign_in', signIn({ email: 'bob\0' }), all500],
  ['NUL in the sign-in password', '/auth/sign_in', signIn({ password: 'a\0' }), all500],
  ['no address at signup', '/api/v1/accounts', signUp({ email: undefined }), [403, 403, 500, 403, 403]],
  ['null as the signup address', '/api/v1/accounts', signUp({ email: null }), [403, 403, 500, 403, 403]],
  [
    'a signup address without a domain',
    '/api/v1/accounts',
    signUp({ email: 'foo@' }),
    [403, 403, 500, 403, 403],
  ],
  ['a signup address without a dot', '/api/v1/accounts', signUp({ email: 'a@b' }), [403, 403, 403, 403, 403]],
  ['a number as the signup address', '/api/v1/accounts', signUp({ email: 5 }), [500, 500, 500, 403, 403]],
  ['a number as the password', '/api/v1/accounts', signUp({ password: 12345678 }), all500],
  ['NUL in the password', '/api/v1/accounts', signUp({ password: 'Password1!\0' }), all500],
  ['NUL in the person', '/api/v1/accounts', signUp({ user_full_name: 'A\0' }), all500],
  ['a number as the locale at signup', '/api/v1/accounts', signUp({ locale: 3 }), [200, 200, 500, 500, 500]],
  ['a page no database counts to', `${main}/contacts?page=99999999999999999999`, { as: 'admin' }, all500],
  [
    'such a page of conversations',
    `${main}/conversations?page=99999999999999999999`,
    { as: 'admin' },
    all500,
  ],
  ['a list as the page', `${main}/contacts?page[]=1`, { as: 'admin' }, all500],
  ['a list as the order', `${main}/contacts?sort[]=name`, { as: 'admin' }, all500],
  ['a list as the search', `${main}/contacts/search?q[]=a`, { as: 'admin' }, all500],
  [
    'NUL in a search of contacts',
    `${main}/contacts/search?q=%00`,
    { as: 'admin' },
    [200, 200, 200, 200, 200],
  ],
  ['NUL in a list of conversations', `${main}/conversations?q=%00`, { as: 'admin' }, all500],
  ['NUL in a search of conversations', `${main}/conversations/search?q=%00`, { as: 'admin' }, all500],
  [
    'a suspended account whose member the caller is not',
    '/api/v1/accounts/{suspended}/labels',
    { as: 'outsider' },
    [500, 401, 401, 401, 401],
  ],
  ['half a surrogate pair', main, { as: 'admin', raw: '{"name":"\\ud800"}', headers: asJson() }, all(400)],
  [
    'bytes that are not UTF-8',
    main,
    { as: 'admin', raw: Buffer.from('{"name":"\xff"}', 'latin1'), headers: asJson() },
    all(400),
  ],
]

test.each(rows)('%s', (_what, path, question, statuses) => {
  const got = releases.map((dialect) => {
    const server = createServer({ dialect })
    const { status, body, headers } = ask(server, path, question)
    if (status === 500) {
      expect(body).toEqual({ status: 500, error: 'Internal Server Error' })
      expect(headers['cache-control']).toBeUndefined()
    }
    return status
  })
  expect(got).toEqual(statuses)
})

test('an edit that crashes changes nothing', () => {
  const server = createServer()
  const before = ask(server, main, { as: 'admin' }).body
  ask(
    server,
    main,
    edit({ name: 'Changed', domain: 'changed\0', industry: 'Changed', auto_resolve_after: 60 }),
  )
  expect(ask(server, main, { as: 'admin' }).body).toEqual(before)
})

function active(account: unknown): Question {
  const id = account === '{other}' ? 4 : account
  return { as: 'admin', method: 'PUT', json: { profile: { account_id: id } } }
}

function asJson(): Record<string, string> {
  return { 'Content-Type': 'application/json' }
}

function all(status: number): Statuses {
  return [status, status, status, status, status]
}
