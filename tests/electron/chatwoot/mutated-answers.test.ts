import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import type { Json } from '#shared/domain/json.ts'
import { isSecretKey } from '#shared/domain/redaction.ts'
import { FAILURE_CODES, toFailure } from '#shared/failures/failure.ts'
import { openTestClient } from './support/client.ts'
import { leavesOf, missingIn } from './support/leaves.ts'
import { listPlaces, withPlace, type Place } from './support/places.ts'
import { listRecordedAnswers, type RecordedAnswer } from './support/recordings.ts'
import { makeCall, serveReplay, type ReplayServer } from './support/replay.ts'

// One success of each call from the oldest and the newest server: the others lie between.
const samples = [
  'api.version',
  'profile.admin',
  'edit.after',
  'cache-keys.admin',
  'list.labels.admin',
  'list.inboxes.admin',
  'list.teams.agent',
  'list.agents.admin',
]
const successes = listRecordedAnswers().filter(
  ({ id, recording }) => samples.includes(id) && ['2.18.0', '4.15.1'].includes(recording),
)

/** What a value may turn into. */
const OTHERS: Json[] = [null, 'text', 7.5, true, [], {}, ['a', 1], { deeper: { still: 'here' } }]

let server: ReplayServer
let client: ChatwootClient

beforeAll(async () => {
  server = await serveReplay()
  client = openTestClient()
  await client
    .fetchServerFacts({ origin: server.origin, readToken: null, serverVersion: '4.15.1' })
    .catch(() => undefined)
})
afterAll(async () => {
  await client.close()
  await server.close()
})

async function end(answer: RecordedAnswer, json: Json): Promise<{ value?: unknown; code?: string }> {
  server.play({ ...answer, body: JSON.stringify(json) })
  try {
    return { value: await makeCall(client, server.origin, answer) }
  } catch (thrown) {
    const failure = toFailure(thrown)
    if (failure === undefined) throw thrown
    return { code: failure.code }
  }
}

/** Ends in a failure of the list, or in a value that still holds everything that was sent. */
function expectShownOrFailed(ended: { value?: unknown; code?: string }, json: Json, isWhole: boolean): void {
  if (ended.code !== undefined) {
    expect(FAILURE_CODES).toContain(ended.code)
    return
  }
  if (!isWhole) return
  const sent = leavesOf(json, (key) => !isSecretKey(key) && key !== '__proto__')
  expect(missingIn(sent, leavesOf(ended.value))).toEqual([])
}

describe('a recorded answer in which one thing is different', () => {
  it.each(successes)(
    'ends $recording $id in a value or a failure, whichever key is dropped',
    async (answer) => {
      for (const place of placesOf(answer)) {
        const json = withPlace(answer.json ?? null, place, undefined)
        expectShownOrFailed(await end(answer, json), json, keepsAll(answer))
      }
    },
  )

  it.each(successes)(
    'ends $recording $id in a value or a failure, whatever a value becomes',
    async (answer) => {
      for (const place of placesOf(answer)) {
        for (const other of OTHERS) {
          const json = withPlace(answer.json ?? null, place, other)
          expectShownOrFailed(await end(answer, json), json, keepsAll(answer))
        }
      }
    },
  )

  it('ends in a value or a failure for anything at any place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...successes.filter(keepsAll)),
        fc.nat(),
        fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>,
        async (answer, choice, other) => {
          const places = placesOf(answer)
          const json = withPlace(answer.json ?? null, places[choice % places.length] ?? [], other)
          expectShownOrFailed(await end(answer, json), json, true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('ends in a value or a failure for any JSON in the place of the whole answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...successes),
        fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
        async (answer, json) => {
          const { code } = await end(answer, json)
          if (code !== undefined) expect(FAILURE_CODES).toContain(code)
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** Version and cache keys are what they are, with no place for more; the account's own answer keeps odd cache keys. */
function keepsAll({ path }: RecordedAnswer): boolean {
  return path !== '/api' && !path.endsWith('/cache_keys')
}

/** Each distinct place once: the working hours of one day stand for those of the others. */
function placesOf({ json }: RecordedAnswer): Place[] {
  const seen = new Set<string>()
  return listPlaces(json ?? null).filter((place) => {
    const kind = place.map((step) => (typeof step === 'number' ? '*' : step)).join('.')
    const isNew = !seen.has(kind) && !/features\.(?!labels$)/.test(kind)
    seen.add(kind)
    return isNew
  })
}
