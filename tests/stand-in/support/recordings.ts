import { readFileSync } from 'node:fs'
import { differences, play, type PlayedAnswer, type RecordedRequest } from '../../golden/play.mjs'
import type { Dialect, SignupMode } from '../options.ts'
import { startStandIn } from '../network/start.ts'

/** One recorded server. */
export interface Recording {
  name: string
  dialect: Dialect
  signup: SignupMode
  answers: PlayedAnswer[]
}

const servers: readonly [dialect: Dialect, signup: SignupMode][] = [
  ['2.18.0', 'on'],
  ['3.4.0', 'on'],
  ['4.1.0', 'on'],
  ['4.10.0', 'on'],
  ['4.10.0', 'off'],
  ['4.10.0', 'captcha'],
  ['4.15.1', 'on'],
  ['4.15.1', 'off'],
  ['4.15.1', 'captcha'],
  ['4.15.1', 'api-only'],
]

/** All ten recordings. */
export const recordings: readonly Recording[] = servers.map(([dialect, signup]) => {
  const name = signup === 'on' ? dialect : `${dialect}-signup-${signup}`
  const file = new URL(`../../golden/${name}.json`, import.meta.url)
  const { answers } = JSON.parse(readFileSync(file, 'utf8')) as { answers: PlayedAnswer[] }
  return { name, dialect, signup, answers }
})

/** Plays recorded requests against a freshly started server and says, by id, where its answers differ. */
export async function playAgainstFreshServer(
  { dialect, signup }: Recording,
  answers: readonly PlayedAnswer[],
  simplify: (value: unknown) => unknown = (value) => value,
): Promise<Record<string, string[]>> {
  const standIn = await startStandIn({ dialect, signup, limiter: true })
  const found: Record<string, string[]> = {}
  try {
    const requests = answers.map(({ id, request }): RecordedRequest => ({ id, ...request }))
    let index = 0
    for await (const got of play(requests, standIn.url, standIn.state)) {
      const want = answers[index++]
      const different = differences(simplify(shown(want)), simplify(shown(got)))
      if (different.length > 0) found[got.id] = different
    }
  } finally {
    await standIn.close()
  }
  return found
}

function shown(answer: PlayedAnswer | undefined): unknown {
  return answer && { status: answer.status, headers: answer.headers, json: answer.json, text: answer.text }
}
