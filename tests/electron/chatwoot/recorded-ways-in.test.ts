import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import { judgeSignup } from '#shared/domain/signup.ts'
import { toFailure } from '#shared/failures/failure.ts'
import readOutcomes from './recorded-outcomes.json' with { type: 'json' }
import outcomes from './recorded-ways-in.json' with { type: 'json' }
import { openTestClient, toTarget } from './support/client.ts'
import { serveReplay, type ReplayServer } from './support/replay.ts'

// What the client makes of every recorded answer to sign-in, signup, the end of a session and a token's rotation.

interface Line {
  id: string
  request: { method?: string; path: string; headers?: Record<string, string>; json?: Record<string, unknown> }
  status: number
  headers: Record<string, string>
  json?: unknown
  text?: string
}
const folder = join(import.meta.dirname, '../../golden')
const CALLS: Record<string, string> = {
  'POST /auth/sign_in': 'signIn',
  'POST /api/v1/accounts': 'signUp',
  'DELETE /auth/sign_out': 'signOut',
  'POST /api/v1/profile/reset_access_token': 'rotate',
}
const recorded = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const { answers } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { answers: Line[] }
    return answers
      .filter(({ request: { method = 'GET', path } }) => `${method} ${path}` in CALLS)
      .map((line) => ({ recording: name.replace(/\.json$/, ''), id: line.id, line }))
  })
const table: Record<string, Record<string, string>> = outcomes

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

/** Puts plausible values where the recordings have marks. */
function revive(text: string): string {
  return text
    .replace(/"<(?:account:\w+|id \d+)>"/g, '7')
    .replace(/<token:?\w*>/g, 's3cretTok3nOfSomebody24x')
    .replace(/<jwt>/g, 'eyJhbGciOiJIUzI1NiJ9.eyJ1IjoxfQ.c2lnbmF0dXJl')
}

function play({ status, headers, json, text }: Line): void {
  const body = json === undefined ? (text ?? '') : revive(JSON.stringify(json))
  const sent = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    value.replace(/[<>]/g, ''),
  ])
  server.play({ status, headers: sent, body })
}

async function call({ request }: Line): Promise<unknown> {
  const { method = 'GET', path, headers = {}, json = {} } = request
  const origin = { origin: server.origin }
  const kind = CALLS[`${method} ${path}`]
  const text = (name: string) => (typeof json[name] === 'string' ? json[name] : '')
  if (kind === 'signOut') return client.signOut(origin, { accessToken: 'a', client: 'b', uid: 'c' })
  if (kind === 'rotate') return client.rotateToken(toTarget(server.origin))
  if (kind === 'signUp') {
    const account = { accountName: text('account_name'), locale: text('locale') || null }
    if ('Api-Access-Token' in headers) return client.addAccount(toTarget(server.origin), account)
    const person = { fullName: text('user_full_name'), email: text('email'), password: text('password') }
    return client.signUp(origin, { ...account, person: { ...person, captchaResponse: null } })
  }
  if ('mfa_token' in json) {
    return client.signIn(origin, {
      step: 'second-factor',
      ticket: text('mfa_token'),
      kind: 'code',
      code: '1',
    })
  }
  const email = text('email').replace('{{users.unconfirmed.email}}', 'una@golden.example.com')
  return client.signIn(origin, { step: 'password', email, password: 'Password1!' })
}

/** One word for how it ended. */
async function outcomeOf(line: Line): Promise<string> {
  try {
    const given = await call(line)
    if (typeof given === 'boolean') return given ? 'over' : 'not over'
    const { outcome, token, owner } = given as {
      outcome?: string
      token?: string | null
      owner?: object | null
    }
    if (outcome !== undefined) return outcome
    if (owner === null) return 'address only'
    return typeof token === 'string' ? 'token' : 'no token'
  } catch (thrown) {
    const failure = toFailure(thrown)
    if (failure === undefined) throw thrown
    return failure.code
  }
}

describe('the table of ways in', () => {
  it('has a row for every recorded answer, and no other', () => {
    const rows = Object.entries(table).flatMap(([recording, row]) =>
      Object.keys(row).map((id) => `${recording} ${id}`),
    )
    expect(rows.toSorted()).toEqual(recorded.map(({ recording, id }) => `${recording} ${id}`).toSorted())
  })

  it('leaves out, together with that of reading, only answers to calls that the app never makes', () => {
    const read: Record<string, Record<string, string>> = readOutcomes.answers
    const left = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => {
        const recording = name.replace(/\.json$/, '')
        const { answers } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { answers: Line[] }
        return answers
          .filter(({ id }) => /^(?:sign-in|signup|session|rotate|auth|profile)\./.test(id))
          .filter(({ id }) => table[recording]?.[id] === undefined && read[recording]?.[id] === undefined)
          .map(({ request: { method = 'GET', path } }) => `${method} ${path}`)
      })
    expect([...new Set(left)].toSorted()).toEqual([
      'GET /auth/validate_token',
      'POST /api/v2/accounts',
      'PUT /api/v1/profile/set_active_account',
    ])
  })

  it.each(recorded)('is right about $recording $id', async ({ recording, id, line }) => {
    play(line)
    expect(await outcomeOf(line)).toBe(table[recording]?.[id])
  })
})

describe('what would be refused of a signup', () => {
  const anonymous = recorded.filter(({ recording, line: { request, status } }) => {
    const { json, path, headers = {} } = request
    const isText = Object.values(json ?? {}).every(
      (value) => typeof value === 'string' && !value.includes('\0'),
    )
    const isOpen = !/signup-(off|captcha)$/.test(recording)
    return (
      path === '/api/v1/accounts' &&
      json !== undefined &&
      isText &&
      isOpen &&
      !('Api-Access-Token' in headers) &&
      status !== 400
    )
  })

  it.each(anonymous)('is foretold for $recording $id', ({ recording, line: { request, status } }) => {
    const sent = (name: string) => {
      const value = request.json?.[name]
      return typeof value === 'string' ? value.replace('{{run}}', '1') : ''
    }
    const typed = {
      accountName: sent('account_name'),
      fullName: sent('user_full_name'),
      // Services send addresses without the spaces around them, which servers refuse.
      email: sent('email'),
      password: sent('password'),
    }
    const isPadded = typed.email !== typed.email.trim()
    const version = /^[\d.]+/.exec(recording)?.[0] ?? null
    expect(isPadded || Object.keys(judgeSignup(typed, version)).length > 0).toBe(status !== 200)
  })
})
