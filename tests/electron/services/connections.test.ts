import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ConnectionChange } from '#shared/domain/connection.ts'
import { startForwardProxy, type ForwardProxy } from '#tests/stand-in/network/forward-proxy.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { findCanary } from '#tests/support/canary.ts'
import {
  addStandIn,
  failureOf,
  openTestBackend,
  openUnlockedBackend,
  TEST_KEY,
  type TestBackend,
} from '#tests/support/test-backend.ts'

const SECRET = 'c4naryHeaderValueOfTheGate'
const PASSWORD = 'c4naryProxyPassword'

let backend: TestBackend
const closing: { close(): Promise<void> }[] = []
beforeAll(async () => {
  backend = await openUnlockedBackend()
})
afterEach(async () => {
  await Promise.all(closing.splice(0).map((one) => one.close()))
})
afterAll(async () => {
  await backend[Symbol.asyncDispose]()
})

async function open(options?: StandInOptions): Promise<StandIn> {
  const standIn = await startStandIn(options)
  closing.push(standIn)
  return standIn
}

async function openProxy(options?: Parameters<typeof startForwardProxy>[0]): Promise<ForwardProxy> {
  const proxy = await startForwardProxy(options)
  closing.push(proxy)
  return proxy
}

const change = (standIn: StandIn, what: ConnectionChange) =>
  backend.api.connections.change({ url: standIn.url, change: what, proof: TEST_KEY })
const look = (standIn: StandIn) => backend.api.entry.look({ url: standIn.url })
const header = (name: string, value: string) => ({ headers: { set: [{ name, value }], remove: [] } })

describe('a certificate', () => {
  it.each(['private-ca', 'self-signed', 'missing-intermediate'] as const)(
    'that is %s is refused, and taken once its fingerprint is pinned',
    async (tls) => {
      const standIn = await open({ tls })
      expect((await failureOf(addStandIn(backend.api, standIn))).code).toBe('tls-untrusted')
      await change(standIn, { pin: standIn.certificate?.fingerprint256 ?? '' })
      const { instance } = await addStandIn(backend.api, standIn)
      expect([instance.origin, standIn.received.length]).toEqual([standIn.url, 2])
    },
  )

  it.each(['expired', 'wrong-host', 'not-yet-valid'] as const)(
    'that is %s is taken when it is the pinned one, since the pin stands for the whole chain',
    async (tls) => {
      const standIn = await open({ tls })
      await change(standIn, { pin: standIn.certificate?.fingerprint256 ?? '' })
      expect((await look(standIn)).server.version).toBe('4.15.1')
    },
  )

  it('that is another one than the pinned is refused with both fingerprints, before anything is sent', async () => {
    const standIn = await open({ tls: 'private-ca' })
    const pinned = Array.from({ length: 32 }, () => 'AB').join(':')
    await change(standIn, { pin: pinned })
    const { code, facts } = await failureOf(addStandIn(backend.api, standIn))
    expect({ code, facts }).toEqual({
      code: 'tls-pin-mismatch',
      facts: { host: new URL(standIn.url).host, pinned, shown: standIn.certificate?.fingerprint256 },
    })
    expect(standIn.received).toEqual([])
  })

  it('is judged anew when the pin changes: connections that stand are ended', async () => {
    const standIn = await open({ tls: 'private-ca' })
    await change(standIn, { pin: standIn.certificate?.fingerprint256 ?? '' })
    const { identityId } = await addStandIn(backend.api, standIn)
    await change(standIn, { pin: null })
    expect((await failureOf(backend.api.instances.refresh({ identityId }))).code).toBe('tls-untrusted')
  })

  it('of a private authority is trusted for the one server that was given it', async () => {
    const [standIn, other] = [await open({ tls: 'private-ca' }), await open({ tls: 'private-ca' })]
    const view = await change(standIn, { authority: `some words\n${standIn.certificate?.caPem ?? ''}` })
    expect(view.authorities).toEqual([
      {
        subject: 'Example Private Root',
        issuer: 'Example Private Root',
        expires: expect.stringMatching(/^\d{4}-/) as string,
        fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) as string,
      },
    ])
    expect((await look(standIn)).server.version).toBe('4.15.1')
    expect((await failureOf(look(other))).code).toBe('tls-untrusted')
  })

  it('of another host is refused although its authority was given', async () => {
    const standIn = await open({ tls: 'wrong-host' })
    await change(standIn, { authority: standIn.certificate?.caPem ?? '' })
    expect((await failureOf(look(standIn))).code).toBe('tls-wrong-host')
  })
})

