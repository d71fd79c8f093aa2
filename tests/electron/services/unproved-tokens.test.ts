import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { rotateToken } from '#tests/stand-in/world/people.ts'
import { addStandIn, failureOf, openUnlockedBackend, type TestBackend } from '#tests/support/test-backend.ts'

const RESET = { method: 'POST', path: '/api/v1/profile/reset_access_token' }

let standIn: StandIn
let api: TestBackend['api']
let identityId: string
let ref: { identityId: string; accountId: number }

beforeEach(async () => {
  standIn = await startStandIn()
  const backend = await openUnlockedBackend()
  onTestFinished(async () => {
    await backend[Symbol.asyncDispose]()
    await standIn.close()
  })
  api = backend.api
  const added = await addStandIn(api, standIn)
  if (added.firstAccount === null) throw new Error('no account')
  identityId = added.identityId
  ref = added.firstAccount
})

const ada = () => {
  const user = standIn.world.usersByEmail.get('ada@golden.example.com')
  if (user === undefined) throw new Error('no user')
  return user
}
const handOut = (answer: { json?: unknown; body?: string }) =>
  standIn.control.reply({ status: 200, ...answer }, { ...RESET, times: 1 })
const rotate = () => api.tokens.rotate({ identityId })

describe('a new token that was stored and not proved', () => {
  it('is taken up by the next wish for a new one, which asks for no other', async () => {
    standIn.control.reply({ status: 503 }, { path: '/api/v1/profile', times: 1 })
    expect((await failureOf(rotate())).code).toBe('server-unavailable')
    const handedOut = ada().token
    expect((await rotate()).identities[0]?.tokenState).toBe('working')
    expect(ada().token).toBe(handedOut)
    expect((await api.accounts.refresh(ref)).value.account.id).toBe(ref.accountId)
  })

  it('makes way for another where it is dead itself', async () => {
    handOut({ json: { access_token: 'D'.repeat(24) } })
    expect((await failureOf(rotate())).code).toBe('token-unknown')
    const before = ada().token
    expect((await rotate()).identities[0]?.tokenState).toBe('working')
    expect(ada().token).not.toBe(before)
  })

  it("is not kept where it is somebody else's: nothing is asked with it", async () => {
    const foreign = standIn.state.users['agent']?.token ?? ''
    handOut({ json: { access_token: foreign } })
    expect((await failureOf(rotate())).code).toBe('token-of-somebody-else')
    rotateToken(standIn.world, ada())
    standIn.forget()
    expect((await failureOf(api.accounts.refresh(ref))).code).toBe('token-lost')
    const sent = standIn.requests().map(({ exchange }) => JSON.stringify(exchange))
    expect([sent.length > 0, sent.some((request) => request.includes(foreign))]).toEqual([true, false])
  })

  it.each(['"BareToken12345678901234"', 'BareToken12345678901234', '["BareToken12345678901234"]'])(
    'stands in no failure where it came as %s',
    async (body) => {
      handOut({ body })
      expect(JSON.stringify(await failureOf(rotate()))).not.toContain('BareToken')
    },
  )
})
