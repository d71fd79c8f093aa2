import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { failureOf, openUnlockedBackend, type TestBackend } from '#tests/support/test-backend.ts'

let standIn: StandIn
let backend: TestBackend

beforeAll(async () => {
  standIn = await startStandIn({ dialect: '4.15.1' })
  backend = await openUnlockedBackend()
})
afterEach(() => {
  standIn.control.clear()
})
afterAll(async () => {
  await backend[Symbol.asyncDispose]()
  await standIn.close()
})

const address = () => ({ url: standIn.url, plainHttpConfirmed: true })
const add = (profile: unknown) => {
  standIn.control.reply({ status: 200, json: profile }, { path: '/api/v1/profile' })
  return backend.api.instances.add({ ...address(), token: 'A'.repeat(24) })
}

describe('a profile that lies', () => {
  it('does not fill the vault with accounts that nobody could have', async () => {
    const accounts = Array.from({ length: 200_000 }, (_, index) => ({ id: index + 1 }))
    expect(await failureOf(add({ id: 1, name: 'Eve', accounts }))).toMatchObject({ code: 'answer-too-large' })
    expect(await backend.api.instances.list()).toEqual([])
  })

  it('keeps no more of its texts than a server would let through', async () => {
    const huge = '\u202e'.repeat(400_000)
    const { instance } = await add({
      id: 1,
      name: huge,
      email: huge,
      accounts: [
        { id: 1, name: huge, role: huge, status: huge, active_at: huge, permissions: [huge] },
        { id: '2', name: 'a text for an id' },
        { id: 3.5 },
        { id: -4 },
        { id: 1, name: 'the same again' },
        { id: 5, name: null, permissions: Array.from({ length: 100_000 }, () => 'agent') },
        null,
      ],
    })
    const cut = `${huge.slice(0, 299)}…`
    const bare = { role: null, status: null, activeAt: null, permissions: [], withdrawn: false }
    expect(instance.identities).toMatchObject([
      {
        name: cut,
        email: cut,
        memberships: [
          { accountId: 1, name: cut, ...bare },
          { accountId: 5, name: '', ...bare },
        ],
      },
    ])
  })
})

describe('a profile that cannot be right', () => {
  const lists = async () =>
    (await backend.api.instances.list())[0]?.identities.find(({ name }) => name === 'Ida')

  it.each([
    ['without accounts', { id: 9, name: 'Ida' }],
    ['with null for them', { id: 9, name: 'Ida', accounts: null }],
    ['with nothing but accounts without an id', { id: 9, name: 'Ida', accounts: [{ name: 'Acme' }] }],
    ['of somebody else', { id: 10, name: 'Eve', accounts: [] }],
  ])('takes no account from anybody: one %s', async (_what, json) => {
    const { identityId } = await add({ id: 9, name: 'Ida', accounts: [{ id: 1, name: 'Acme' }] })
    standIn.control.reply({ status: 200, json }, { path: '/api/v1/profile' })
    expect((await failureOf(backend.api.instances.refresh({ identityId }))).code).toBe('answer-unexpected')
    expect((await lists())?.memberships).toMatchObject([{ name: 'Acme', withdrawn: false }])
  })

  it('takes them where it says that there are none', async () => {
    const { identityId } = await add({ id: 9, name: 'Ida', accounts: [{ id: 1, name: 'Acme' }] })
    standIn.control.reply({ status: 200, json: { id: 9, accounts: [] } }, { path: '/api/v1/profile' })
    await backend.api.instances.refresh({ identityId })
    expect((await lists())?.memberships).toMatchObject([{ name: 'Acme', withdrawn: true }])
  })
})

describe('somebody else', () => {
  it('is named without what would turn or break the sentence', async () => {
    const { identityId } = await add({ id: 7, name: 'Ada', accounts: [] })
    standIn.control.clear()
    const name = `\u202eEve\n${'!'.repeat(1000)}`
    standIn.control.reply({ status: 200, json: { id: 8, name, accounts: [] } }, { path: '/api/v1/profile' })
    const failure = await failureOf(backend.api.tokens.replace({ identityId, token: 'B'.repeat(24) }))
    expect(failure).toEqual({
      code: 'token-of-somebody-else',
      facts: { name: `Eve ${'!'.repeat(195)}…` },
    })
  })
})

describe('a server that repeats what it was sent', () => {
  it('gets no password into a failure', async () => {
    const password = 'hunter2  Secret!'
    const typed = { ...address(), accountName: 'Acme', fullName: 'Ada', email: 'ada@example.com', password }
    const replies = [
      { status: 403, json: { message: `${password} will not do` } },
      { status: 422, json: { message: `Password ${password} is weak`, attributes: ['password'] } },
      { status: 422, json: { message: 'no', error: password, attributes: [password] } },
    ]
    for (const reply of replies) {
      standIn.control.clear()
      standIn.control.reply(reply, { method: 'POST' })
      const told = JSON.stringify(await failureOf(backend.api.signup.create(typed)))
      expect(told).toContain(`"status":${reply.status}`)
      expect(told).not.toMatch(/hunter2|Secret!/)
    }
  })
})
