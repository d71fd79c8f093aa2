import { describe, expect, it } from 'vitest'
import { failureOf as failureOfClient, openTestClient } from '#tests/electron/chatwoot/support/client.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { addStandIn, failureOf, openUnlockedBackend } from '#tests/support/test-backend.ts'

const person = {
  accountName: 'New Co',
  fullName: 'New Person',
  email: ' new@golden-mail.com ',
  password: 'Password1!',
}

async function open(options: StandInOptions = {}) {
  const standIn = await startStandIn(options)
  const backend = await openUnlockedBackend()
  const typed = { ...person, url: standIn.url, plainHttpConfirmed: true }
  return {
    standIn,
    backend,
    api: backend.api,
    typed,
    signUp: (change: Partial<typeof typed> & { locale?: string } = {}) =>
      backend.api.signup.create({ ...typed, ...change }),
    async [Symbol.asyncDispose]() {
      await backend[Symbol.asyncDispose]()
      await standIn.close()
    },
  }
}

function sessionsOf({ world }: StandIn): number {
  return [...world.users.values()].reduce((sum, user) => sum + user.sessions.length, 0)
}

const findPerson = ({ world }: StandIn) => world.usersByEmail.get('new@golden-mail.com')

describe('signing up', () => {
  it.each([
    ['2.18.0', 'on'],
    ['3.4.0', 'on'],
    ['4.1.0', 'on'],
    ['4.10.0', 'on'],
    ['4.15.1', 'api-only'],
  ] as const)(
    'opens the account at once where the answer of %s (%s) holds a token',
    async (dialect, signup) => {
      await using place = await open({ dialect, signup })
      const made = await place.signUp({ locale: 'es' })
      expect(made).toMatchObject({
        outcome: 'added',
        confirmed: false,
        sessionEnded: true,
        instance: {
          identities: [{ name: 'New Person', memberships: [{ name: 'New Co', role: 'administrator' }] }],
        },
      })
      if (made.outcome !== 'added' || made.firstAccount === null) throw new Error('no account')
      const { account } = (await place.api.accounts.refresh(made.firstAccount)).value
      expect([account.name, account.locale]).toEqual(['New Co', 'es'])
      expect([sessionsOf(place.standIn), await place.api.signup.pending()]).toEqual([0, []])
    },
  )

  it.each([
    ['as something that was made', 201, (token: string) => ({ data: { id: 9, access_token: token } })],
    ['without saying who that is', 200, (token: string) => ({ email: 'x', access_token: token })],
  ])('opens the account where a token comes %s', async (_what, status, toJson) => {
    await using place = await open()
    const json = toJson(place.standIn.state.users['outsider']?.token ?? '')
    place.standIn.control.add({ kind: 'reply', status, json }, { path: '/api/v1/accounts', method: 'POST' })
    expect(await place.signUp()).toMatchObject({
      outcome: 'added',
      instance: { identities: [{ name: 'Olga', memberships: [{ name: 'Other Co' }] }] },
    })
    expect(await place.api.signup.pending()).toEqual([])
  })

  it('waits for the mail where the answer holds the address only, until somebody signs in with it', async () => {
    await using place = await open()
    const made = await place.signUp()
    const pending = await place.api.signup.pending()
    expect(made).toEqual({ outcome: 'confirm-email', pending: pending[0] })
    expect(pending).toMatchObject([{ email: 'new@golden-mail.com', state: 'confirm-email' }])
    expect(JSON.stringify(pending)).not.toContain(person.password)
    const signIn = () =>
      place.api.signIn.withPassword({
        url: place.standIn.url,
        plainHttpConfirmed: true,
        email: 'New@Golden-Mail.com',
        password: person.password,
      })
    expect((await failureOf(signIn())).code).toBe('sign-in-unconfirmed')
    const user = findPerson(place.standIn)
    if (user !== undefined) user.confirmed = true
    expect(await signIn()).toMatchObject({ outcome: 'added' })
    expect(await place.api.signup.pending()).toEqual([])
  })

  it('says that the documented page gives no token', async () => {
    await using place = await open({ dialect: 'as-documented' })
    const made = await place.signUp()
    const accountId = findPerson(place.standIn)?.memberships[0]?.account.id
    expect(made).toEqual({ outcome: 'created-without-token', origin: place.standIn.url, accountId })
    expect(await place.api.signup.pending()).toEqual([])
  })

  it.each([
    ['signup that is off', { signup: 'off' }, {}, 'signup-off'],
    ['a captcha', { signup: 'captcha' }, {}, 'signup-captcha'],
    ['an address that is taken', {}, { email: 'ada@golden.example.com' }, 'signup-email-taken'],
    ['one that is taken in other letters', {}, { email: 'ADA@golden.example.com' }, 'signup-email-taken'],
    ['no address', {}, { email: 'not-an-email' }, 'signup-not-sent'],
    ['a weak password', {}, { password: 'weak' }, 'signup-not-sent'],
    ['a name that is too long', {}, { accountName: 'x'.repeat(256) }, 'signup-not-sent'],
    ['a disposable address', {}, { email: 'a@mailinator.com' }, 'signup-refused'],
    ['a blank name', {}, { accountName: ' ' }, 'signup-not-sent'],
    ['U+0000', {}, { accountName: 'A\0B' }, 'invalid-input'],
    ['signup that is off on the page', { dialect: 'as-documented', signup: 'off' }, {}, 'signup-off'],
    [
      'the page: taken',
      { dialect: 'as-documented' },
      { email: 'ada@golden.example.com' },
      'signup-email-taken',
    ],
    ['the page: missing names', { dialect: 'as-documented' }, { fullName: '' }, 'signup-not-sent'],
  ] as const)('fails on %s, and leaves no trace', async (_what, options, change, code) => {
    await using place = await open(options)
    expect((await failureOf(place.signUp(change))).code).toBe(code)
    expect([await place.api.signup.pending(), await place.api.instances.list()]).toEqual([[], []])
  })

  it.each([
    [403, 'Account signup is disabled', 'signup-off'],
    [409, 'User with this email already exists', 'signup-email-taken'],
    [422, 'User with this email already exists', 'signup-email-taken'],
    [400, 'Invalid parameters', 'signup-refused'],
  ])(
    'goes by the words of the documented page, which names no status: %i %s',
    async (status, error, code) => {
      await using place = await open({ dialect: 'as-documented' })
      const json = { error, message: 'What the server says' }
      place.standIn.control.add({ kind: 'reply', status, json }, { method: 'POST' })
      expect((await failureOf(place.signUp())).code).toBe(code)
      expect(await place.api.signup.pending()).toEqual([])
    },
  )

  it('says which fields the server would refuse, and sends it nothing', async () => {
    await using place = await open({ dialect: '4.15.1' })
    const typed = { accountName: '', fullName: ' ', email: 'a b@example.com', password: 'weak' }
    expect((await failureOf(place.signUp(typed))).facts).toEqual({
      fields: 'accountName, fullName, email, password',
      accountName: 'empty',
      fullName: 'empty',
      email: 'not-an-address',
      password: 'too-weak',
    })
    expect(place.standIn.count({ method: 'POST' })).toBe(0)
  })

  it('names what is wrong with each field in the words of the server', async () => {
    await using place = await open()
    const client = openTestClient()
    const person = { fullName: 'A', email: 'a@example.com', password: 'paß,word', captchaResponse: null }
    const sent = client.signUp({ origin: place.standIn.url }, { accountName: 'A', locale: null, person })
    const { facts } = await failureOfClient(sent)
    await client.close()
    expect(facts).toMatchObject({
      password:
        'contains 1 invalid character (ß); must contain at least 1 uppercase character (A..Z); must contain at least 1 number character (0..9)',
    })
    expect(Object.keys(facts ?? {})).not.toContain('password_confirmation')
  })

  it('sends no token, whoever is in the vault', async () => {
    await using place = await open()
    await addStandIn(place.api, place.standIn)
    place.standIn.forget()
    await place.signUp()
    const names = place.standIn.received.flatMap(({ exchange }) =>
      exchange.headers.map(([name]) => name.toLowerCase()),
    )
    expect(names.filter((name) => /token|authorization/.test(name) && name !== 'access-token')).toEqual([])
  })

  it('keeps a trace where the answer got lost', async () => {
    await using place = await open({ dialect: '4.10.0' })
    place.standIn.control.add({ kind: 'close' }, { path: '/api/v1/accounts', method: 'POST', acts: true })
    expect((await failureOf(place.signUp())).code).toBe('connection-lost')
    const [pending] = await place.api.signup.pending()
    expect(pending).toMatchObject({ state: 'unknown', accountName: 'New Co' })
    await place.api.signup.forget({ pendingId: pending?.id ?? '' })
    expect(await place.api.signup.pending()).toEqual([])
  })

  it('keeps the account although its profile cannot be read', async () => {
    await using place = await open({ dialect: '4.10.0' })
    place.standIn.control.reply({ status: 503 }, { path: '/api/v1/profile' })
    expect(await place.signUp()).toMatchObject({
      outcome: 'added',
      instance: { identities: [{ name: 'New Person', memberships: [{ name: 'New Co' }] }] },
    })
  })

  it('says how long the limiter of signups wants to be left alone', async () => {
    await using place = await open({ dialect: '4.1.0', limiter: true })
    for (let tries = 0; tries < 5; tries += 1) await failureOf(place.signUp({ email: 'a@mailinator.com' }))
    const { code, facts } = await failureOf(place.signUp())
    expect([code, Number(facts?.['seconds']) <= 1800]).toEqual(['rate-limited', true])
  })
})