describe('a proxy', () => {
  it('of one server carries its requests, with its password, and nobody else’s', async () => {
    const proxy = await openProxy({ credentials: { username: 'ada', password: PASSWORD } })
    const [standIn, other] = [await open(), await open()]
    const own = { kind: 'own', url: proxy.url, username: 'ada', password: PASSWORD } as const
    expect((await change(standIn, { proxy: own })).proxy).toEqual({
      kind: 'own',
      url: proxy.url,
      username: 'ada',
      hasPassword: true,
    })
    await look(standIn)
    await look(other)
    expect(proxy.passages.map(({ kind, target, status }) => ({ kind, target, status }))).toEqual(
      expect.arrayContaining([{ kind: 'tunnel', target: new URL(standIn.url).host, status: 200 }]),
    )
    expect(proxy.passages.filter(({ target }) => target === new URL(other.url).host)).toEqual([])
  })

  it('across a public network carries nothing in the clear', async () => {
    const standIn = await open()
    const own = { kind: 'own', url: 'http://proxy.example.com:3128', username: '', password: null } as const
    await change(standIn, { proxy: own })
    expect(await failureOf(look(standIn))).toMatchObject({
      code: 'plain-http-refused',
      facts: { host: 'proxy.example.com:3128' },
    })
  })

  it('keeps its password while address and user stay, and loses it with either', async () => {
    const standIn = await open()
    const own = { kind: 'own', url: 'http://proxy.example:3128', username: 'ada' } as const
    const after = async (proxy: ConnectionChange['proxy']) => (await change(standIn, { proxy })).proxy
    await after({ ...own, password: PASSWORD })
    expect([
      await after({ ...own, url: 'proxy.example:3128', password: null }),
      await after({ ...own, username: 'bob', password: null }),
    ]).toEqual([
      { ...own, hasPassword: true },
      { ...own, username: 'bob', hasPassword: false },
    ])
  })

  it('carries what is encrypted too, and a pin is compared behind it', async () => {
    const proxy = await openProxy()
    const standIn = await open({ tls: 'self-signed' })
    await change(standIn, { proxy: { kind: 'own', url: proxy.url, username: '', password: null } })
    expect((await failureOf(look(standIn))).code).toBe('tls-untrusted')
    await change(standIn, { pin: 'AA'.repeat(32) })
    expect((await failureOf(look(standIn))).code).toBe('tls-pin-mismatch')
    await change(standIn, { pin: standIn.certificate?.fingerprint256 ?? '' })
    expect((await look(standIn)).server.version).toBe('4.15.1')
  })

  it.each([
    ['refuse', 'proxy-refused'],
    ['bad-gateway', 'proxy-cannot-connect'],
  ] as const)('that says %s is told from others', async (mood, code) => {
    const proxy = await openProxy()
    proxy.mood = mood
    const standIn = await open()
    await change(standIn, { proxy: { kind: 'own', url: proxy.url, username: '', password: null } })
    expect((await failureOf(look(standIn))).code).toBe(code)
  })

  it('that wants credentials, and one that is not there, are told from each other', async () => {
    const proxy = await openProxy({ credentials: { username: 'ada', password: PASSWORD } })
    const standIn = await open()
    const own = { kind: 'own', url: proxy.url, username: 'ada', password: 'another' } as const
    await change(standIn, { proxy: own })
    expect((await failureOf(look(standIn))).code).toBe('proxy-auth-required')
    await proxy.close()
    expect((await failureOf(look(standIn))).code).toBe('proxy-error')
  })

  it('of the system may have a name and a password, in whatever way they are written', async () => {
    const proxy = await openProxy({ credentials: { username: 'ada%zz', password: 'pass word' } })
    const said = proxy.url.replace('http://', 'http://ada%zz:pass%20word@')
    await using proxied = await openUnlockedBackend({ proxyFor: () => Promise.resolve(said) })
    const standIn = await open()
    expect((await proxied.api.entry.look({ url: standIn.url })).server.version).toBe('4.15.1')
  })

  it('of the system is left aside where none is wished', async () => {
    await using aside = await openUnlockedBackend({ proxyFor: () => Promise.resolve('http://127.0.0.1:1') })
    const standIn = await open()
    expect((await failureOf(aside.api.entry.look({ url: standIn.url }))).code).toBe('proxy-error')
    await aside.api.connections.change({ url: standIn.url, change: { proxy: { kind: 'none' } } })
    expect((await aside.api.entry.look({ url: standIn.url })).server.version).toBe('4.15.1')
  })
})

