import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import { UnsettledError } from '#electron/chatwoot/unsettled.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { failureOf, openTestClient, toTarget } from './support/client.ts'
import { serveSockets } from './support/servers.ts'

const html = { 'Content-Type': 'text/html' }
const json = { 'Content-Type': 'application/json; charset=utf-8' }
const account = { id: 7, name: 'Acme', settings: { auto_resolve_after: 30 } }

let standIn: StandIn
let client: ChatwootClient

beforeAll(async () => {
  standIn = await startStandIn()
  client = openTestClient({ limits: { bodyBytes: 1024 * 1024, callMilliseconds: 1500 } })
})
afterEach(() => {
  standIn.control.clear()
})
afterAll(async () => {
  await client.close()
  await standIn.close()
})

const fetchAccount = () => client.fetchAccount(toTarget(standIn.url), 7)
const codeOf = async (call: Promise<unknown>) => (await failureOf(call)).code

describe('an answer that is none', () => {
  it.each([
    ['a page', 200, { 'Content-Type': 'text/html' }, '<!DOCTYPE html><title>Welcome</title>', 'access-gate'],
    ['a page that calls itself JSON', 200, json, '<html><title>Sign in</title></html>', 'access-gate'],
    ['nothing', 200, json, '', 'answer-not-json'],
    ['half of it', 200, json, '{"id":7,"name":"Ac', 'answer-not-json'],
    ['text', 200, { 'Content-Type': 'text/plain' }, 'OK', 'answer-not-json'],
    ['JSON with something behind it', 200, json, '{"id":7} tail', 'answer-not-json'],
    ['a comment in it', 200, json, '{"id":7 /* seven */}', 'answer-not-json'],
    ['a list', 200, json, '[]', 'answer-unexpected'],
    ['null', 200, json, 'null', 'answer-unexpected'],
    ['no id', 200, json, '{"name":"Acme"}', 'answer-unexpected'],
    ['an id that is a text', 200, json, '{"id":"7"}', 'answer-unexpected'],
    ['an id beyond every number', 200, json, '{"id":99999999999999999999}', 'answer-unexpected'],
    ['a garbled secret', 200, json, '{"id":7,"secret":{oops}}', 'answer-not-json'],
    ['no content', 204, {}, '', 'answer-not-json'],
    ['a part', 206, json, '{"id":7}', 'answer-unexpected'],
  ])('is a failure: %s', async (_what, status, headers, body, code) => {
    standIn.control.reply({ status, headers, body })
    expect(await codeOf(fetchAccount())).toBe(code)
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['objects in a known place', `{"id":7,"settings":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`],
    ['objects in a secret', `{"id":7,"secret":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`],
  ])('is refused when it is nested too deeply: %s', async (_what, body) => {
    standIn.control.reply({ status: 200, headers: json, body })
    expect(await codeOf(fetchAccount())).toBe('answer-unexpected')
  })

  it('is refused when it consists of more values than anybody needs', async () => {
    const wide = openTestClient()
    standIn.control.reply({
      status: 200,
      headers: json,
      body: `{"id":7,"list":[${'[],'.repeat(1_100_000)}[]]}`,
    })
    expect(await codeOf(wide.fetchAccount(toTarget(standIn.url), 7))).toBe('answer-too-large')
    await wide.close()
  })

  it('is refused in a 304 that nobody asked for', async () => {
    standIn.control.reply({ status: 304 })
    expect(await codeOf(fetchAccount())).toBe('answer-unexpected')
  })

  it('is refused when its bytes are no UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":7,"name":"'),
      Buffer.from([0xff, 0xc3, 0x28]),
      Buffer.from('"}'),
    ])
    standIn.control.reply({ status: 200, headers: json, base64: bytes.toString('base64') })
    expect(await codeOf(fetchAccount())).toBe('answer-not-json')
  })

  it('is refused when it cannot be decompressed', async () => {
    standIn.control.reply({ status: 200, headers: { ...json, 'Content-Encoding': 'gzip' }, body: '{"id":7}' })
    expect(await codeOf(fetchAccount())).toBe('answer-unexpected')
  })
})

