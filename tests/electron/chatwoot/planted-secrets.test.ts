import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isJsonObject, type Json } from '#shared/domain/json.ts'
import { HELD_BACK } from '#shared/domain/redaction.ts'
import { SECRET_KEYS } from '#shared/domain/secret-keys.ts'
import { CANARY, failureOf, openTestClient, toTarget } from './support/client.ts'
import { listRecordedAnswers } from './support/recordings.ts'
import { makeCall, serveReplay, type ReplayServer } from './support/replay.ts'

const PLANTED = 'pl4nted-s3cret-value'
const bearers = listRecordedAnswers().filter(
  ({ recording, id }) =>
    recording === '4.15.1' &&
    [
      'show.admin',
      'profile.admin',
      'list.labels.admin',
      'list.inboxes.admin',
      'list.teams.agent',
      'list.agents.admin',
    ].includes(id),
)

let server: ReplayServer
let client: ReturnType<typeof openTestClient>

beforeAll(async () => {
  server = await serveReplay()
  client = openTestClient()
})
afterAll(async () => {
  await client.close()
  await server.close()
})

/** Plants something under a name in an object, in an object inside it, and in a list of objects inside that. */
function withPlanted(json: Json, name: string, planted: Json): Json {
  if (Array.isArray(json)) return json.map((entry) => withPlanted(entry, name, planted))
  if (!isJsonObject(json)) return json
  if (Array.isArray(json['payload'])) return { ...json, payload: withPlanted(json['payload'], name, planted) }
  return {
    ...json,
    [name]: planted,
    first_level: { [name]: planted, second_level: [{ [name]: planted }] },
  }
}

describe('a secret planted under every name of the table, at three depths', () => {
  const cases = bearers.flatMap((answer) => SECRET_KEYS.map((name) => ({ id: answer.id, name, answer })))

  it.each(cases)('is neither in the value nor in the raw text of $id as $name', async ({ name, answer }) => {
    const forms: Json[] = [PLANTED, { api_key: PLANTED, list: [PLANTED] }, [PLANTED, { a: PLANTED }]]
    for (const planted of forms) {
      const body = JSON.stringify(withPlanted(answer.json ?? null, name, planted))
      expect(body.split(PLANTED).length - 1).toBeGreaterThanOrEqual(3)
      server.play({ ...answer, body })
      const text = JSON.stringify(await makeCall(client, server.origin, answer))
      expect(text).not.toContain(PLANTED)
      expect(text.split(HELD_BACK).length - 1).toBeGreaterThanOrEqual(3)
      expect(text).toContain(`first_level.second_level[0].${name}`)
    }
  })

  it('is found under names that are spelt otherwise', async () => {
    for (const name of [
      'accessToken',
      'ACCESS_TOKEN',
      'imap-password',
      'page_access_token',
      'line_channel_secret',
      'Api_Key',
    ]) {
      const body = JSON.stringify({ id: 1, settings: { [name]: PLANTED } })
      server.play({ status: 200, headers: [], body })
      expect(JSON.stringify(await client.fetchAccount(toTarget(server.origin), 1))).not.toContain(PLANTED)
    }
    const escaped = String.raw`{"id":1,"access\u005ftoken":"${PLANTED}"}`
    server.play({ status: 200, headers: [], body: escaped })
    expect(await client.fetchAccount(toTarget(server.origin), 1)).toMatchObject({
      value: { account: { unknown: { access_token: HELD_BACK }, redacted: ['access_token'] } },
    })
  })

  it('leaves what is no secret: nothing, yes and no, and the token of the public widget', async () => {
    const sent = {
      id: 1,
      hmac_token: null,
      secret: '',
      provider_config: {},
      auth_token: true,
      website_token: 'public',
    }
    server.play({ status: 200, headers: [], body: JSON.stringify(sent) })
    const unknown = Object.fromEntries(Object.entries(sent).filter(([key]) => key !== 'id'))
    expect(await client.fetchAccount(toTarget(server.origin), 1)).toMatchObject({
      value: { account: { unknown, redacted: [] }, raw: JSON.stringify(sent) },
    })
  })
})

describe('the token that was sent', () => {
  it('is in no value when a server echoes it, however it is spelt', async () => {
    const escaped = Array.from(
      CANARY,
      (character) => `\\u00${character.charCodeAt(0).toString(16).toUpperCase()}`,
    ).join('')
    const body = `{"id":1,"name":"you sent ${CANARY}","domain":"${escaped}","${CANARY}":"key"}`
    server.play({ status: 200, headers: [], body })
    const text = JSON.stringify(await client.fetchAccount(toTarget(server.origin), 1))
    expect(text).not.toContain(CANARY)
    expect(text).not.toContain(escaped.slice(1))
    expect(text).toContain(`you sent ${HELD_BACK}`)
  })

  it('is in no failure, cause, stack or log line', async () => {
    const echoes = [
      { status: 401, body: JSON.stringify({ error: `no such token ${CANARY}` }) },
      { status: 500, body: `<html><title>${CANARY}</title></html>` },
      { status: 502, body: `api_access_token: ${CANARY}` },
      { status: 200, body: `not json ${CANARY}` },
    ]
    for (const echo of echoes) {
      server.play({ ...echo, headers: [] })
      const thrown = await client.fetchAccount(toTarget(server.origin), 1).catch((error: unknown) => error)
      expect(JSON.stringify([describeError(thrown), client.logLines()])).not.toContain(CANARY)
    }
    server.play({ status: 302, headers: [['location', `/elsewhere?token=${CANARY}`]], body: '' })
    const failure = await failureOf(client.fetchAccount(toTarget(server.origin), 1))
    expect(JSON.stringify(failure)).not.toContain(CANARY)
  })
})

function describeError(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown
  return [thrown.message, thrown.stack, thrown.cause, Object.entries(thrown)]
}
