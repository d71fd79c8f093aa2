import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { ContactsQuery } from '#shared/domain/contacts.ts'
import type { ConversationsQuery } from '#shared/domain/conversations.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import {
  addStandIn,
  failureOf,
  openTestBackend,
  openUnlockedBackend,
  TEST_KEY,
  type TestBackend,
} from '#tests/support/test-backend.ts'

const DIALECTS = ['2.18.0', '3.4.0', '4.1.0', '4.10.0', '4.15.1'] as const
const ALL: ContactsQuery = { search: '', label: '', order: 'name', isDescending: false }
const OPEN: ConversationsQuery = {
  status: 'open',
  assignee: 'all',
  inboxId: null,
  teamId: null,
  label: '',
  search: '',
  order: 'last_activity_at',
  isDescending: true,
}

let standIn: StandIn
let backend: TestBackend
let ref: AccountRef

async function open(dialect: (typeof DIALECTS)[number] = '4.15.1', user = 'admin'): Promise<void> {
  standIn = await startStandIn({ dialect })
  backend = await openUnlockedBackend()
  const added = await addStandIn(backend.api, standIn, user)
  ref = { identityId: added.identityId, accountId: standIn.state.accounts['main'] ?? 0 }
  standIn.forget()
}
const close = async () => {
  await backend[Symbol.asyncDispose]()
  await standIn.close()
}
const asked = () => standIn.received.map(({ path }) => path.replace(/^.*\/accounts\/\d+\//, ''))
const namesOf = (page: { value: { lines: { name: string }[] } } | null) =>
  page?.value.lines.map(({ name }) => name)

describe.each(DIALECTS)('on a server %s', (dialect) => {
  beforeEach(() => open(dialect))
  afterEach(close)

  it('contacts come page by page, are counted, searched, sorted, and are there afterwards', async () => {
    const { contacts } = backend.api
    expect(await contacts.readPage({ ref, query: ALL, page: 1 })).toBeNull()
    const first = await contacts.refreshPage({ ref, query: ALL, page: 1 })
    const second = await contacts.refreshPage({ ref, query: ALL, page: 2 })
    expect([first.value.total, first.value.hasMore, first.value.lines.length]).toEqual([17, true, 15])
    expect(namesOf(second)).toEqual(['Contact 16', 'Contact 17'])
    expect(await contacts.readPage({ ref, query: ALL, page: 1 })).toEqual(first)
    expect(await contacts.readPage({ ref, query: ALL, page: 2 })).toEqual(second)
    const down = await contacts.refreshPage({ ref, query: { ...ALL, isDescending: true }, page: 1 })
    expect(namesOf(down)?.[0]).toBe('Contact 17')
    const found = await contacts.refreshPage({ ref, query: { ...ALL, search: 'Contact 03' }, page: 1 })
    expect(namesOf(found)).toEqual(['Contact 03'])
    const byCompany = await contacts.refreshPage({ ref, query: { ...ALL, order: 'company' }, page: 1 })
    expect(byCompany.value.lines[0]?.company).toBe('Customers Inc')
  })

  it('a contact comes whole, without secrets, and with the conversations it had', async () => {
    const { contacts } = backend.api
    const contactId = standIn.state.contacts['first'] ?? 0
    const one = await contacts.refresh({ ref, contactId })
    expect(one.value).toMatchObject({
      name: 'Contact 01',
      identifier: 'crm-01',
      customAttributes: { plan: 'gold' },
    })
    expect(await contacts.read({ ref, contactId })).toEqual(one)
    const theirs = await contacts.refreshConversations({ ref, contactId })
    expect(theirs.value.lines).toMatchObject([{ contact: 'Contact 01', status: 'open', labels: ['billing'] }])
    expect(await contacts.readConversations({ ref, contactId })).toEqual(theirs)
    const held = JSON.stringify([one, await contacts.refreshPage({ ref, query: ALL, page: 1 })])
    expect(held).not.toMatch(/"hmac_token":"(?!\[held back\])/)
  })

  it('conversations are filtered by the server, whose own counts tell how many there are', async () => {
    const { conversations } = backend.api
    const ask = async (change: Partial<ConversationsQuery>) => {
      const { value } = await conversations.refreshPage({ ref, query: { ...OPEN, ...change }, page: 1 })
      return [value.total, value.lines.map(({ contact }) => contact)]
    }
    expect(await ask({})).toEqual([2, ['Contact 02', 'Contact 01']])
    expect(await ask({ status: 'all', order: 'created_at', isDescending: false })).toEqual([
      3,
      ['Contact 01', 'Contact 02', 'Contact 03'],
    ])
    expect(await ask({ status: 'resolved' })).toEqual([1, ['Contact 03']])
    expect(await ask({ assignee: 'assigned' })).toEqual([1, ['Contact 02']])
    expect(await ask({ assignee: 'unassigned' })).toEqual([1, ['Contact 01']])
    expect(await ask({ assignee: 'me' })).toEqual([0, []])
    expect(await ask({ label: 'billing' })).toEqual([1, ['Contact 01']])
    expect(await ask({ inboxId: standIn.state.inboxes['email'] ?? 0 })).toEqual([0, []])
    expect(await ask({ search: 'Hello 03' })).toEqual([1, ['Contact 03']])
    expect(asked().some((path) => path.includes('conversations/meta'))).toBe(false)
    const noTeam = conversations.refreshPage({ ref, query: { ...OPEN, teamId: 4711 }, page: 1 })
    expect((await failureOf(noTeam)).code).toBe('thing-not-found')
  })

  it('a conversation is read with its messages, oldest first, and with none before the first', async () => {
    const { conversations } = backend.api
    const one = await conversations.refresh({ ref, conversationId: 1 })
    expect(one.value).toMatchObject({ id: 1, status: 'open', sender: { name: 'Contact 01' } })
    const newest = await conversations.refreshMessages({ ref, conversationId: 1, before: null })
    expect(newest.value.lines.map(({ content }) => content)).toEqual(['Hello 01', 'Hi 01'])
    expect(newest.value.hasMore).toBe(false)
    expect(await conversations.readMessages({ ref, conversationId: 1, before: null })).toEqual(newest)
    const first = newest.value.lines[0]?.id ?? 0
    const older = await conversations.refreshMessages({ ref, conversationId: 1, before: first })
    expect([older.value.lines, older.value.hasMore]).toEqual([[], false])
  })

  it('the small lists come as a whole, and the audit log of a server without a licence is empty', async () => {
    const { attributeDefinitions, auditLogs, cannedResponses } = backend.api
    for (const list of [attributeDefinitions, cannedResponses]) {
      const fresh = await list.refresh(ref)
      expect(fresh.value).toMatchObject({ missing: 0, hasMore: false })
      expect(await list.read(ref)).toEqual(fresh)
    }
    const log = await auditLogs.refreshPage({ ref, page: 1 })
    expect(log.value).toMatchObject({ lines: [], total: 0, hasMore: false })
    expect(await auditLogs.readPage({ ref, page: 1 })).toEqual(log)
  })
})

describe('what was seen', () => {
  beforeEach(() => open())
  afterEach(close)

  it('stays readable after a restart with no server at all, messages of other pages too', async () => {
    const { contacts, conversations } = backend.api
    const seen = [
      await contacts.refreshPage({ ref, query: ALL, page: 2 }),
      await conversations.refreshPage({ ref, query: OPEN, page: 1 }),
      await conversations.refreshMessages({ ref, conversationId: 1, before: null }),
    ]
    await standIn.close()
    await backend.quit()
    await using restarted = await openTestBackend({ dataFolder: backend.folder })
    await restarted.api.vault.unlock(TEST_KEY)
    const later = restarted.api
    expect([
      await later.contacts.readPage({ ref, query: ALL, page: 2 }),
      await later.conversations.readPage({ ref, query: OPEN, page: 1 }),
      await later.conversations.readMessages({ ref, conversationId: 1, before: null }),
    ]).toEqual(seen)
    const gathered = await later.conversations.readMessages({ ref, conversationId: 1, before: 1_000_000 })
    expect(gathered?.value).toMatchObject({
      lines: [{ content: 'Hello 01' }, { content: 'Hi 01' }],
      meta: { isGathered: true },
    })
    const offline = later.contacts.refreshPage({ ref, query: ALL, page: 2 })
    expect((await failureOf(offline)).code).toBe('connection-refused')
  })

  it('is asked for again with the held tag, and a page that did not change only moves its time', async () => {
    const { contacts } = backend.api
    const first = await contacts.refreshPage({ ref, query: ALL, page: 1 })
    const again = await contacts.refreshPage({ ref, query: ALL, page: 1 })
    expect(again.value).toEqual(first.value)
    expect(
      standIn.received.map(({ headers }) => headers.some(([name]) => /^if-none-match$/i.test(name))),
    ).toEqual([false, true])
    expect(await contacts.readPage({ ref, query: ALL, page: 1 })).toEqual(again)
  })

  it('is gone with the account, and an item that the server no longer has is gone too', async () => {
    const { contacts, identities } = backend.api
    const page = await contacts.refreshPage({ ref, query: ALL, page: 1 })
    const contactId = page.value.lines[0]?.id ?? 0
    const gone = { status: 404, json: { error: 'Resource could not be found' } }
    standIn.control.reply(gone, { path: `*/contacts/${contactId}` })
    expect((await failureOf(contacts.refresh({ ref, contactId }))).code).toBe('thing-not-found')
    const held = await contacts.readPage({ ref, query: ALL, page: 1 })
    expect([held?.value.lines.length, held?.value.missing]).toEqual([14, 1])
    await identities.remove({ identityId: ref.identityId })
    expect(await contacts.readPage({ ref, query: ALL, page: 1 })).toBeNull()
  })
})

describe('what a server would fail at', () => {
  beforeEach(() => open())
  afterEach(close)

  it('is not sent: a NUL in the words, a page that is none, a list where a word belongs', async () => {
    const { contacts, conversations } = backend.api
    const nul = { ...OPEN, search: 'a\0b' }
    expect((await failureOf(conversations.refreshPage({ ref, query: nul, page: 1 }))).code).toBe(
      'invalid-input',
    )
    const words = { ...ALL, search: '\0' }
    expect((await failureOf(contacts.refreshPage({ ref, query: words, page: 1 }))).code).toBe('invalid-input')
    for (const page of [0, -1, 1.5, 2 ** 63, Number.NaN])
      await expect(contacts.refreshPage({ ref, query: ALL, page })).rejects.toThrow()
    const list = { ...ALL, search: ['x'] as unknown as string }
    await expect(contacts.refreshPage({ ref, query: list, page: 1 })).rejects.toThrow()
    expect(asked()).toEqual([])
  })

  it('and what was searched for is in no failure', async () => {
    await standIn.close()
    const query = { ...ALL, search: 'private words' }
    const failure = await failureOf(backend.api.contacts.refreshPage({ ref, query, page: 1 }))
    expect(failure.technical?.path).toMatch(/contacts\/search$/)
  })
})

describe('a server out of order', () => {
  beforeEach(() => open())
  afterEach(close)

  it('that sends ids of other kinds loses only those entries, and that is told', async () => {
    const good = { id: 7, name: 'Good', last_activity_at: 0, created_at: 1e300 }
    const ids = [null, '12', 2 ** 60, -1, 1.5, { id: 3 }, [], true]
    const odd = ids.map((id) => ({ id, name: 'Odd' }))
    const payload = [good, ...odd, 'text', null, good, { ...good, name: 'Again' }]
    standIn.control.reply({ status: 200, json: { meta: { count: 'many' }, payload } })
    const { value } = await backend.api.contacts.refreshPage({ ref, query: ALL, page: 1 })
    expect([namesOf({ value }), value.missing, value.total]).toEqual([['Good'], 10, null])
    expect(value.lines[0]?.lastActivityAt).toBeNull()
    const held = await backend.api.contacts.readPage({ ref, query: ALL, page: 1 })
    expect(held?.value).toEqual(value)
  })

  it('or that answers with something else than a list is told so, and what was seen stays', async () => {
    const { contacts, conversations } = backend.api
    const seen = await contacts.refreshPage({ ref, query: ALL, page: 1 })
    for (const json of [{}, { payload: 'x' }, { payload: {} }, { data: [] }, 5, 'x', null]) {
      standIn.control.reply({ status: 200, json })
      const asked = [
        contacts.refreshPage({ ref, query: ALL, page: 1 }),
        contacts.refresh({ ref, contactId: 1 }),
        conversations.refreshMessages({ ref, conversationId: 1, before: null }),
      ]
      const codes = (await Promise.all(asked.map((call) => failureOf(call)))).map(({ code }) => code)
      expect(codes).toEqual(asked.map(() => 'answer-unexpected'))
    }
    expect(await contacts.readPage({ ref, query: ALL, page: 1 })).toEqual(seen)
  })

  it('or that has none of these routes is told so: it follows the documented page alone, or is a community edition', async () => {
    standIn.control.reply({ status: 404, json: { status: 404, error: 'Not Found' } })
    const log = backend.api.auditLogs.refreshPage({ ref, page: 1 })
    expect((await failureOf(log)).code).toBe('route-missing')
    standIn.control.reply({ status: 404, json: { error: 'Account not found' } })
    const contacts = backend.api.contacts.refreshPage({ ref, query: ALL, page: 1 })
    expect((await failureOf(contacts)).code).toBe('route-missing')
  })
})

describe('what somebody may not see', () => {
  afterEach(close)

  it('is said: the audit log to an agent, and everything of a suspended account', async () => {
    await open('4.15.1', 'agent')
    expect((await failureOf(backend.api.auditLogs.refreshPage({ ref, page: 1 }))).code).toBe('role-too-low')
    await close()
    await open()
    const frozen = { ...ref, accountId: standIn.state.accounts['suspended'] ?? 0 }
    const contacts = backend.api.contacts.refreshPage({ ref: frozen, query: ALL, page: 1 })
    expect((await failureOf(contacts)).code).toBe('account-suspended')
  })
})
