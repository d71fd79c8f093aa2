import { afterAll, beforeAll, expect, it } from 'vitest'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { failureOf, openUnlockedBackend, type TestBackend } from '#tests/support/test-backend.ts'
import { toFailureSentence } from '../../../renderer/messages/failure-sentences.ts'

// What people type wrongly and what servers lie about: a sentence each, and nothing that is stored half.

let backend: TestBackend
let standIn: StandIn
beforeAll(async () => {
  backend = await openUnlockedBackend()
  standIn = await startStandIn()
})
afterAll(async () => {
  await backend[Symbol.asyncDispose]()
  await standIn.close()
})

const right = () => standIn.state.users['admin']?.token ?? ''
const add = (typed: { url?: string; token?: string }) =>
  backend.api.instances.add({ url: standIn.url, token: right(), plainHttpConfirmed: true, ...typed })

it.each([
  ['an address that is none', { url: 'not a url' }, 'invalid-url', 'unreadable'],
  ['no address', { url: ' ' }, 'invalid-url', 'empty'],
  [
    'credentials in the address',
    { url: 'https://ada:hunter22@chat.example.com' },
    'invalid-url',
    'credentials',
  ],
  ['another scheme', { url: 'ftp://chat.example.com' }, 'invalid-url', 'other-scheme'],
  ['a port that programs may not use', { url: 'http://localhost:6667' }, 'invalid-url', 'blocked-port'],
  ['a path below which nothing runs', { url: 'https://example.com/chat' }, 'invalid-url', 'sub-path'],
  ['a token with a space', { token: 'two words' }, 'token-malformed', 'characters'],
  ['a token with a quote', { token: 'tok“en' }, 'token-malformed', 'characters'],
  ['a token with a line break', { token: 'evil\r\nX-Header: 1' }, 'token-malformed', 'characters'],
  ['a token of 10 kB', { token: 'x'.repeat(10_000) }, 'token-malformed', 'too-long'],
  ['no token', { token: '' }, 'token-malformed', 'empty'],
] as const)('%s is refused in its own words, before anything is sent', async (_what, typed, code, reason) => {
  standIn.forget()
  const failure = await failureOf(add(typed))
  expect([failure.code, failure.facts?.['reason']]).toEqual([code, reason])
  const general = toFailureSentence({ code }).meaning
  const { title, meaning, advice } = toFailureSentence(failure)
  expect(meaning).not.toBe(general)
  expect([title, meaning, advice, JSON.stringify(failure)].join(' ')).not.toMatch(/[{}]\w|hunter22|evil/)
  expect([standIn.received.length, await backend.api.instances.list()]).toEqual([0, []])
})

it.each([
  ['HTML with 200', { status: 200, body: '<html><title>Shop</title></html>' }, '/*', 'not-chatwoot'],
  ['JSON of something else', { status: 200, json: { hello: 1 } }, '/*', 'not-chatwoot'],
  ['a profile that is a page', { status: 200, body: '<html></html>' }, '/api/v1/profile', 'access-gate'],
  ['a profile that is a list', { status: 200, json: [] }, '/api/v1/profile', 'answer-unexpected'],
  [
    'a profile without an id',
    { status: 200, json: { accounts: [] } },
    '/api/v1/profile',
    'answer-unexpected',
  ],
  [
    'a profile that does not speak of accounts',
    { status: 200, json: { id: 1, name: 'Ada' } },
    '/api/v1/profile',
    'answer-unexpected',
  ],
] as const)('A server that answers with %s is not added', async (_what, reply, path, code) => {
  standIn.control.reply(reply, { path })
  expect((await failureOf(add({}))).code).toBe(code)
  standIn.control.clear()
  expect(await backend.api.instances.list()).toEqual([])
})

it.each([
  ['a version of 999', '/api', { version: '999', timestamp: 'now' }, '999', 3],
  ['a profile of no accounts', '/api/v1/profile', { id: 1, name: 'Ada', accounts: [] }, '4.15.1', 0],
  [
    '5,000 accounts',
    '/api/v1/profile',
    {
      id: 1,
      name: 'Ada',
      accounts: Array.from({ length: 5000 }, (_, index) => ({ id: index + 1, name: `Account ${index}` })),
    },
    '4.15.1',
    5000,
  ],
] as const)('A server with %s is added as it says', async (_what, path, json, version, count) => {
  standIn.control.reply({ status: 200, json }, { path })
  const { instance, firstAccount } = await add({})
  standIn.control.clear()
  expect([instance.server?.version, instance.identities[0]?.memberships.length]).toEqual([version, count])
  expect(firstAccount === null).toBe(count === 0)
  await backend.api.instances.remove({ instanceId: instance.id })
})

it('A name that resolves to this computer is taken with the same warning as its address', async () => {
  const url = `http://localhost:${standIn.port}`
  const call = backend.api.instances.add({ url, token: right(), plainHttpConfirmed: false })
  expect((await failureOf(call)).code).toBe('plain-http-unconfirmed')
  const { instance } = await add({ url: ` "${url}/app/login" `, token: `"${right()}"\n` })
  expect(instance.origin).toBe(url)
})
