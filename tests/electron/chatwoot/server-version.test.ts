import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { failureOf, openTestClient, toTarget } from './support/client.ts'

const json = { 'Content-Type': 'application/json' }
const html = { 'Content-Type': 'text/html' }
const railsMissing = '{"status":404,"error":"Not Found"}'
const page = '<!DOCTYPE html><html><title>Not here</title></html>'

let standIn: StandIn
let client: ChatwootClient

beforeAll(async () => {
  standIn = await startStandIn()
  client = openTestClient()
})
afterEach(() => {
  standIn.control.clear()
})
afterAll(async () => {
  await client.close()
  await standIn.close()
})

function answerVersion(status: number, headers: Record<string, string>, body: string): void {
  standIn.control.reply({ status, headers, body }, { path: '/api' })
}

function answerAccount(status: number, headers: Record<string, string>, body: string): void {
  standIn.control.reply({ status, headers, body }, { path: '/api/v1/accounts/*' })
}

describe('a Chatwoot server', () => {
  it.each([
    [
      '4.15.1',
      '{"version":"4.15.1","timestamp":"2026-01-01 00:00:00","queue_services":"ok","data_services":"failing"}',
      'failing',
    ],
    ['4.10.0-fazer-ai.16', '{"version":"4.10.0-fazer-ai.16","timestamp":"x"}', null],
    ['main-2026', '{"version":"main-2026","timestamp":"x","data_services":7}', null],
    ['v4.1.0+abc', '{"version":"v4.1.0+abc"}', null],
    [null, '{"version":null,"timestamp":"x","queue_services":"ok","data_services":"ok"}', 'ok'],
    [null, '{"timestamp":"x","queue_services":"ok","data_services":"ok"}', 'ok'],
  ])('is known by its version, or by what else it tells: %s', async (version, body, dataServices) => {
    answerVersion(200, json, body)
    expect(await client.fetchServerFacts(toTarget(standIn.url))).toMatchObject({
      version,
      kind: 'stock',
      dataServices,
    })
  })
})

describe('a Chatwoot server of which only a part is let through', () => {
  it.each([
    ['nothing', 404, html, page],
    ['no such method', 405, html, page],
  ])('is known by its profile where its version is not there: %s', async (_what, status, headers, body) => {
    answerVersion(status, headers, body)
    expect(await client.fetchServerFacts(toTarget(standIn.url))).toMatchObject({
      version: null,
      kind: 'stock',
    })
  })
})

describe('a server that follows only the documented page', () => {
  it.each([
    ['as Rails does', 404, json, railsMissing],
    ['as JSON', 404, json, '{"error":"Not found"}'],
    ['as a page', 404, html, page],
    ['with nothing', 404, {}, ''],
    ['as a method', 405, json, '{}'],
    ['behind its sign-in', 401, json, '{"error":"Unauthorized"}'],
  ])(
    'is known by its account route, in whatever shape the version is missing: %s',
    async (_what, status, headers, body) => {
      answerVersion(status, headers, body)
      standIn.control.reply(
        { status: status === 401 ? 401 : 404, headers, body },
        { path: '/api/v1/profile' },
      )
      for (const [refusal, text] of [
        [401, '{"error":"Unauthorized"}'],
        [401, '{"errors":["Sign in first"]}'],
        [404, '{"error":"Account not found"}'],
        [200, '{"id":1,"name":"Acme Corporation","locale":"en"}'],
      ] as const) {
        answerAccount(refusal, json, text)
        expect(await client.fetchServerFacts(toTarget(standIn.url))).toMatchObject({
          version: null,
          kind: 'documented-page',
        })
      }
    },
  )

  it('says that the profile is not there, in whatever shape', async () => {
    for (const [headers, body] of [
      [json, railsMissing],
      [json, '{"error":"Not found"}'],
      [html, page],
      [{}, ''],
    ] as const) {
      standIn.control.reply({ status: 404, headers, body })
      expect((await failureOf(client.fetchProfile(toTarget(standIn.url)))).code).toBe('route-missing')
    }
  })
})

describe('a server that is no Chatwoot', () => {
  it.each([
    ['a web site', 200, html, page],
    ['a web site without such a page', 404, html, page],
    ['another Rails application', 404, json, railsMissing],
    ['another API', 404, json, '{"detail":"Not Found"}'],
    ['another API with a version', 200, json, '{"version":"v2"}'],
    ['another API with a clock', 200, json, '{"timestamp":"2026-01-01"}'],
    ['another API with a list', 200, json, '["version"]'],
    ['plain text', 200, {}, 'hello'],
  ])('is not taken for one: %s', async (_what, status, headers, body) => {
    answerVersion(status, headers, body)
    answerAccount(status, headers, body)
    expect((await failureOf(client.fetchServerFacts(toTarget(standIn.url)))).code).toBe('not-chatwoot')
  })

  it.each([
    ['a gateway that wants a key', 401, '{"message":"No API key found in request"}'],
    ['a gateway that forbids', 403, '{"message":"Forbidden"}'],
  ])('is a gate: %s', async (_what, status, body) => {
    answerVersion(status, json, body)
    answerAccount(status, json, body)
    expect((await failureOf(client.fetchServerFacts(toTarget(standIn.url)))).code).toBe('access-gate')
  })

  it('is a gate, if it asks to sign in', async () => {
    answerVersion(200, html, '<html><form><input type="password"></form></html>')
    expect((await failureOf(client.fetchServerFacts(toTarget(standIn.url)))).code).toBe('access-gate')
  })
})