describe('an extra header', () => {
  it('opens a gate for everything that is asked of its server: doctor, signing in, signing up, accounts', async () => {
    const standIn = await open()
    standIn.control.add({
      kind: 'gate',
      gate: 'cloudflare-access',
      pass: { 'cf-access-client-secret': SECRET },
    })
    await change(standIn, header('CF-Access-Client-Secret', SECRET))
    const { instance, identityId, firstAccount } = await addStandIn(backend.api, standIn)
    const person = standIn.state.users['agent']
    await backend.api.signIn.withPassword({
      url: standIn.url,
      plainHttpConfirmed: true,
      email: person?.email ?? '',
      password: person?.password ?? '',
    })
    await backend.api.signup.furtherAccount({ identityId, accountName: 'Another' })
    for await (const step of await backend.api.entry.doctor({ instanceId: instance.id, identityId }))
      expect(step.outcome).not.toBe('failed')
    if (firstAccount !== null) await backend.api.accounts.refresh(firstAccount)
    expect(standIn.received.map((received) => received.header('cf-access-client-secret'))).toEqual(
      standIn.received.map(() => SECRET),
    )
    expect(standIn.received.length).toBeGreaterThan(10)
  })

  it('is known to pages by its name alone', async () => {
    const standIn = await open()
    await change(standIn, header('X-Gate', SECRET))
    await change(standIn, {
      headers: { set: [{ name: 'authorization', value: 'Basic YWRhOnNlY3JldA==' }], remove: [] },
    })
    const view = await change(standIn, {
      headers: { set: [{ name: 'x-gate', value: `${SECRET}2` }], remove: ['other'] },
    })
    expect(view.headers).toEqual(['authorization', 'x-gate'])
    expect(JSON.stringify(await backend.api.connections.read({ url: standIn.url }))).not.toContain(SECRET)
    expect((await change(standIn, { headers: { set: [], remove: ['X-GATE'] } })).headers).toEqual([
      'authorization',
    ])
  })

  it('never goes to another server, nor over the open network in the clear', async () => {
    const [standIn, other] = [await open(), await open()]
    await change(standIn, header('X-Gate', SECRET))
    await look(other)
    expect(other.received.map((received) => received.header('x-gate'))).toEqual([undefined, undefined])
    await backend.api.connections.change({ url: 'http://chat.example.com', change: header('X-Gate', SECRET) })
    expect((await failureOf(backend.api.entry.look({ url: 'http://chat.example.com' }))).code).toBe(
      'plain-http-refused',
    )
  })

  it('that a server echoes is in no answer, failure, report, diagnostics or file', async () => {
    const basic = `Basic ${Buffer.from(`gate:${SECRET}`).toString('base64')}`
    const standIn = await open()
    const { identityId, firstAccount } = await addStandIn(backend.api, standIn)
    await change(standIn, header('Authorization', basic))
    const seen: unknown[] = []
    const echo = `${SECRET} ${basic} ${basic.slice(6)}`
    if (firstAccount === null) throw new Error('No account.')
    standIn.control.reply(
      { status: 200, json: { id: firstAccount.accountId, name: echo } },
      { path: '/api/v1/accounts/*' },
    )
    seen.push(await backend.api.accounts.refresh(firstAccount))
    standIn.control.reply({ status: 422, json: { message: echo, attributes: ['name'], error: echo } })
    seen.push(await failureOf(backend.api.instances.refresh({ identityId })))
    standIn.control.reply({ status: 401, headers: { 'WWW-Authenticate': `Basic realm="${echo}"` } })
    seen.push(await failureOf(look(standIn)))
    seen.push(await backend.api.diagnostics.read())
    for (const secret of [SECRET, basic, basic.slice(6)]) {
      expect(JSON.stringify(seen)).not.toContain(secret)
      expect(findCanary(backend.folder, secret)).toEqual([])
    }
  })
})

