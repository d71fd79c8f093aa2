import { describe, expect, it } from 'vitest'
import { readAccount } from '#electron/chatwoot/accounts.ts'
import { readAgent } from '#electron/chatwoot/agents.ts'
import type { Answer } from '#electron/chatwoot/answer.ts'
import { toAnswerFailure } from '#electron/chatwoot/failures-from-answers.ts'
import { readJson } from '#electron/chatwoot/json-reader.ts'
import { readList } from '#electron/chatwoot/lists.ts'
import { readLoginPage } from '#electron/chatwoot/login-page-reader.ts'
import { findPage } from '#electron/chatwoot/page.ts'
import { readSentSecret } from '#electron/chatwoot/sent-secrets.ts'
import { HELD_BACK } from '#shared/domain/redaction.ts'

const answerOf = (status: number, text: string): Answer => ({
  status,
  header: () => null,
  text,
  origin: 'https://chat.example.com',
  method: 'GET',
  path: '/api/v1/profile',
  requestId: 'a',
})

function neverRead(): never {
  throw new Error('The list is no JSON.')
}

// Each of these texts kept a search busy for minutes to hours as long as it began anew at every character. Whether it is
// read at all within the time that any test has is the proof; nothing is measured.
describe('a text that was made to keep a search busy', () => {
  it.each([
    ['spaces behind the settings', `window.globalConfig={}${' '.repeat(400_000)}x`],
    ['the settings begun again and again', 'window.globalConfig={'.repeat(900_000)],
    ['empty lines in the script', `window.chatwootConfig={${'\n'.repeat(400_000)}x`],
    ['empty lines in a closed script', `window.chatwootConfig={${'\n'.repeat(400_000)}x\n}`],
    ['the script begun again and again', 'window.chatwootConfig={'.repeat(900_000)],
  ])('is no login page: %s', (_what, html) => {
    expect(readLoginPage(html)).toBe(null)
  })

  it('is a page without a title', () => {
    expect(findPage(`<html>${'<title'.repeat(3_000_000)}`, null)).toEqual({ title: '', asksToSignIn: false })
  })

  it('is told in a line, whatever a refusal says', () => {
    const { technical } = toAnswerFailure(
      answerOf(403, JSON.stringify({ error: 'a'.repeat(5_000_000) })),
      'own',
    )
    expect(technical).toEqual({ status: 403, said: `${'a'.repeat(199)}…` })
  })

  it('is no token', () => {
    const text = JSON.stringify({ access_token: `x${' '.repeat(2_000_000)}x` })
    expect(readSentSecret({ text }, 'access_token')).toBe(null)
  })
})

it('a list in which every entry has a secret is read', () => {
  const entries = Array.from({ length: 60_000 }, (_, index) => ({ id: index + 1, access_token: 'x' }))
  const reading = readJson(JSON.stringify({ payload: entries }))
  const { items } = readList<'agents'>(reading.ok ? reading.document : neverRead(), readAgent)
  expect([items.length, items[0]?.redacted, items.at(-1)]).toEqual([
    60_000,
    ['access_token'],
    { id: 60_000, unknown: { access_token: HELD_BACK }, redacted: ['access_token'] },
  ])
})

it.each([
  ['a key as long as an answer', `"${'k'.repeat(500_000)}":[`, ']', 50_000],
  ['many levels', `"a":${'['.repeat(190)}`, ']'.repeat(190), 100_000],
])('secrets below %s are all held back, and told of in short', (_what, before, after, count) => {
  const secrets = Array.from({ length: count }, () => '{"token":"c4nary"}')
  const reading = readJson(`{"id":7,${before}${secrets.join(',')}${after}}`)
  const { account, raw } = readAccount(reading.ok ? reading.document : neverRead())
  expect([JSON.stringify(account.unknown), raw].filter((text) => text.includes('c4nary'))).toEqual([])
  expect(account.redacted.length).toBeGreaterThan(1000)
  expect(Math.max(...account.redacted.map((path) => path.length))).toBe(300)
})

describe('a login page', () => {
  it('is read from both of its assignments', () => {
    const html = `<script>
      window.chatwootConfig = {
        hostURL: 'https://chat.example.com',
        signupEnabled: 'true',
        isMfaEnabled: 'false',
        enabledLanguages: [{"iso_639_1_code":"en","name":"English: the first"}],
      }
      window.globalConfig = {"INSTALLATION_NAME":"Acme; {Chat}","HCAPTCHA_SITE_KEY":""};
    </script>`
    expect(readLoginPage(html)).toEqual({
      signup: 'on',
      captcha: false,
      languages: [{ code: 'en', name: 'English: the first' }],
      loginMethods: null,
      twoFactor: false,
      isEnterprise: null,
      installationName: 'Acme; {Chat}',
    })
  })
})
