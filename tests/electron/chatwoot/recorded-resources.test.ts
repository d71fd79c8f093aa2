import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import { isSecretKey } from '#shared/domain/redaction.ts'
import outcomes from './recorded-resources.json' with { type: 'json' }
import { openTestClient } from './support/client.ts'
import { leavesOf, missingIn } from './support/leaves.ts'
import { listRecordedAnswers, RESOURCE_CALLS } from './support/recordings.ts'
import { makeResourceCall, serveReplay, toOutcome, type ReplayServer } from './support/replay.ts'

const recorded = listRecordedAnswers(RESOURCE_CALLS)
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
  it('has a row for every recorded answer about long lists, and no other', () => {
    const rows = Object.entries(answers).flatMap(([recording, row]) =>
      Object.keys(row).map((id) => `${recording} ${id}`),
    )
    expect(rows.toSorted()).toEqual(recorded.map(({ recording, id }) => `${recording} ${id}`).toSorted())
  })

  it.each(recorded)('is right about $recording $id', async (answer) => {
    server.play(answer)
    const expected = answers[answer.recording]?.[answer.id] ?? 'missing'
    expect(await toOutcome(makeResourceCall(client, server.origin, answer.path))).toEqual(
      values[expected] ?? expected,
    )
  })
})

describe('nothing that a server sent gets lost', () => {
  it.each(recorded.filter(({ status }) => status === 200))(
    'every value of $recording $id is in the typed value, among the unknown, or held back',
    async (answer) => {
      server.play(answer)
      const value = await makeResourceCall(client, server.origin, answer.path)
      // A time that never was comes as 0 and is nothing here.
      const sent = leavesOf(answer.json ?? null, (key) => !isSecretKey(key)).filter((leaf) => leaf !== '0')
      expect(missingIn(sent, leavesOf(value))).toEqual([])
    },
  )
})
