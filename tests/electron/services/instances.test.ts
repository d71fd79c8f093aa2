import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { addStandIn, failureOf, openUnlockedBackend, type TestBackend } from '#tests/support/test-backend.ts'

describe('adding an instance', () => {
  let standIn: StandIn
  let backend: TestBackend
  let silentAddress = ''

  beforeAll(async () => {
    const gone = await startStandIn()
    silentAddress = gone.url
    await gone.close()
    standIn = await startStandIn({ dialect: '4.15.1' })
    backend = await openUnlockedBackend()
  })
  afterAll(async () => {
    await backend[Symbol.asyncDispose]()
    await standIn.close()
  })

  it('reads version, person and accounts, and names the account to open first', async () => {
    const added = await addStandIn(backend.api, standIn)
    expect(added.instance).toMatchObject({
      origin: standIn.url,
      name: new URL(standIn.url).host,
      server: { version: '4.15.1', kind: 'stock' },
      identities: [
        { id: added.identityId, name: 'Ada', email: 'ada@golden.example.com', tokenState: 'working' },
      ],
    })
    const memberships = added.instance.identities[0]?.memberships ?? []
    expect(
      memberships
        .map(({ name, role, status }) => ({ name, role, status }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    ).toEqual([
      { name: 'Acme Corporation', role: 'administrator', status: 'active' },
      { name: 'Bare Inc', role: 'administrator', status: 'active' },
      { name: 'Frozen Ltd', role: 'administrator', status: 'suspended' },
    ])
    expect(added.firstAccount).toMatchObject({ identityId: added.identityId })
    expect(await backend.api.instances.list()).toEqual([added.instance])
  })

  it('keeps a person who is added again as one identity, with the new token', async () => {
    const [before] = await backend.api.instances.list()
    const again = await addStandIn(backend.api, standIn)
    expect(again.instance).toMatchObject({ id: before?.id, identities: [{ id: before?.identities[0]?.id }] })
  })

  it('keeps a second person of the same server beside the first', async () => {
    const second = await addStandIn(backend.api, standIn, 'agent')
    expect(second.instance.identities.map((identity) => identity.name)).toEqual(['Ada', 'Bob'])
  })

  it.each([
    ['a token nobody has', () => ({ token: 'A'.repeat(24) }), 'token-unknown'],
    ["a bot's token", (state: StandIn['state']) => ({ token: state.tokens.bot ?? '' }), 'token-wrong-kind'],
    [
      "a platform app's token",
      (state: StandIn['state']) => ({ token: state.tokens.platform ?? '' }),
      'token-wrong-kind',
    ],
    ['a token with a space inside', () => ({ token: 'two words' }), 'token-malformed'],
    ['no URL', () => ({ url: 'not a url' }), 'invalid-url'],
    ['a port where nobody listens', () => ({ url: silentAddress }), 'connection-refused'],
    ['a name that does not exist', () => ({ url: 'https://switchyard-test.invalid' }), 'name-not-found'],
    ['plain http to the world', () => ({ url: 'http://chat.example.com' }), 'plain-http-refused'],
    ['plain http without a word about it', () => ({ plainHttpConfirmed: false }), 'plain-http-unconfirmed'],
  ])('refuses %s with its own failure and stores nothing', async (_what, change, code) => {
    const before = await backend.api.instances.list()
    const typed = {
      url: standIn.url,
      token: standIn.state.users['outsider']?.token ?? '',
      plainHttpConfirmed: true,
    }
    const failure = await failureOf(backend.api.instances.add({ ...typed, ...change(standIn.state) }))
    expect(failure.code).toBe(code)
    expect(await backend.api.instances.list()).toEqual(before)
  })

  it('forgets an instance with all that belongs to it', async () => {
    const [instance] = await backend.api.instances.list()
    if (instance === undefined) throw new Error('nothing to remove')
    await backend.api.instances.remove({ instanceId: instance.id })
    expect(await backend.api.instances.list()).toEqual([])
    const ref = { identityId: instance.identities[0]?.id ?? '', accountId: 1 }
    expect(await backend.api.accounts.read(ref)).toBeNull()
    expect(await failureOf(backend.api.accounts.refresh(ref))).toEqual({ code: 'unknown-identity' })
  })
})

describe('a server that follows only the documented page', () => {
  it('asks for the account id, then opens that account, and lets further ones join', async () => {
    await using standIn = withClose(await startStandIn({ dialect: 'as-documented' }))
    await using backend = await openUnlockedBackend()
    const typed = {
      url: standIn.it.url,
      token: standIn.it.state.users['admin']?.token ?? '',
      plainHttpConfirmed: true,
    }
    expect(await failureOf(backend.api.instances.add(typed))).toEqual({ code: 'account-id-needed' })
    const first = await backend.api.instances.add({ ...typed, accountId: standIn.it.state.accounts['main'] })
    const second = await backend.api.instances.add({ ...typed, accountId: standIn.it.state.accounts['bare'] })
    expect(second.identityId).toBe(first.identityId)
    expect(second.instance).toMatchObject({
      server: { version: null, kind: 'documented-page' },
      identities: [
        { userId: null, memberships: [{ name: 'Acme Corporation', role: null }, { name: 'Bare Inc' }] },
      ],
    })
  })
})

/** Lets `await using` end a stand-in. */
function withClose(it: StandIn) {
  return { it, [Symbol.asyncDispose]: () => it.close() }
}
