import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DoctorStep } from '#shared/contract/entry.ts'
import { DOCTOR_STEPS } from '#shared/contract/entry.ts'
import type { Fault, FaultScope } from '#tests/stand-in/network/fault.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { addStandIn, failureOf, openUnlockedBackend, type TestBackend } from '#tests/support/test-backend.ts'

let backend: TestBackend
beforeAll(async () => {
  backend = await openUnlockedBackend()
})
afterAll(async () => {
  await backend[Symbol.asyncDispose]()
})

type Order = Parameters<TestBackend['api']['entry']['doctor']>[0]

async function run(order: Order): Promise<DoctorStep[]> {
  const steps: DoctorStep[] = []
  for await (const step of await backend.api.entry.doctor(order)) steps.push(step)
  return steps
}

const tokenOf = (standIn: StandIn, user = 'admin') => standIn.state.users[user]?.token ?? ''
const typed = (standIn: StandIn, token: string | null = tokenOf(standIn)) => ({
  url: standIn.url,
  plainHttpConfirmed: true,
  token,
})

/** Where it stopped, and why. */
function endOf(steps: DoctorStep[]): [string, string | undefined] | null {
  const failed = steps.find(({ outcome }) => outcome === 'failed')
  return failed === undefined ? null : [failed.step, failed.failure?.code]
}

async function withStandIn<Result>(
  options: Parameters<typeof startStandIn>[0],
  use: (standIn: StandIn) => Promise<Result>,
): Promise<Result> {
  const standIn = await startStandIn(options)
  try {
    return await use(standIn)
  } finally {
    await standIn.close()
  }
}

describe('what an instance says before anybody signs in', () => {
  it.each(['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1'] as const)(
    'is read on %s in two requests',
    async (dialect) => {
      await withStandIn({ dialect }, async (standIn) => {
        const entry = await backend.api.entry.look({ url: standIn.url })
        expect(entry).toMatchObject({
          origin: standIn.url,
          server: { version: dialect },
          login: { signup: 'on', captcha: false, isEnterprise: true, installationName: 'Chatwoot' },
          loginFailure: null,
        })
        expect(entry.login.languages?.length).toBeGreaterThan(35)
        expect(entry.login.twoFactor).toBe(dialect.startsWith('4.1') && dialect !== '4.1.0' ? true : null)
        expect(standIn.received.length).toBe(2)
      })
    },
  )

  it.each([
    ['off', { signup: 'off', captcha: false }],
    ['api-only', { signup: 'api-only', captcha: false }],
    ['captcha', { signup: 'on', captcha: true }],
  ] as const)('tells signup %s', async (signup, login) => {
    await withStandIn({ signup }, async (standIn) => {
      expect((await backend.api.entry.look({ url: standIn.url })).login).toMatchObject(login)
    })
  })

  it.each([
    ['missing', 'answer-unexpected'],
    ['hidden', 'route-missing'],
  ] as const)('is unknown, with the reason, where the page is %s', async (how, code) => {
    await withStandIn({}, async (standIn) => {
      standIn.control.add({ kind: 'login-page', how })
      const entry = await backend.api.entry.look({ url: standIn.url })
      expect([entry.login.signup, entry.login.languages, entry.loginFailure?.code]).toEqual([
        'unknown',
        null,
        code,
      ])
    })
  })

  it('is read as data where the page holds live code', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.control.add({ kind: 'login-page', how: 'altered' })
      await backend.api.entry.look({ url: standIn.url })
      expect(Object.keys(globalThis).filter((name) => name.startsWith('pageWas'))).toEqual([])
    })
  })

  it('fails on what is no Chatwoot', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.control.reply({ status: 200, body: '<html><title>Shop</title></html>' })
      expect((await failureOf(backend.api.entry.look({ url: standIn.url }))).code).toBe('not-chatwoot')
    })
  })
})

