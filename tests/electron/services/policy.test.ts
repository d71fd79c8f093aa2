import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenPolicy, noPolicy, withPolicy, type Policy } from '#shared/domain/policy.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { addStandIn, failureOf, openUnlockedBackend } from '#tests/support/test-backend.ts'

let standIn: StandIn
beforeAll(async () => {
  standIn = await startStandIn({ dialect: '4.15.1' })
})
afterAll(() => standIn.close())

const managed = (more: Partial<Policy>): Policy => ({
  ...noPolicy('/etc/policy.json'),
  state: 'managed',
  ...more,
})

describe('a managed computer', () => {
  it('tells every page what was decided, also while the vault is locked', async () => {
    const policy = managed({ forbids: ['exports'] })
    await using backend = await openUnlockedBackend({ policy })
    await backend.lock()
    expect(await backend.api.policy.read()).toEqual(policy)
  })

  it('refuses exports where they are forbidden, and only them', async () => {
    await using backend = await openUnlockedBackend({ policy: managed({ forbids: ['exports'] }) })
    expect(await failureOf(backend.api.history.export({ ref: null, format: 'csv' }))).toEqual({
      code: 'forbidden-by-policy',
      facts: { what: 'exports', name: '/etc/policy.json' },
    })
    expect(await backend.api.history.list({ ref: null })).toEqual([])
  })

  it('sends no password where signing in with one is forbidden', async () => {
    await using backend = await openUnlockedBackend({ policy: managed({ forbids: ['password-sign-in'] }) })
    const typed = {
      url: standIn.url,
      plainHttpConfirmed: true,
      email: 'ada@golden.example.com',
      password: 'Password1!',
    }
    const { code } = await failureOf(backend.api.signIn.withPassword(typed))
    expect([code, standIn.requests()]).toEqual(['forbidden-by-policy', []])
  })

  it('sends nothing without encryption where that is forbidden, confirmed or not', async () => {
    await using backend = await openUnlockedBackend({ policy: managed({ forbids: ['plain-http'] }) })
    const { code } = await failureOf(addStandIn(backend.api, standIn))
    expect([code, standIn.requests()]).toEqual(['forbidden-by-policy', []])
  })

  it('locks no later than it was decided, whatever a page asks for', async () => {
    await using backend = await openUnlockedBackend({
      policy: managed({ lockAfterMinutes: 10, lockOnScreenLock: true }),
    })
    const changed = await backend.api.preferences.change({ lockAfterMinutes: 0, lockOnScreenLock: false })
    expect([changed.lockAfterMinutes, changed.lockOnScreenLock]).toEqual([10, true])
    expect((await backend.api.preferences.change({ lockAfterMinutes: 3 })).lockAfterMinutes).toBe(3)
  })
})

describe('a policy that cannot be followed', () => {
  it('forbids all that one could forbid', async () => {
    await using backend = await openUnlockedBackend({ policy: brokenPolicy('/etc/policy.json') })
    expect((await failureOf(backend.api.history.export({ ref: null, format: 'json' }))).code).toBe(
      'forbidden-by-policy',
    )
    expect((await backend.api.preferences.read()).lockAfterMinutes).toBe(5)
  })
})

describe('lock times', () => {
  it.each([
    [0, null, 0],
    [15, null, 15],
    [0, 10, 10],
    [15, 10, 10],
    [5, 10, 5],
  ])('of %s minutes under a limit of %s are %s', (own, most, expected) => {
    const wished = { lockAfterMinutes: own, lockOnScreenLock: false }
    expect(withPolicy(managed({ lockAfterMinutes: most }), wished).lockAfterMinutes).toBe(expected)
  })
})
