import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import { readJson } from '#electron/chatwoot/json-reader.ts'
import type { Json } from '#shared/domain/json.ts'
import { HELD_BACK, isSecretKey } from '#shared/domain/redaction.ts'
import outcomes from './recorded-outcomes.json' with { type: 'json' }
import { openTestClient } from './support/client.ts'
import { leavesOf, missingIn, toRaw } from './support/leaves.ts'
import { listRecordedAnswers } from './support/recordings.ts'
import { makeCall, serveReplay, toOutcome, type ReplayServer } from './support/replay.ts'

const recorded = listRecordedAnswers()
const answers: Record<string, Record<string, string>> = outcomes.answers
const values: Record<string, unknown> = outcomes.values

let server: ReplayServer
let client: ChatwootClient

beforeAll(async () => {
  server = await serveReplay()
  client = openTestClient()
})
afterAll(async () => {
  await client.close()
  await server.close()
})

describe('the table of outcomes', () => {
  it('has a row for every recorded answer to the calls of the client, and no other', () => {
    const rows = Object.entries(answers).flatMap(([recording, row]) =>
      Object.keys(row).map((id) => `${recording} ${id}`),
    )
    expect(rows.toSorted()).toEqual(recorded.map(({ recording, id }) => `${recording} ${id}`).toSorted())
  })

  it.each(recorded)('is right about $recording $id', async (answer) => {
    server.play(answer)
    const expected = answers[answer.recording]?.[answer.id] ?? 'missing'
    expect(await toOutcome(makeCall(client, server.origin, answer))).toEqual(values[expected] ?? expected)
  })
})

describe('nothing that a server sent gets lost', () => {
  const successes = recorded.filter(({ status }) => status === 200)

  it.each(successes)(
    'every value of $recording $id is in the typed value, among the unknown, or held back',
    async (answer) => {
      server.play(answer)
      const value = await makeCall(client, server.origin, answer)
      // The server's own clock is the one thing that nobody needs.
      const sent = leavesOf(answer.json ?? null, (key) => !isSecretKey(key) && key !== 'timestamp')
      const missing = missingIn(sent, leavesOf(value))
      expect(missing).toEqual([])
    },
  )

  it.each(successes.filter(({ path }) => path !== '/api' && !path.endsWith('/cache_keys')))(
    'the raw text of $recording $id is what was sent but for the secrets',
    async (answer) => {
      server.play(answer)
      const raw = toRaw(await makeCall(client, server.origin, answer))
      if (raw === undefined) return
      expect(readJson(raw)).toMatchObject({ ok: true })
      expect(JSON.parse(raw)).toEqual(withoutSecrets(answer.json ?? null))
    },
  )
})

function withoutSecrets(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      isSecretKey(key) && entry !== null && entry !== '' ? HELD_BACK : withoutSecrets(entry),
    ]),
  )
}
