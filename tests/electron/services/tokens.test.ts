import { describe, expect, it } from 'vitest'
import { startStandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { rotateToken } from '#tests/stand-in/world/people.ts'
import {
  addStandIn,
  failureOf,
  openTestBackend,
  openUnlockedBackend,
  TEST_KEY,
} from '#tests/support/test-backend.ts'

const RESET = { method: 'POST', path: '/api/v1/profile/reset_access_token' }

async function open(options: StandInOptions = {}) {
  const standIn = await startStandIn(options)
  const backend = await openUnlockedBackend()
  const { identityId, firstAccount, instance } = await addStandIn(backend.api, standIn)
  if (firstAccount === null) throw new Error('no account')
  const stateOf = async () => {
    const [known] = await backend.api.instances.list()
    return known?.identities.find(({ id }) => id === identityId)?.tokenState
  }
  return {
    standIn,
    backend,
    api: backend.api,
    identityId,
    instance,
    ref: firstAccount,
    stateOf,
    tokenNow: () => standIn.world.usersByEmail.get('ada@golden.example.com')?.token ?? '',
    async [Symbol.asyncDispose]() {
      await backend[Symbol.asyncDispose]()
      await standIn.close()
    },
  }
}

describe('rotating a token', () => {
  it.each(['4.10.0', '4.15.1'] as const)('leaves a new one that works on %s', async (dialect) => {
    await using place = await open({ dialect })
    const before = place.tokenNow()
    const rotated = await place.api.tokens.rotate({ identityId: place.identityId })
    expect(place.tokenNow()).not.toBe(before)
    expect(rotated.identities[0]).toMatchObject({ id: place.identityId, tokenState: 'working' })
    expect(JSON.stringify(rotated)).not.toContain(place.tokenNow())
    expect((await place.api.accounts.refresh(place.ref)).value.account.id).toBe(place.ref.accountId)
  })

  it.each(['2.18.0', '3.4.0', '4.1.0'] as const)(
    'is not there on %s, and changes nothing',
    async (dialect) => {
      await using place = await open({ dialect })
      expect((await failureOf(place.api.tokens.rotate({ identityId: place.identityId }))).code).toBe(
        'route-missing',
      )
      expect(
        (await place.api.instances.refresh({ identityId: place.identityId })).identities[0]?.tokenState,
      ).toBe('working')
    },
  )

  it('lets calls that were under way with the old token end well', async () => {
    await using place = await open()
    place.standIn.control.add({ kind: 'latency', milliseconds: 40 }, { path: '/api/v1/accounts/*' })
    const [account] = await Promise.all([
      place.api.accounts.refresh(place.ref),
      place.api.tokens.rotate({ identityId: place.identityId }),
    ])
    expect([account.value.account.id, await place.stateOf()]).toEqual([place.ref.accountId, 'working'])
  })

  it('says that the new token is lost where its answer was, and a new one gets everything back', async () => {
    await using place = await open()
    place.standIn.control.add({ kind: 'close' }, { ...RESET, acts: true })
    const { identityId } = place
    expect((await failureOf(place.api.tokens.rotate({ identityId }))).code).toBe('token-lost')
    expect(await place.stateOf()).toBe('lost-in-rotation')
    expect((await failureOf(place.api.accounts.refresh(place.ref))).code).toBe('token-unknown')
    expect(await place.stateOf()).toBe('lost-in-rotation')
    const replaced = await place.api.tokens.replace({ identityId, token: place.tokenNow() })
    expect(replaced.identities[0]).toMatchObject({ id: identityId, tokenState: 'working' })
    expect((await place.api.accounts.refresh(place.ref)).value.account.id).toBe(place.ref.accountId)
  })

  it.each([
    ['with nothing else', 200, (token: string) => ({ access_token: token })],
    ['as something that was made', 201, (token: string) => ({ id: 1, access_token: token })],
    ['in a wrapping', 202, (token: string) => ({ data: { access_token: token } })],
  ])('keeps the new token, however a server hands it out: %s', async (_what, status, toJson) => {
    await using place = await open()
    const { control, world } = place.standIn
    control.replyWith(() => {
      const user = world.usersByEmail.get('ada@golden.example.com')
      if (user !== undefined) rotateToken(world, user)
      return { status, headers: [], body: JSON.stringify(toJson(place.tokenNow())) }
    }, RESET)
    const before = place.tokenNow()
    const rotated = await place.api.tokens.rotate({ identityId: place.identityId })
    expect(place.tokenNow()).not.toBe(before)
    expect(rotated.identities[0]?.tokenState).toBe('working')
    expect((await place.api.accounts.refresh(place.ref)).value.account.id).toBe(place.ref.accountId)
  })

  it('finds out later where the server was gone, whether it was done or not', async () => {
    for (const acts of [true, false]) {
      await using place = await open()
      const { identityId } = place
      place.standIn.control.add({ kind: 'close' }, { ...RESET, acts })
      const down = place.standIn.control.reply({ status: 503 }, { path: '/api/v1/profile' })
      await failureOf(place.api.tokens.rotate({ identityId }))
      place.standIn.control.remove(down)
      await place.backend.quit()
      const again = await openTestBackend({ dataFolder: place.backend.folder })
      await again.api.vault.unlock(TEST_KEY)
      const outcome = await again.api.accounts.refresh(place.ref).then(
        () => 'works',
        () => 'fails',
      )
      const [known] = await again.api.instances.list()
      expect([acts, outcome, known?.identities[0]?.tokenState]).toEqual(
        acts ? [true, 'fails', 'lost-in-rotation'] : [false, 'works', 'working'],
      )
      await again.quit()
    }
  })

  it('takes up the new token that could not be proved when it is asked for once more, and makes no other', async () => {
    await using place = await open()
    const { identityId } = place
    const down = place.standIn.control.reply({ status: 503 }, { path: '/api/v1/profile' })
    await failureOf(place.api.tokens.rotate({ identityId }))
    place.standIn.control.remove(down)
    const made = place.tokenNow()
    expect((await place.api.tokens.rotate({ identityId })).identities[0]?.tokenState).toBe('working')
    expect(place.tokenNow()).toBe(made)
    expect((await place.api.accounts.refresh(place.ref)).value.account.id).toBe(place.ref.accountId)
  })

  it('takes up the new token after it was stored and the app ended before it was proved', async () => {
    await using place = await open()
    const down = place.standIn.control.reply({ status: 503 }, { path: '/api/v1/profile' })
    await failureOf(place.api.tokens.rotate({ identityId: place.identityId }))
    place.standIn.control.remove(down)
    await place.backend.quit()
    const again = await openTestBackend({ dataFolder: place.backend.folder })
    await again.api.vault.unlock(TEST_KEY)
    expect((await again.api.accounts.refresh(place.ref)).value.account.id).toBe(place.ref.accountId)
    await again.quit()
  })
})

describe('replacing a token', () => {
  it('keeps drafts and cache, and takes no token of somebody else', async () => {
    await using place = await open()
    const { identityId, ref } = place
    await place.api.accounts.refresh(ref)
    await place.api.drafts.keep({ ref, edit: { name: 'Typed' }, baseValues: { name: 'Acme Corporation' } })
    const foreign = place.standIn.state.users['agent']?.token ?? ''
    const failure = await failureOf(place.api.tokens.replace({ identityId, token: foreign }))
    expect([failure.code, failure.facts?.['name']]).toEqual(['token-of-somebody-else', 'Bob'])
    expect((await failureOf(place.api.tokens.replace({ identityId, token: 'A'.repeat(24) }))).code).toBe(
      'token-unknown',
    )
    expect(await place.stateOf()).toBe('working')
    await place.api.tokens.replace({ identityId, token: ` Bearer ${place.tokenNow()}\n` })
    expect([await place.api.drafts.read(ref), await place.api.accounts.read(ref)]).not.toContain(null)
  })
})

describe('removing an identity', () => {
  it('takes token, drafts and cache along, and leaves the others', async () => {
    await using place = await open()
    await addStandIn(place.api, place.standIn, 'agent')
    await place.api.accounts.refresh(place.ref)
    await place.api.identities.remove({ identityId: place.identityId })
    expect((await place.api.instances.list())[0]?.identities.map(({ name }) => name)).toEqual(['Bob'])
    expect(await place.api.accounts.read(place.ref)).toBeNull()
    expect((await failureOf(place.api.identities.remove({ identityId: place.identityId }))).code).toBe(
      'unknown-identity',
    )
  })
})

describe('telling which account is open', () => {
  const TOLD = { method: 'POST', path: '/api/v1/accounts/*/update_active_at' }

  it('counts only where the server itself has answered', async () => {
    await using place = await open()
    const { identityId, ref, api } = place
    await api.activity.report({ identityId, reportsActivity: true })
    const page = { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>Sign in</html>' }
    place.standIn.control.add({ kind: 'reply', ...page }, { ...TOLD, times: 1 })
    expect((await failureOf(api.activity.opened(ref))).code).toBe('access-gate')
    place.standIn.control.reply({ status: 204 }, TOLD)
    const other = place.instance.identities[0]?.memberships.find((one) => one.accountId !== ref.accountId)
    const told = api.activity.opened({ identityId, accountId: other?.accountId ?? 0 })
    expect(await told).toEqual({ told: true })
  })

  it('happens only where it is wished, once a minute for each account', async () => {
    await using place = await open()
    const { api, identityId, ref } = place
    const opened = async (accountId = ref.accountId) =>
      (await api.activity.opened({ identityId, accountId })).told
    expect([await opened(), place.standIn.count(TOLD)]).toEqual([false, 0])
    expect(
      (await api.activity.report({ identityId, reportsActivity: true })).identities[0]?.reportsActivity,
    ).toBe(true)
    const other = place.instance.identities[0]?.memberships.find((one) => one.accountId !== ref.accountId)
    expect([
      await opened(),
      await opened(),
      await opened(other?.accountId),
      place.standIn.count(TOLD),
    ]).toEqual([true, false, true, 2])
    expect((await failureOf(opened(999))).code).toBe('unknown-account')
  })
})