describe('a further account', () => {
  it.each(['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1', 'as-documented'] as const)(
    'appears at once on %s, and its session is gone',
    async (dialect) => {
      await using place = await open({ dialect })
      const { url, state } = place.standIn
      const { token = '' } = state.users['outsider'] ?? {}
      const added = await place.api.instances.add({
        url,
        token,
        plainHttpConfirmed: true,
        ...(dialect === 'as-documented' ? { accountId: state.accounts['other'] } : {}),
      })
      const { identityId } = added
      const made = await place.api.signup.furtherAccount({
        identityId,
        accountName: 'Second Co',
        locale: 'de',
      })
      const [identity] = made.instance.identities
      expect(identity?.memberships.map(({ name }) => name).toSorted()).toEqual(['Other Co', 'Second Co'])
      expect((await place.api.accounts.refresh(made.account)).value.account).toMatchObject({
        name: 'Second Co',
        locale: 'de',
      })
      // The documented page has no route that ends a session.
      const isStock = dialect !== 'as-documented'
      expect([made.sessionEnded, sessionsOf(place.standIn) === 0]).toEqual([isStock, isStock])
      const sent =
        place.standIn.requests({ method: 'POST', path: '/api/v1/accounts' })[0]?.exchange.body ?? ''
      expect(JSON.parse(String(sent))).toEqual({ account_name: 'Second Co', locale: 'de' })
    },
  )

  it('takes no account away where the profile that follows is of somebody else', async () => {
    await using place = await open()
    const { identityId, instance } = await addStandIn(place.api, place.standIn)
    const names = instance.identities[0]?.memberships.map(({ name }) => name) ?? []
    place.standIn.control.reply({ status: 200, json: { id: 999, accounts: [] } }, { path: '/api/v1/profile' })
    const made = await place.api.signup.furtherAccount({ identityId, accountName: 'Second Co' })
    const listed = made.instance.identities[0]?.memberships ?? []
    expect(listed.filter(({ withdrawn }) => !withdrawn).map(({ name }) => name)).toEqual([
      ...names,
      'Second Co',
    ])
  })

  it.each([
    ['off', 'signup-off'],
    ['captcha', 'signup-captcha'],
  ] as const)('is refused where signup is %s', async (signup, code) => {
    await using place = await open({ signup })
    const { identityId } = await addStandIn(place.api, place.standIn)
    const call = place.api.signup.furtherAccount({ identityId, accountName: 'Second Co' })
    expect((await failureOf(call)).code).toBe(code)
  })
})