describe('what cannot be used', () => {
  const refusals: [ConnectionChange, string][] = [
    [{ authority: '' }, 'authority-empty'],
    [{ authority: 'MIIB' }, 'authority-unreadable'],
    [{ authority: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----' }, 'authority-unreadable'],
    [
      { authority: '-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----' },
      'authority-private-key',
    ],
    [{ pin: 'AB:CD' }, 'pin-unreadable'],
    [
      { proxy: { kind: 'own', url: 'socks5://a.example:1080', username: '', password: null } },
      'proxy-scheme',
    ],
    [{ proxy: { kind: 'own', url: 'a b', username: '', password: null } }, 'proxy-unreadable'],
    [
      { proxy: { kind: 'own', url: 'http://u:p@a.example', username: '', password: null } },
      'proxy-credentials',
    ],
    [{ proxy: { kind: 'own', url: 'a.example', username: '', password: 'p' } }, 'proxy-user-missing'],
    [header('', 'x'), 'header-name-empty'],
    [header('X Gate', 'x'), 'header-name-characters'],
    [header('X-Gate', ' '), 'header-value-empty'],
    [header('X-Gate', 'a\r\nHost: b'), 'header-value-characters'],
    [header('X-Gate', 'ключ'), 'header-value-characters'],
    [header('X-Gate', 'x'.repeat(5000)), 'header-too-long'],
    [
      {
        headers: { set: Array.from({ length: 21 }, (_, n) => ({ name: `X-${n}`, value: 'x' })), remove: [] },
      },
      'header-too-many',
    ],
    ...[
      'Api-Access-Token',
      'api_access_token',
      'access-token',
      'uid',
      'Host',
      'Content-Type',
      'Connection',
      'Accept',
      'Accept-Language',
      'Cookie',
      'If-None-Match',
      'Transfer-Encoding',
      'X-Request-Id',
      'Proxy-Authorization',
      'Sec-Fetch-Site',
      'User-Agent',
    ].map((name): [ConnectionChange, string] => [header(name, 'x'), 'header-name-reserved']),
  ]
  it.each(refusals)('is refused by its reason, and nothing of it is stored: %j', async (what, reason) => {
    const url = 'https://refusing.example'
    const { code, facts } = await failureOf(
      backend.api.connections.change({ url, change: { pin: 'AA'.repeat(32), ...what } }),
    )
    expect([code, facts?.['reason']]).toEqual(['connection-setting-refused', reason])
    expect((await backend.api.connections.read({ url })).pin).toBeNull()
  })

  it('is a pin where nothing is encrypted', async () => {
    const call = backend.api.connections.change({ url: 'http://localhost', change: { pin: 'AA'.repeat(32) } })
    expect((await failureOf(call)).facts).toEqual({ reason: 'pin-without-tls' })
  })
})

describe('a server that tokens are held for', () => {
  it('is reached another way only with a key of the vault, whatever lies on the way; headers are its own', async () => {
    const own = { protection: 'passphrase', passphrase: 'correct horse battery' } as const
    await using opened = await openTestBackend({ keychain: null })
    await opened.api.vault.create(own)
    const { connections } = opened.api
    const standIn = await open()
    const { url } = standIn
    const proxy = { kind: 'own', url: 'http://127.0.0.1:9', username: '', password: null } as const
    await connections.change({ url, change: { proxy } })
    await connections.reset({ url })
    await addStandIn(opened.api, standIn)
    await connections.change({ url, change: { ...header('X-Gate', SECRET), proxy: { kind: 'system' } } })
    const wrong = { ...own, passphrase: 'somebody else typed this' }
    const codes = [
      await failureOf(connections.change({ url, change: { proxy } })),
      await failureOf(connections.change({ url, change: { proxy: { kind: 'none' } }, proof: wrong })),
    ].map(({ code }) => code)
    expect(codes).toEqual(['key-needed', 'vault-wrong-key'])
    expect((await connections.read({ url })).proxy).toEqual({ kind: 'system' })
    await connections.change({ url, change: { proxy }, proof: own })
    expect((await connections.read({ url })).proxy).toMatchObject({ kind: 'own' })
    expect((await failureOf(connections.reset({ url }))).code).toBe('key-needed')
    expect((await connections.reset({ url, proof: own })).headers).toEqual([])
  })
})

describe('what was set', () => {
  it('goes with its instance, with a reset, and at the next unlocking where nobody got in', async () => {
    await using own = await openUnlockedBackend()
    const standIn = await open()
    const set = (url: string) => own.api.connections.change({ url, change: header('X-Gate', SECRET) })
    const held = async (url: string) => (await own.api.connections.read({ url })).headers
    await set(standIn.url)
    await set('https://never.example')
    const { instance } = await addStandIn(own.api, standIn)
    await own.lock()
    await own.api.vault.unlock(TEST_KEY)
    expect([await held(standIn.url), await held('https://never.example')]).toEqual([['X-Gate'], []])
    expect((await own.api.connections.reset({ url: standIn.url })).headers).toEqual([])
    await set(standIn.url)
    await own.api.instances.remove({ instanceId: instance.id })
    expect(await held(standIn.url)).toEqual([])
  })
})
