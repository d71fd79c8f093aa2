import { createHmac } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startStandIn, type StandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { failureOf, openUnlockedBackend } from '#tests/support/test-backend.ts'

const VERSIONS = ['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1'] as const

/** A stand-in and a backend of their own. */
async function open(options: StandInOptions = {}) {
  const standIn = await startStandIn(options)
  const backend = await openUnlockedBackend()
  const typed = (user: string) => {
    const { email = '', password = '' } = standIn.state.users[user] ?? {}
    return { url: standIn.url, email, password, plainHttpConfirmed: true }
  }
  return {
    standIn,
    api: backend.api,
    backend,
    typed,
    signIn: (user: string) => backend.api.signIn.withPassword(typed(user)),
    async [Symbol.asyncDispose]() {
      await backend[Symbol.asyncDispose]()
      await standIn.close()
    },
  }
}

function sessionsOf({ world }: StandIn): number {
  return [...world.users.values()].reduce((sum, user) => sum + user.sessions.length, 0)
}

/** RFC 6238 with what authenticators use: SHA-1, six digits, half a minute. */
function codeOf(secret: string, now = Date.now()): string {
  const bits = Array.from(secret, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const number = digest.readUInt32BE(digest.readUInt8(19) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

describe('signing in with a password', () => {
  it.each(VERSIONS)('takes the token of a %s server and leaves no session there', async (dialect) => {
    await using place = await open({ dialect })
    const entered = await place.signIn('admin')
    expect(entered).toMatchObject({
      outcome: 'added',
      sessionEnded: true,
      instance: { origin: place.standIn.url, identities: [{ name: 'Ada', tokenState: 'working' }] },
    })
    expect(sessionsOf(place.standIn)).toBe(0)
    if (entered.outcome !== 'added' || entered.firstAccount === null) throw new Error('no account')
    expect((await place.api.accounts.refresh(entered.firstAccount)).value.account.id).toBe(
      entered.firstAccount.accountId,
    )
    const agents = place.standIn.received.map(({ headers }) => Object.fromEntries(headers)['user-agent'])
    expect(agents.filter((agent) => agent?.includes('Mozilla'))).toEqual([])
  })

  it('keeps the identity of somebody whose token is here, with all that hangs on it', async () => {
    await using place = await open()
    const { token = '' } = place.standIn.state.users['admin'] ?? {}
    const added = await place.api.instances.add({ url: place.standIn.url, token, plainHttpConfirmed: true })
    expect(await place.signIn('admin')).toMatchObject({ identityId: added.identityId })
  })

  it.each([
    ['a wrong password', { password: 'Wrong1!xx' }, 'sign-in-refused'],
    ['an address nobody has', { email: 'nobody@golden.example.com' }, 'sign-in-refused'],
    ['nothing at all', { email: '', password: '' }, 'sign-in-refused'],
    ['a password with U+0000', { password: 'a\0b' }, 'invalid-input'],
    ['half a character', { email: 'a\ud800@b.example' }, 'invalid-input'],
    ['no confirmation that nothing is encrypted', { plainHttpConfirmed: false }, 'plain-http-unconfirmed'],
    ['a public address without TLS', { url: 'http://chat.example.com' }, 'plain-http-refused'],
  ])('fails on %s, and nothing is stored', async (_what, change, code) => {
    await using place = await open()
    const failure = await failureOf(place.api.signIn.withPassword({ ...place.typed('admin'), ...change }))
    expect(failure.code).toBe(code)
    expect(await place.api.instances.list()).toEqual([])
  })

  it.each(VERSIONS)('knows an address that is not confirmed on %s', async (dialect) => {
    await using place = await open({ dialect })
    expect((await failureOf(place.signIn('unconfirmed'))).code).toBe('sign-in-unconfirmed')
  })

  it('sends a password to nothing that is no Chatwoot', async () => {
    await using place = await open()
    place.standIn.control.add(
      { kind: 'reply', status: 200, body: '<html><title>Shop</title></html>' },
      { path: '/api' },
    )
    expect((await failureOf(place.signIn('admin'))).code).toBe('not-chatwoot')
    expect(place.standIn.count({ path: '/auth/sign_in' })).toBe(0)
  })

  it.each([301, 302, 307, 308] as const)('follows no redirect (%i) with a password', async (status) => {
    await using place = await open()
    await using other = await open()
    const location = `${other.standIn.url}/auth/sign_in`
    place.standIn.control.add({ kind: 'redirect', status, location }, { path: '/auth/sign_in' })
    // Another server's page for signing in is what gates send people to.
    expect((await failureOf(place.signIn('admin'))).code).toBe('access-gate')
    expect(other.standIn.received).toEqual([])
  })

  it('ends the session even where what follows fails, and says where it could not', async () => {
    await using place = await open()
    place.standIn.control.add({ kind: 'reply', status: 503 }, { path: '/api/v1/profile', times: 1 })
    await failureOf(place.signIn('admin'))
    expect(sessionsOf(place.standIn)).toBe(0)
    place.standIn.control.add({ kind: 'reset' }, { path: '/auth/sign_out' })
    expect(await place.signIn('admin')).toMatchObject({ outcome: 'added', sessionEnded: false })
    place.standIn.control.clear()
    const page = { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>Sign in</html>' }
    place.standIn.control.reply(page, { path: '/auth/sign_out' })
    expect(await place.signIn('admin')).toMatchObject({ outcome: 'added', sessionEnded: false })
  })

  it('says how long the limiter of sign-ins wants to be left alone', async () => {
    await using place = await open({ limiter: true, dialect: '4.1.0' })
    const wrong = { ...place.typed('agent'), password: 'Wrong1!xx' }
    for (let tries = 0; tries < 5; tries += 1) await failureOf(place.api.signIn.withPassword(wrong))
    const failure = await failureOf(place.signIn('agent'))
    expect(failure.code).toBe('rate-limited')
    expect(Number(failure.facts?.['seconds'])).toBeGreaterThan(0)
    expect(Number(failure.facts?.['seconds'])).toBeLessThanOrEqual(300)
  })

  it('waits as long as whatever refuses says, where it says so', async () => {
    await using place = await open()
    const headers = { 'Retry-After': '7' }
    place.standIn.control.reply({ status: 429, headers, body: 'Slow down' }, { path: '/auth/sign_in' })
    expect((await failureOf(place.signIn('admin'))).facts).toMatchObject({ seconds: 7 })
  })

  it('goes by what an answer holds: the way to it may have changed its status', async () => {
    await using place = await open()
    const { token = '' } = place.standIn.state.users['admin'] ?? {}
    const answers = [
      [201, { data: { id: 1, access_token: token } }, 'added'],
      [200, { mfa_required: true, mfa_token: 'a.b.c' }, 'second-factor'],
    ] as const
    for (const [status, json, outcome] of answers) {
      place.standIn.control.add({ kind: 'reply', status, json }, { path: '/auth/sign_in', times: 1 })
      expect(await place.signIn('admin')).toMatchObject({ outcome })
    }
  })

  it('explains a server that counts devices and one that has no sign-in', async () => {
    await using place = await open()
    const full = { sessions_limit_reached: true, sessions: [] }
    place.standIn.control.add({ kind: 'reply', status: 409, json: full }, { path: '/auth/sign_in' })
    expect((await failureOf(place.signIn('admin'))).code).toBe('sessions-full')
    await using bare = await open({ dialect: 'as-documented' })
    expect((await failureOf(bare.signIn('admin'))).code).toBe('route-missing')
  })

  it('keeps password, code and session out of every file and every failure', async () => {
    await using place = await open()
    const password = 'C4nary-Passw0rd!'
    const failure = await failureOf(place.api.signIn.withPassword({ ...place.typed('admin'), password }))
    const echo = { success: false, errors: [`No: ${password}`] }
    place.standIn.control.add({ kind: 'reply', status: 401, json: echo }, { path: '/auth/sign_in' })
    const echoed = await failureOf(place.api.signIn.withPassword({ ...place.typed('admin'), password }))
    const diagnostics = await place.api.diagnostics.read()
    await place.backend.quit()
    const files = readdirSync(place.backend.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    expect(
      [JSON.stringify([failure, echoed, diagnostics]), ...files].filter((text) => text.includes(password)),
    ).toEqual([])
  })
})

describe('the second step', () => {
  it.each(['4.10.0', '4.15.1'] as const)(
    'opens the way on %s with a code as people type it',
    async (dialect) => {
      await using place = await open({ dialect })
      const wanted = await place.signIn('mfa')
      if (wanted.outcome !== 'second-factor') throw new Error('no second step')
      expect(Object.keys(wanted).toSorted()).toEqual(['expiresAt', 'outcome', 'ticket'])
      const step = { ticket: wanted.ticket, kind: 'code' } as const
      const wrong = await failureOf(place.api.signIn.secondFactor({ ...step, code: '12 34 56x' }))
      expect(wrong.code).toBe('second-factor-wrong')
      const code = codeOf(place.standIn.state.otp ?? '')
      const entered = await place.api.signIn.secondFactor({
        ...step,
        code: ` ${code.slice(0, 3)} ${code.slice(3)}`,
      })
      expect(entered).toMatchObject({
        outcome: 'added',
        sessionEnded: true,
        instance: { identities: [{ name: 'Mia' }] },
      })
      expect(sessionsOf(place.standIn)).toBe(0)
      expect((await failureOf(place.api.signIn.secondFactor({ ...step, code }))).code).toBe(
        'second-factor-expired',
      )
    },
  )

  it('takes a backup code, and none of a locked vault', async () => {
    await using place = await open()
    const mia = [...place.standIn.world.users.values()].find(({ name }) => name === 'Mia')
    const [backup = ''] = mia?.twoFactor?.backupCodes ?? []
    const wanted = await place.signIn('mfa')
    if (wanted.outcome !== 'second-factor') throw new Error('no second step')
    const step = { ticket: wanted.ticket, kind: 'backup-code', code: backup } as const
    expect(await place.api.signIn.secondFactor(step)).toMatchObject({ outcome: 'added' })
    const again = await place.signIn('mfa')
    if (again.outcome !== 'second-factor') throw new Error('no second step')
    await place.backend.lock()
    expect((await failureOf(place.api.signIn.secondFactor({ ...step, ticket: again.ticket }))).code).toBe(
      'vault-locked',
    )
    await place.api.vault.unlock({ protection: 'keychain' })
    expect((await failureOf(place.api.signIn.secondFactor({ ...step, ticket: again.ticket }))).code).toBe(
      'second-factor-expired',
    )
  })
})
