import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlayedAnswer } from '../golden/play.mjs'
import { playAgainstFreshServer, recordings } from './support/recordings.ts'

/** Playing waits for the next clock minute where the limiter's window would otherwise end half-way. */
const patience = 90_000

describe('played in the order in which they were recorded', () => {
  test.each(recordings.map((recording) => [recording.name, recording] as const))(
    '%s is answered as the real server did, to the last header',
    async (_name, recording) => {
      expect(await playAgainstFreshServer(recording, recording.answers)).toEqual({})
    },
    patience,
  )
})

/** Needs something that an earlier answer gave, or shows what an earlier request changed. */
const needsOthers = /\{\{memo\.|^(edit\.after|cache-keys\.after|profile\.agent|session|rotate)/

/** Reading requests and refused ones change nothing: they can come in any order, and before everything else. */
function isOrderless({ id, request, status }: PlayedAnswer): boolean {
  if (needsOthers.test(id) || needsOthers.test(JSON.stringify(request)) || request.remember) return false
  if (/^(sign-in|signup)/.test(id)) return status >= 400 && !id.includes('limited')
  const isReading = ['GET', 'HEAD'].includes(request.method ?? 'GET')
  return isReading ? !id.startsWith('platform') : status >= 400
}

/** The marks of ids count in the order of being seen, which is another one here. */
function withoutOrderOfIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/<id \d+>/g, '<id>')) as unknown
}

describe('played shuffled', () => {
  test.each(recordings.map((recording) => [recording.name, recording] as const))(
    'what %s answers to reading and refused requests does not depend on their order',
    async (_name, recording) => {
      const orderless = recording.answers.filter(isOrderless)
      const shuffles = fc.shuffledSubarray(orderless, { minLength: orderless.length })
      await fc.assert(
        fc.asyncProperty(shuffles, async (shuffled) => {
          expect(await playAgainstFreshServer(recording, shuffled, withoutOrderOfIds)).toEqual({})
        }),
        { numRuns: 3 },
      )
    },
    patience,
  )
})