describe('an answer that is odd but whole', () => {
  it.each([
    ['a byte order mark', `\uFEFF${JSON.stringify(account)}`, account],
    [
      'doubled keys, of which the last counts',
      '{"id":1,"name":"First","id":7,"name":"Acme"}',
      { id: 7, name: 'Acme' },
    ],
    [
      'no plan at all',
      '{"id":7,"subscribed_features":null}',
      { id: 7, subscribedFeatures: null, unknown: {} },
    ],
    ['escaped keys', String.raw`{"\u0069d":7,"n\u0061me":"Acme"}`, { id: 7, name: 'Acme' }],
    [
      'a number beyond 2^53',
      '{"id":7,"odd":9007199254740993}',
      { id: 7, unknown: { odd: '9007199254740993' } },
    ],
    ['a number beyond every number', '{"id":7,"odd":1e400}', { id: 7, unknown: { odd: '1e400' } }],
  ])('is shown: %s', async (_what, body, expected) => {
    standIn.control.reply({ status: 200, headers: json, base64: Buffer.from(body).toString('base64') })
    expect(await fetchAccount()).toMatchObject({
      value: { account: expected, raw: body.replace('\uFEFF', '') },
    })
  })

  it('keeps numbers in the raw text as they were written', async () => {
    const body =
      '{ "id": 7.0,\n "settings": {"auto_resolve_after": 30.0, "e": 3e1, "big": 12345678901234567890} }'
    standIn.control.reply({ status: 200, headers: json, body: body.replace('7.0', '7') })
    expect(await fetchAccount()).toMatchObject({
      value: {
        raw: body.replace('7.0', '7'),
        account: { settings: { auto_resolve_after: 30, big: '12345678901234567890' } },
      },
    })
  })

  it('shows a key __proto__ beside the others and leaves every prototype alone', async () => {
    const body = '{"id":7,"__proto__":{"polluted":true,"id":8},"constructor":{"prototype":{"polluted":true}}}'
    standIn.control.reply({ status: 200, headers: json, body })
    const fetched = await fetchAccount()
    expect(fetched).toMatchObject({
      value: { raw: body, account: { id: 7, unknown: { '"__proto__"': { polluted: true, id: 8 } } } },
    })
    expect([({} as { polluted?: boolean }).polluted, Object.getPrototypeOf(fetched)]).toEqual([
      undefined,
      Object.prototype,
    ])
  })

  it.each([
    ['gzip', gzipSync],
    ['X-GZip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)(
    'is read when it is compressed, in any way a proxy may choose: %s',
    async (coding, compress) => {
      standIn.control.reply({
        status: 200,
        headers: { ...json, 'Content-Encoding': coding },
        base64: compress(JSON.stringify(account)).toString('base64'),
      })
      expect(await fetchAccount()).toMatchObject({ value: { account: { id: 7 } } })
    },
  )

  it('is what its status says where nothing is packed at all', async () => {
    const headers = { 'Content-Encoding': 'br' }
    standIn.control.reply({ status: 304, headers, body: '' })
    expect(await client.fetchAccount(toTarget(standIn.url), 7, { etag: 'W/"1"' })).toMatchObject({
      changed: false,
    })
    standIn.control.clear()
    standIn.control.reply({ status: 502, headers, body: '' })
    expect(await failureOf(fetchAccount())).toMatchObject({ technical: { status: 502 } })
  })

  it('keeps entries of a list that have no usable id, and what stands beside the list', async () => {
    const payload = [
      { id: 1, title: 'billing' },
      null,
      'text',
      { title: 'no id' },
      { id: -1 },
      { id: 2, title: 7 },
    ]
    standIn.control.reply({
      status: 200,
      headers: json,
      body: JSON.stringify({ payload, meta: { count: 6 } }),
    })
    expect(await client.fetchList('labels', toTarget(standIn.url), 7)).toMatchObject({
      value: {
        items: [
          { id: 1, title: 'billing', unknown: {} },
          { id: 2, unknown: { title: 7 } },
        ],
        strangers: [null, 'text', { title: 'no id' }, { id: -1 }, { meta: { count: 6 } }],
      },
    })
  })
})

describe('a refusal whose body cannot be read', () => {
  const page = (status: number) =>
    Buffer.from(`<html><title>${String(status)} Zugriff verf\xfcgbar</title></html>`, 'latin1')
  const basic = { 'WWW-Authenticate': 'Basic realm="Intern"' }

  it.each([
    ['no UTF-8', 503, {}, page(503), 'server-unavailable'],
    ['no UTF-8', 401, basic, page(401), 'basic-auth-required'],
    ['no UTF-8', 403, {}, page(403), 'access-gate'],
    ['no UTF-8', 404, {}, page(404), 'not-chatwoot'],
    ['not packed as it says', 502, { 'Content-Encoding': 'gzip' }, page(502), 'server-unavailable'],
    ['not packed as it says', 429, { 'Content-Encoding': 'br' }, page(429), 'rate-limited'],
    ['too much', 500, {}, Buffer.alloc(2 * 1024 * 1024, ' '), 'server-crashed'],
  ])('is what its status says: %s, %s', async (_what, status, headers, body, code) => {
    const sent = { ...headers, 'Content-Type': 'text/html' }
    standIn.control.reply({ status, headers: sent, base64: body.toString('base64') })
    expect(await failureOf(fetchAccount())).toMatchObject({ code, technical: { status } })
  })

  it('says of a change that it was refused, which is not the same as that nobody knows', async () => {
    standIn.control.reply({ status: 403, headers: html, base64: page(403).toString('base64') })
    const saving = client.updateAccount(toTarget(standIn.url), 7, { name: 'Acme' })
    await expect(saving).rejects.toBeInstanceOf(FailureError)
    await expect(saving).rejects.not.toBeInstanceOf(UnsettledError)
  })
})

describe('an answer that is too much', () => {
  it('is not read to its end: 50 MB', async () => {
    standIn.control.add({ kind: 'large', bytes: 50 * 1024 * 1024 })
    expect(await failureOf(fetchAccount())).toMatchObject({
      code: 'answer-too-large',
      facts: { limit: '1 MiB' },
    })
  })

  it('is not inflated to its end: a gzip bomb', async () => {
    standIn.control.add({ kind: 'gzip-bomb', bytes: 1024 * 1024 * 1024 })
    const before = process.memoryUsage().rss
    expect(await codeOf(fetchAccount())).toBe('answer-too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  it('ends at the deadline when it drips', async () => {
    standIn.control.reply({
      status: 200,
      headers: json,
      body: JSON.stringify({ id: 7, name: 'x'.repeat(10_000) }),
    })
    standIn.control.add({ kind: 'drip', bytes: 1, every: 50 })
    expect(await failureOf(fetchAccount())).toMatchObject({
      code: 'connection-timeout',
      facts: { seconds: 2 },
    })
  })

  it('ends at the deadline when nothing comes', async () => {
    standIn.control.add({ kind: 'silence' })
    expect(await codeOf(fetchAccount())).toBe('connection-timeout')
  })

  it('is refused when its headers have no end', async () => {
    const server = await serveSockets((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}`)
    })
    expect(await codeOf(client.fetchAccount(toTarget(server.origin), 7))).toBe('answer-too-large')
    await server.close()
  })
})

describe('a connection that breaks', () => {
  it.each([
    ['is reset', { kind: 'reset' } as const, 'connection-lost'],
    ['is closed', { kind: 'close' } as const, 'connection-lost'],
    ['does not speak HTTP', { kind: 'raw', bytes: 'SSH-2.0-OpenSSH_9.2\r\n' } as const, 'answer-unexpected'],
    [
      'ends too early',
      { kind: 'raw', bytes: 'HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{"id":7' } as const,
      'connection-lost',
    ],
  ])('is a failure when it %s', async (_what, fault, code) => {
    standIn.control.add(fault)
    expect(await codeOf(fetchAccount())).toBe(code)
  })

  it('is a failure when it is cut in the middle of a chunked body', async () => {
    standIn.control.reply({ status: 200, headers: json, body: JSON.stringify(account) })
    standIn.control.add({ kind: 'chunked' })
    standIn.control.add({ kind: 'cut', after: 10 })
    expect(await codeOf(fetchAccount())).toBe('connection-lost')
  })
})
