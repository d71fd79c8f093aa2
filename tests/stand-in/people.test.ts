import { expect, test } from 'vitest'
import { oneTimeCode, timeStep } from './access/one-time-code.ts'
import type { Application } from './application.ts'
import type { Dialect } from './options.ts'
import { answerTo, ask, createServer } from './support/ask.ts'

const person = {
  account_name: 'New Co',
  email: 'new@new-mail.com',
  user_full_name: 'New',
  password: 'Password1!',
}

function signUp(server: Application, changes: Record<string, unknown> = {}, as?: string): [number, unknown] {
  return answerTo(server, '/api/v1/accounts', {
    method: 'POST',
    json: { ...person, ...changes },
    ...(as === undefined ? {} : { as }),
  })
}

test('who is there already is told so, and told otherwise when only the letters differ', () => {
  const server = createServer()
  expect([
    signUp(server, { email: 'bob@golden.example.com' }),
    signUp(server, { email: 'BOB@golden.example.com' }),
  ]).toEqual([
    [403, { message: 'You have already signed up for an account with bob@golden.example.com' }],
    [422, { message: 'Email has already been taken', attributes: ['email'] }],
  ])
})

test('a new person of an older server has a working token before the address is confirmed, and no password yet', () => {
  const server = createServer({ dialect: '4.10.0' })
  const [status, body] = signUp(server)
  const { data } = body as { data: { access_token: string; account_id: number } }
  const headers = { 'Api-Access-Token': data.access_token }
  expect([status, ask(server, `/api/v1/accounts/${data.account_id}`, { headers }).body]).toMatchObject([
    200,
    { name: 'New Co', locale: 'en' },
  ])
  const [signedIn, told] = answerTo(server, '/auth/sign_in', { method: 'POST', json: person })
  expect([signedIn, JSON.stringify(told)]).toEqual([401, expect.stringContaining(person.email)])
})

test('a throw-away address is refused since somebody looks', () => {
  const throwAway = (dialect: Dialect): unknown =>
    signUp(createServer({ dialect }), { email: 'a@mailinator.com' })[0]
  expect([throwAway('3.4.0'), throwAway('4.1.0')]).toEqual([200, 403])
})

test('a password with a letter that is none of the known ones is refused twice over', () => {
  expect(signUp(createServer(), { password: 'Pässword1!' })[1]).toEqual({
    message:
      'Password contains 1 invalid character (ä), Password confirmation contains 1 invalid character (ä)',
    attributes: ['password', 'password_confirmation'],
  })
})

test('a new account begins to be set up half a minute later', () => {
  let now = Date.UTC(2026, 5, 17)
  const server = createServer({ now: () => now })
  signUp(server, {}, 'outsider')
  const step = (): unknown => {
    const { accounts } = ask(server, '/api/v1/profile', { as: 'outsider' }).body as {
      accounts: { onboarding_step: string | null }[]
    }
    return accounts.map(({ onboarding_step: shown }) => shown)
  }
  expect(step()).toEqual([null, 'enrichment'])
  now += 31_000
  expect(step()).toEqual([null, 'account_details'])
})

test('a profile takes wrapped and bare keys, wants the old password for a new one, and misses its root when empty', () => {
  const server = createServer()
  const update = (json: unknown): [number, unknown] =>
    answerTo(server, '/api/v1/profile', { as: 'agent', json })
  expect(update({ profile: { name: 'Robert', display_name: 'Rob' } })).toMatchObject([
    200,
    { name: 'Robert', available_name: 'Rob' },
  ])
  expect(update({ message_signature: 'Bye', phone_number: '+1' })).toMatchObject([
    200,
    { message_signature: 'Bye', custom_attributes: { phone_number: '+1' } },
  ])
  expect([
    update({}),
    update({ profile: { password: 'Password2!', current_password: 'wrong' } }),
    update({ profile: { email: 'ada@golden.example.com' } }),
  ]).toEqual([
    [422, { error: 'param is missing or the value is empty: profile' }],
    [422, { error: 'Invalid current password' }],
    [422, { message: 'Email has already been taken', attributes: ['email'] }],
  ])
})