describe('the connection doctor', () => {
  it('walks all steps of a healthy instance in order, in three requests', async () => {
    await withStandIn({}, async (standIn) => {
      const steps = await run(typed(standIn))
      expect(steps.map(({ step }) => step)).toEqual([...DOCTOR_STEPS])
      expect(endOf(steps)).toBeNull()
      expect(standIn.received.length).toBeLessThanOrEqual(12)
      expect(standIn.received.length).toBe(3)
      expect(steps.find(({ step }) => step === 'accounts')).toEqual({
        step: 'accounts',
        outcome: 'passed',
        facts: { count: 3, administrator: 3, suspended: 1 },
        failure: null,
      })
      expect(JSON.stringify(steps)).not.toContain(tokenOf(standIn))
    })
  })

  it.each([
    [1, 'passed'],
    [2, 'warning'],
  ])('warns of services out of order only when told so twice: told %i times', async (times, outcome) => {
    await withStandIn({}, async (standIn) => {
      const json = { version: '4.15.1', timestamp: 'x', queue_services: 'ok', data_services: 'failing' }
      standIn.control.add({ kind: 'reply', status: 200, json }, { path: '/api', times })
      const steps = await run(typed(standIn))
      expect(steps.find(({ step }) => step === 'version')?.outcome).toBe(outcome)
    })
  })

  it('looks at a stored instance by the token in the vault, and at any instance without one', async () => {
    await withStandIn({}, async (standIn) => {
      const { instance, identityId } = await addStandIn(backend.api, standIn)
      const steps = await run({ instanceId: instance.id, identityId })
      expect(steps.find(({ step }) => step === 'identity')).toMatchObject({
        outcome: 'passed',
        facts: { name: 'Ada' },
      })
      const bare = await run({ instanceId: instance.id })
      expect(bare.filter(({ outcome }) => outcome === 'skipped').map(({ step }) => step)).toEqual([
        'proxy',
        'name',
        'tls',
        'header',
        'token-kind',
        'identity',
        'accounts',
      ])
    })
  })

  const faults: [string, Fault, FaultScope, string, string][] = [
    ['a connection that is reset', { kind: 'reset' }, {}, 'chatwoot', 'connection-lost'],
    ['Cloudflare Access', { kind: 'gate', gate: 'cloudflare-access' }, {}, 'gate', 'access-gate'],
    ['its page', { kind: 'gate', gate: 'cloudflare-access-page' }, {}, 'gate', 'access-gate'],
    ['an OAuth proxy', { kind: 'gate', gate: 'oauth2-proxy' }, {}, 'gate', 'access-gate'],
    ['its page', { kind: 'gate', gate: 'oauth2-proxy-page' }, {}, 'gate', 'access-gate'],
    ['Authelia', { kind: 'gate', gate: 'authelia' }, {}, 'gate', 'access-gate'],
    ['basic authentication', { kind: 'gate', gate: 'basic-auth' }, {}, 'gate', 'basic-auth-required'],
    ['a gateway without a server', { kind: 'reply', status: 502 }, {}, 'chatwoot', 'server-unavailable'],
    ['a crash', { kind: 'reply', status: 500, json: { status: 500 } }, {}, 'chatwoot', 'server-crashed'],
    ['another site', { kind: 'reply', status: 200, body: '<html></html>' }, {}, 'chatwoot', 'not-chatwoot'],
    [
      'a header that is stripped',
      { kind: 'strip-header', name: 'Api-Access-Token' },
      {},
      'header',
      'token-not-received',
    ],
    [
      'a gate before the API alone',
      { kind: 'gate', gate: 'basic-auth' },
      { path: '/api/v1/*' },
      'header',
      'basic-auth-required',
    ],
  ]
  it.each(faults)('stops at %s', async (_what, fault, scope, step, code) => {
    await withStandIn({}, async (standIn) => {
      standIn.control.add(fault, scope)
      expect(endOf(await run(typed(standIn)))).toEqual([step, code])
    })
  })

  it('tells the kinds of tokens apart', async () => {
    await withStandIn({}, async (standIn) => {
      const ends = await Promise.all(
        ['A'.repeat(24), standIn.state.tokens['bot'] ?? '', 'two words'].map(async (token) =>
          endOf(await run(typed(standIn, token))),
        ),
      )
      expect(ends).toEqual([
        ['token-kind', 'token-unknown'],
        ['token-kind', 'token-wrong-kind'],
        ['header', 'token-malformed'],
      ])
    })
  })

  it('warns of a hidden login page, and goes on', async () => {
    await withStandIn({}, async (standIn) => {
      standIn.control.add({ kind: 'login-page', how: 'hidden' })
      const steps = await run(typed(standIn))
      expect(endOf(steps)).toBeNull()
      expect(steps.find(({ step }) => step === 'login-page')).toMatchObject({
        outcome: 'warning',
        failure: { code: 'route-missing' },
      })
    })
  })

  it.each([
    ['self-signed', 'tls-untrusted'],
    ['expired', 'tls-expired'],
  ] as const)('reads a certificate that is %s and stops there, before any request', async (tls, code) => {
    await withStandIn({ tls }, async (standIn) => {
      const steps = await run(typed(standIn))
      expect(endOf(steps)?.[0]).toBe('tls')
      const found = steps.find(({ step }) => step === 'tls')
      expect([code, 'tls-untrusted']).toContain(found?.failure?.code)
      expect(Object.keys(found?.facts ?? {})).toEqual(
        expect.arrayContaining(['issuer', 'expires', 'fingerprint']),
      )
      expect(standIn.received).toEqual([])
    })
  })

  it('stops at what is no address, a name nobody has, and a port where nobody listens', async () => {
    const gone = await startStandIn()
    const { url } = gone
    await gone.close()
    const ends = await Promise.all(
      ['not a url', 'https://switchyard-test.invalid', url].map(async (one) =>
        endOf(await run({ url: one, plainHttpConfirmed: true })),
      ),
    )
    expect(ends).toEqual([
      ['address', 'invalid-url'],
      ['name', 'name-not-found'],
      ['port', 'connection-refused'],
    ])
  })
})
