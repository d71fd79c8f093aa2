import { renameSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { readField, type AccountEdit, type EditField } from '#shared/domain/edit/fields.ts'
import type { Json } from '#shared/domain/json.ts'
import type { Dialect } from '#tests/stand-in/options.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { failureOf, openUnlockedBackend, TEST_KEY, type TestBackend } from '#tests/support/test-backend.ts'

let standIn: StandIn
let backend: TestBackend
let ref: AccountRef

async function open(dialect: Dialect, user = 'admin'): Promise<void> {
  standIn = await startStandIn({ dialect })
  backend = await openUnlockedBackend()
  const accountId = standIn.state.accounts['main'] ?? 0
  const token = standIn.state.users[user]?.token ?? ''
  const named = dialect === 'as-documented' ? { accountId } : {}
  const added = await backend.api.instances.add({
    url: standIn.url,
    token,
    plainHttpConfirmed: true,
    ...named,
  })
  ref = { identityId: added.identityId, accountId }
}
afterEach(async () => {
  await backend[Symbol.asyncDispose]()
  await standIn.close()
})

/** What the admin sees before they edit, and an edit made on it, saved. The record then holds the save alone. */
async function save(
  edit: AccountEdit,
  base?: Partial<Record<EditField, Json>>,
  undoOf: number | null = null,
) {
  const baseValues = base ?? (await baseOf(edit))
  standIn.forget()
  return backend.api.edits.save({ ref, edit, baseValues, undoOf })
}

async function baseOf(edit: AccountEdit): Promise<Partial<Record<EditField, Json>>> {
  const { value } = await backend.api.accounts.refresh(ref)
  const fields = Object.keys(edit) as EditField[]
  return Object.fromEntries(fields.map((field) => [field, readField(value.account, field) ?? null]))
}

const sent = () =>
  standIn.received.map(({ method, json }) => (json === undefined ? [method] : [method, json]))
const held = () => {
  const account = standIn.world.accounts.get(ref.accountId)
  if (account === undefined) throw new Error('The world has no such account.')
  return account
}
const history = () => backend.api.history.list({ ref })
const PATCH = { method: 'PATCH' } as const

describe('Saving on the newest server', () => {
  beforeEach(() => open('4.15.1'))

  it('takes one read and one update with exactly what changed, and remembers it', async () => {
    const outcome = await save({ name: 'Acme Ltd', domain: 'mail.example.com', locale: 'en' })
    expect(sent()).toEqual([['GET'], ['PATCH', { name: 'Acme Ltd', domain: 'mail.example.com' }]])
    expect(outcome).toMatchObject({ outcome: 'saved', kept: [], dropped: [] })
    const [change] = await history()
    expect(change).toEqual({
      id: 1,
      at: change?.at,
      ...ref,
      identityName: 'Ada',
      origin: standIn.url,
      accountName: 'Acme Corporation',
      fields: [
        { field: 'name', before: 'Acme Corporation', after: 'Acme Ltd' },
        { field: 'domain', before: 'acme.example.com', after: 'mail.example.com' },
      ],
      outcome: 'saved',
      failureCode: null,
      requestId: standIn.requests(PATCH)[0]?.header('x-request-id'),
      undoOf: null,
      bulkRunId: null,
    })
  })

  it('merges the answer, so that what only a read shows is still there, and a read afterwards says the same', async () => {
    const before = await backend.api.accounts.refresh(ref)
    const outcome = await save({ auto_resolve_after: 90, timezone: 'Europe/Berlin' })
    if (outcome.outcome !== 'saved') throw new Error(outcome.outcome)
    const { account, raw } = outcome.snapshot.value
    expect(account.latestChatwootVersion).toBe(before.value.account.latestChatwootVersion)
    expect(await backend.api.accounts.read(ref)).toEqual(outcome.snapshot)
    expect(JSON.parse(raw)).toMatchObject({ settings: { auto_resolve_after: 90 } })
    const after = await backend.api.accounts.refresh(ref)
    expect(after.value.account).toEqual(account)
  })

  it('shows a new name in the list of accounts at once', async () => {
    await save({ name: 'Acme Ltd' })
    const [instance] = await backend.api.instances.list()
    const names = instance?.identities[0]?.memberships.map(({ name }) => name)
    expect(names).toContain('Acme Ltd')
  })

  it('asks nothing of the server to open, keep and discard a draft', async () => {
    await backend.api.accounts.refresh(ref)
    standIn.forget()
    await backend.api.accounts.read(ref)
    await backend.api.drafts.keep({ ref, edit: { name: 'x' }, baseValues: { name: 'y' } })
    await backend.api.drafts.read(ref)
    await backend.api.drafts.discard(ref)
    expect(sent()).toEqual([])
  })

  it('sends nothing where everything is as it is wanted, and forgets the draft', async () => {
    const edit = { name: 'Acme Corporation' }
    await backend.api.drafts.keep({ ref, edit, baseValues: { name: 'Other' } })
    expect(await save(edit, { name: 'Other' })).toMatchObject({ outcome: 'nothing-to-send', dropped: [] })
    expect([sent(), await history(), await backend.api.drafts.read(ref)]).toEqual([[['GET']], [], null])
  })

  it('never sends the support address unless it was touched, and null when it was emptied', async () => {
    await save({ name: 'Acme Ltd', industry: 'Tools' })
    await save({ support_email: null }, { support_email: held().supportEmail })
    const keys = standIn.requests(PATCH).map(({ json }) => json)
    expect(keys).toEqual([{ support_email: null }])
    expect(held().supportEmail).toBeNull()
  })

  it('tells what the server kept otherwise', async () => {
    await save({ support_email: 'help@example.com' })
    expect(await save({ support_email: null })).toMatchObject({
      outcome: 'saved',
      kept: [{ field: 'support_email', sent: null, kept: 'Chatwoot <a@golden.example.com>' }],
    })
    const [change] = await history()
    expect(change?.fields[0]?.kept).toBe('Chatwoot <a@golden.example.com>')
  })

  it('reads back once where the answer leaves out what was sent', async () => {
    standIn.control.replyWith(() => {
      held().name = 'Acme Ltd'
      return { status: 200, headers: [['Content-Type', 'application/json']], body: `{"id":${ref.accountId}}` }
    }, PATCH)
    const outcome = await save({ name: 'Acme Ltd' })
    expect(outcome).toMatchObject({ outcome: 'saved', kept: [] })
    expect(sent().map(([method]) => method)).toEqual(['GET', 'PATCH', 'GET'])
  })

  it('takes no answer about another account for its own: another look tells what became of it', async () => {
    standIn.control.replyWith(() => {
      held().name = 'Acme Ltd'
      const body = JSON.stringify({ id: ref.accountId + 1, name: 'Somebody else', features: {} })
      return { status: 200, headers: [['Content-Type', 'application/json']], body }
    }, PATCH)
    expect(await save({ name: 'Acme Ltd' })).toMatchObject({
      outcome: 'saved',
      snapshot: { value: { account: { id: ref.accountId, name: 'Acme Ltd' } } },
    })
  })

  it('judges again before sending, and refuses what the server would refuse', async () => {
    const failure = await failureOf(save({ name: ' ', locale: 'xx', industry: 'ok' }))
    expect(failure).toEqual({
      code: 'edit-refused',
      facts: { fields: 'name, locale', reasons: 'blank, unknown-locale' },
    })
    expect([sent(), await history()]).toEqual([[['GET']], []])
  })

  it('names what blocks every save although nobody typed it', async () => {
    held().settings = { auto_resolve_after: 3 }
    const failure = await failureOf(save({ name: 'Acme Ltd' }))
    expect(failure).toMatchObject({ code: 'edit-refused', facts: { fields: 'auto_resolve_after' } })
    expect(await save({ name: 'Acme Ltd', auto_resolve_after: null })).toMatchObject({ outcome: 'saved' })
  })

  it('refuses input that is no edit', async () => {
    const keep = (edit: object, baseValues: object = {}) =>
      failureOf(backend.api.edits.save({ ref, edit, baseValues }))
    let deep: unknown = 'x'
    for (let level = 0; level < 5000; level += 1) deep = [deep]
    const refused = await Promise.all([
      keep({ nonsense: 1 }, { nonsense: 1 }),
      keep({ name: 'x' }),
      keep({ name: NaN }, { name: 'x' }),
      keep({ name: new Date() }, { name: 'x' }),
      keep({ name: deep }, { name: 'x' }),
      keep({ auto_resolve_message: 'm'.repeat(10_000_000) }, { auto_resolve_message: null }),
    ])
    expect(refused.map(({ code }) => code)).toEqual(Array(6).fill('invalid-input'))
  })
})

describe('Somebody else', () => {
  beforeEach(() => open('4.15.1'))

  it('who changed the same field is not overwritten: nothing is sent, and the answer shows both', async () => {
    const baseValues = await baseOf({ name: '', domain: '' })
    held().name = 'Theirs'
    const edit = { name: 'Mine', domain: 'mine.example.com' }
    await backend.api.drafts.keep({ ref, edit, baseValues })
    const outcome = await save(edit, baseValues)
    expect(outcome).toMatchObject({
      outcome: 'conflict',
      snapshot: { value: { account: { name: 'Theirs' } } },
      clashes: [{ field: 'name', base: 'Acme Corporation', theirs: 'Theirs', mine: 'Mine' }],
    })
    expect([sent(), await history()]).toEqual([[['GET']], []])
    expect(await backend.api.drafts.read(ref)).toMatchObject({ edit, baseValues })
  })

  it('is overwritten when the admin says so, and asked about again when they changed it once more', async () => {
    held().name = 'Theirs'
    expect(await save({ name: 'Mine' }, { name: 'Theirs' })).toMatchObject({ outcome: 'saved' })
    held().name = 'Theirs again'
    expect(await save({ name: 'Mine too' }, { name: 'Mine' })).toMatchObject({
      outcome: 'conflict',
      clashes: [{ field: 'name', base: 'Mine', theirs: 'Theirs again', mine: 'Mine too' }],
    })
  })

  it('who changed another field is merged without a question', async () => {
    const baseValues = await baseOf({ name: '' })
    held().domain = 'theirs.example.com'
    held().settings = { ...held().settings, auto_resolve_message: 'Theirs' }
    expect(await save({ name: 'Mine' }, baseValues)).toMatchObject({ outcome: 'saved' })
    expect(sent()).toEqual([['GET'], ['PATCH', { name: 'Mine' }]])
    expect(held()).toMatchObject({ name: 'Mine', domain: 'theirs.example.com' })
    expect(held().settings).toMatchObject({ auto_resolve_message: 'Theirs' })
  })

  it('cannot come between two saves of one account made here: the second sees what the first did', async () => {
    const baseValues = await baseOf({ name: '' })
    standIn.forget()
    const both = await Promise.all(
      [1, 2].map(() => backend.api.edits.save({ ref, edit: { name: 'Once' }, baseValues })),
    )
    expect(both.map(({ outcome }) => outcome)).toEqual(['saved', 'nothing-to-send'])
    expect(standIn.count(PATCH)).toBe(1)
  })
})

describe('An answer that never comes', () => {
  beforeEach(() => open('4.15.1'))

  it.each([
    ['the connection is reset', { kind: 'reset' }],
    ['the connection is closed', { kind: 'close' }],
    ['a gateway gives up', { kind: 'reply', status: 504, body: 'Gateway Timeout' }],
    ['the server fails after it saved', { kind: 'reply', status: 500, json: { status: 500, error: 'x' } }],
    ['a page of somebody else comes', { kind: 'reply', status: 200, body: '<html>' }],
  ] as const)('and a server that acted, where %s: saved, found out by one look', async (_, fault) => {
    await backend.api.drafts.keep({ ref, edit: { name: 'Neu' }, baseValues: { name: 'Acme Corporation' } })
    standIn.control.add(fault, { ...PATCH, acts: true })
    const outcome = await save({ name: 'Neu' })
    expect(outcome).toMatchObject({
      outcome: 'saved',
      kept: [],
      snapshot: { value: { account: { name: 'Neu' } } },
    })
    expect(sent().map(([method]) => method)).toEqual(['GET', 'PATCH', 'GET'])
    expect(await history()).toMatchObject([{ outcome: 'saved' }])
    expect(await backend.api.drafts.read(ref)).toBeNull()
  })

  it('of which half arrived: saved, found out by one look', async () => {
    standIn.control.add({ kind: 'cut', reset: true }, PATCH)
    expect(await save({ name: 'Neu' })).toMatchObject({ outcome: 'saved' })
    expect(held().name).toBe('Neu')
  })

  it('and a server that did nothing: not saved, after a second look, and the draft stays', async () => {
    const edit = { name: 'Neu' }
    await backend.api.drafts.keep({ ref, edit, baseValues: { name: 'Acme Corporation' } })
    standIn.control.add({ kind: 'reset' }, PATCH)
    const outcome = await save(edit)
    expect(outcome).toMatchObject({
      outcome: 'not-saved',
      snapshot: { value: { account: { name: 'Acme Corporation' } } },
    })
    expect(sent().map(([method]) => method)).toEqual(['GET', 'PATCH', 'GET', 'GET'])
    expect(await history()).toMatchObject([{ outcome: 'not-saved', failureCode: 'connection-lost' }])
    expect(await backend.api.drafts.read(ref)).toMatchObject({ edit })
  })

  it('from a server that takes its time: the second look finds what the first was too early for', async () => {
    standIn.control.add({ kind: 'reset' }, PATCH)
    standIn.control.replyWith(
      () => {
        setTimeout(() => (held().name = 'Neu'), 100)
        return undefined
      },
      { method: 'GET', path: '/api/v1/accounts/*', skip: 1, times: 1 },
    )
    const baseValues = { name: 'Acme Corporation' }
    expect(await save({ name: 'Neu' }, baseValues)).toMatchObject({ outcome: 'saved' })
  })

  it.each([
    ['did it', true, 'saved'],
    ['did not', false, 'not-saved'],
  ] as const)(
    'and a server that is gone: unknown, and settled by the next look once it is back, where it %s',
    async (_, acts, settled) => {
      const edit = { name: 'Neu' }
      await backend.api.drafts.keep({ ref, edit, baseValues: { name: 'Acme Corporation' } })
      await backend.api.accounts.refresh(ref)
      standIn.control.add({ kind: 'reset' }, { ...PATCH, acts })
      standIn.control.add({ kind: 'reset' }, { method: 'GET', skip: 1 })
      const outcome = await save(edit, { name: 'Acme Corporation' })
      expect(outcome).toEqual({ outcome: 'unknown', historyId: 1 })
      expect(await history()).toMatchObject([{ outcome: 'unknown', failureCode: 'connection-lost' }])
      expect(await backend.api.drafts.read(ref)).toMatchObject({ edit })
      standIn.control.clear()
      standIn.forget()
      await backend.api.accounts.refresh(ref)
      expect(await history()).toMatchObject([{ outcome: settled, failureCode: 'connection-lost' }])
      expect((await backend.api.drafts.read(ref)) === null).toBe(settled === 'saved')
      expect(standIn.count(PATCH)).toBe(0)
    },
  )

  it('is looked for by itself after the vault was locked and opened', async () => {
    standIn.control.add({ kind: 'silence' }, { ...PATCH, acts: true })
    const saving = failureOf(save({ name: 'Neu' }))
    await expect.poll(() => standIn.count(PATCH)).toBe(1)
    await backend.api.vault.lock()
    expect(await saving).toEqual({ code: 'vault-locked' })
    standIn.control.clear()
    await backend.api.vault.unlock(TEST_KEY)
    await expect.poll(async () => (await history())[0]?.outcome).toBe('saved')
    expect(standIn.count(PATCH)).toBe(1)
  })

  it('is not waited for by a page that goes away: the save goes on and is remembered', async () => {
    standIn.control.delay(200, PATCH)
    const leaving = new AbortController()
    const baseValues = await baseOf({ name: '' })
    const saving = backend.api.edits.save(
      { ref, edit: { name: 'Neu' }, baseValues },
      { signal: leaving.signal },
    )
    saving.catch(() => undefined)
    await expect.poll(() => standIn.count(PATCH)).toBe(1)
    leaving.abort()
    await expect.poll(async () => (await history())[0]?.outcome).toBe('saved')
  })
})

describe('A refusal', () => {
  beforeEach(() => open('4.15.1'))

  const edit = { name: 'Neu' }
  const baseValues = { name: 'Acme Corporation' }
  const attempt = async () => {
    await backend.api.drafts.keep({ ref, edit, baseValues })
    const failure = await failureOf(save(edit, baseValues))
    const draft = await backend.api.drafts.read(ref)
    return { failure: failure.code, draft: draft?.edit, method: failure.technical?.method }
  }

  it.each([
    [{ status: 401, json: { error: 'You are not authorized to do this action' } }, 'role-too-low'],
    [{ status: 401, json: { error: 'Invalid Access Token' } }, 'token-unknown'],
    [{ status: 404, json: { error: 'Resource could not be found' } }, 'account-not-found'],
    [{ status: 422, json: { message: 'Name …', attributes: ['name'] } }, 'validation-refused'],
    [{ status: 429, body: 'Retry later\n' }, 'rate-limited'],
  ] as const)(
    'of the update (%j) is that failure, keeps the draft and looks at nothing',
    async (reply, code) => {
      standIn.control.reply(reply, PATCH)
      expect(await attempt()).toEqual({ failure: code, draft: edit, method: 'PATCH' })
      expect(sent().map(([method]) => method)).toEqual(['GET', 'PATCH'])
      expect(await history()).toMatchObject([{ outcome: 'refused', failureCode: code }])
    },
  )

  it('by a server that fails is that failure once a look has shown that nothing was saved', async () => {
    standIn.control.add({ kind: 'answer', name: 'server-error' }, PATCH)
    expect(await attempt()).toEqual({ failure: 'server-crashed', draft: edit, method: 'PATCH' })
    expect(await history()).toMatchObject([{ outcome: 'refused', failureCode: 'server-crashed' }])
  })

  it('of the first look is that failure: nothing is sent or remembered, and the draft stays', async () => {
    const codes: Record<string, string> = {}
    for (const [name, json] of [
      ['token-unknown', { error: 'Invalid Access Token' }],
      ['account-not-found', { error: 'Resource could not be found' }],
    ] as const) {
      const rule = standIn.control.reply({ status: name === 'token-unknown' ? 401 : 404, json })
      const { failure, draft } = await attempt()
      codes[name] = failure
      expect(draft).toEqual(edit)
      standIn.control.remove(rule)
    }
    await standIn.close()
    codes.offline = (await attempt()).failure
    expect(codes).toEqual({
      'token-unknown': 'token-unknown',
      'account-not-found': 'account-not-found',
      offline: 'connection-refused',
    })
    expect(await history()).toEqual([])
  })

  it('is no refusal where the account is suspended: its administrator may edit it', async () => {
    held().status = 'suspended'
    expect(await save({ name: 'Neu' })).toMatchObject({
      outcome: 'saved',
      snapshot: { value: { account: { status: 'suspended', name: 'Neu' } } },
    })
  })
})

it('A save during which the drive of the vault goes is told as the server ended it, and written down once the drive is back', async () => {
  await open('4.15.1')
  const away = `${backend.folder}-away`
  standIn.control.replyWith(() => {
    renameSync(backend.folder, away)
    return undefined
  }, PATCH)
  expect(await save({ name: 'Neu' })).toMatchObject({ outcome: 'saved' })
  expect((await history())[0]?.outcome).toBe('unknown')
  // What the account was seen to be now cannot be kept either: that is no reason not to show it.
  held().name = 'Changed by somebody else'
  expect((await backend.api.accounts.refresh(ref)).value.account.name).toBe('Changed by somebody else')
  held().name = 'Neu'
  // The cache may have begun anew where the folder was.
  rmSync(backend.folder, { recursive: true, force: true })
  renameSync(away, backend.folder)
  await backend.api.accounts.refresh(ref)
  expect((await history())[0]?.outcome).toBe('saved')
})

it('An agent is told that their role does not allow it', async () => {
  await open('4.15.1', 'agent')
  expect((await failureOf(save({ name: 'Neu' }))).code).toBe('role-too-low')
  expect(held().name).toBe('Acme Corporation')
})

describe('Other servers', () => {
  it('of 4.1 keep auto-resolve in days under its old name, and drop the new one unsent', async () => {
    await open('4.1.0')
    const outcome = await save({ auto_resolve_duration: 7, auto_resolve_after: 10080, company_size: 7 })
    expect(outcome).toMatchObject({ outcome: 'saved', kept: [], dropped: ['auto_resolve_after'] })
    expect(sent()).toEqual([['GET'], ['PATCH', { auto_resolve_duration: 7, company_size: 7 }]])
    expect(await save({ auto_resolve_message: 'Bye' })).toMatchObject({
      outcome: 'nothing-to-send',
      dropped: ['auto_resolve_message'],
    })
    expect(standIn.count(PATCH)).toBe(0)
  })

  it('that follow only the documented page are edited by what the page says', async () => {
    await open('as-documented')
    const outcome = await save({ auto_resolve_after: 30, name: 'Neu', website: 'x' })
    expect(outcome).toMatchObject({ outcome: 'saved', kept: [], dropped: ['website'] })
    expect(sent()).toEqual([['GET'], ['PATCH', { auto_resolve_after: 30, name: 'Neu' }]])
  })
})