test('the second step takes the same token again after a wrong code, and no forged one', () => {
  const server = createServer({ seed: 7 })
  const { email, password } = server.state.users['mfa'] ?? { email: '', password: '' }
  const step = (json: unknown): [number, unknown] =>
    answerTo(server, '/auth/sign_in', { method: 'POST', json })
  const [, first] = step({ email, password })
  const { mfa_token } = first as { mfa_token: string }
  const backup = server.world.users.get(5)?.twoFactor?.backupCodes[0] ?? ''
  expect([
    step({ mfa_token, otp_code: '000000' }),
    step({ mfa_token: `${mfa_token}x`, otp_code: '000000' }),
    step({ mfa_token, backup_code: backup })[0],
    step({ mfa_token, backup_code: backup })[0],
  ]).toEqual([
    [400, { error: 'Invalid verification code' }],
    [401, { error: 'Invalid or expired MFA token' }],
    200,
    400,
  ])
})

test('a code of the authenticator opens the second door once in each half minute', () => {
  let now = Date.UTC(2026, 5, 17)
  const server = createServer({ now: () => now })
  const { email, password } = server.state.users['mfa'] ?? { email: '', password: '' }
  const step = (json: unknown): [number, unknown] =>
    answerTo(server, '/auth/sign_in', { method: 'POST', json })
  const open = (): number => {
    const [, first] = step({ email, password })
    const code = oneTimeCode(server.state.otp ?? '', timeStep(now))
    const { mfa_token } = first as { mfa_token: string }
    return step({ mfa_token, otp_code: ` ${code.slice(0, 3)} ${code.slice(3)}` })[0]
  }
  const statuses = [open(), open()]
  now += 30_000
  expect([...statuses, open()]).toEqual([200, 400, 200])
})

test('what the account API would refuse, the platform API refuses of an account, all of it or nothing', () => {
  const server = createServer()
  const patch = (json: unknown) =>
    answerTo(server, '/platform/api/v1/accounts/{main}', { as: 'platform', method: 'PATCH', json })
  expect([
    patch({ name: '', status: 'suspended' }),
    patch({ domain: 'd'.repeat(101), support_email: 'a b' }),
    patch({ name: 'Halfway', status: 'nonsense' })[0],
    answerTo(server, '/platform/api/v1/accounts', { as: 'platform', method: 'POST', json: {} }),
  ]).toEqual([
    [422, { message: "Name can't be blank", attributes: ['name'] }],
    [
      422,
      {
        message: 'Domain is too long (maximum is 100 characters), Support email is not a valid email address',
        attributes: ['domain', 'support_email'],
      },
    ],
    500,
    [422, { message: "Name can't be blank", attributes: ['name'] }],
  ])
  expect(ask(server, '/api/v1/accounts/{main}', { as: 'agent' }).body).toMatchObject({
    name: 'Acme Corporation',
    status: 'active',
  })
})

test('a platform app reaches what it made or was given, and signs its people in by a link that works once', () => {
  const server = createServer()
  const platform = (path: string, json?: unknown, method = 'POST'): [number, unknown] =>
    answerTo(server, `/platform/api/v1/${path}`, {
      as: 'platform',
      ...(json === undefined ? {} : { json, method }),
    })
  const [, made] = platform('accounts', { name: 'Made' })
  const [, user] = platform('users', { name: 'Pat', email: 'pat@made-mail.com', password: 'Password1!' })
  const { id: accountId } = made as { id: number }
  const { id: userId } = user as { id: number }
  platform(`accounts/${accountId}/account_users`, { user_id: userId, role: 'administrator' })
  const { url } = platform(`users/${userId}/login`)[1] as { url: string }
  const link = Object.fromEntries(new URL(url).searchParams)
  const follow = () => answerTo(server, '/auth/sign_in', { method: 'POST', json: link })
  expect({
    foreign: platform('accounts/{other}'),
    unknown: platform('accounts/99'),
    list: (platform('accounts')[1] as { id: number }[]).map(({ id }) => id),
    once: follow(),
    twice: follow()[0],
  }).toMatchObject({
    foreign: [401, { error: 'Non permissible resource' }],
    unknown: [404, { status: 404, error: 'Not Found' }],
    list: [1, accountId],
    once: [200, { data: { email: 'pat@made-mail.com', account_id: accountId, role: 'administrator' } }],
    twice: 401,
  })
})
