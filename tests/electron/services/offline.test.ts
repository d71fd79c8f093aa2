import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openCacheFile } from '#electron/cache/cache-file.ts'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { FIRST_CONTACTS } from '#shared/domain/contacts.ts'
import { FIRST_CONVERSATIONS } from '#shared/domain/conversations.ts'
import { startOffline, type OfflineAccount } from '#shared/domain/offline.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { startChild } from '#tests/support/child.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { openRefreshPage } from '#tests/support/refresh-page.ts'
import {
  addStandIn,
  openTestBackend,
  openUnlockedBackend,
  TEST_KEY,
  type TestBackend,
} from '#tests/support/test-backend.ts'
import { keeperOf } from '#tests/support/vault.ts'

const PATIENT = { timeout: 20_000 }
const CHILD = new URL('./offline-child.ts', import.meta.url)
const ALL = { ...FIRST_CONVERSATIONS, status: 'all' } as const
const LARGE: StandInOptions = { world: 'large', accounts: 1, contacts: 150, conversations: 60 }

let standIn: StandIn
let backend: TestBackend
let ref: AccountRef

async function open(options: StandInOptions = {}): Promise<void> {
  standIn = await startStandIn(options)
  backend = await openUnlockedBackend()
  const { identityId } = await addStandIn(backend.api, standIn)
  ref = { identityId, accountId: Object.values(standIn.state.accounts)[0] ?? 0 }
  standIn.forget()
}
afterEach(async () => {
  await backend[Symbol.asyncDispose]()
  await standIn.close()
})

const stand = async (api = backend.api): Promise<OfflineAccount | undefined> => (await api.offline.list())[0]
const stateOf = async (api = backend.api) => (await stand(api))?.state
const isNow = (state: string, api = backend.api) => expect.poll(() => stateOf(api), PATIENT).toBe(state)
const isDone = (api = backend.api) => isNow('done', api)
const asked = () => standIn.received.map(({ method, target }) => `${method} ${target}`)
const pagesOf = (path: string) => asked().filter((line) => line.includes(`/${path}?`))

/** Everything that the screens of an account read, without asking a server. */
async function readAll({ api }: TestBackend) {
  const messages = []
  for (const conversationId of [1, 2, 3])
    messages.push(await api.conversations.readMessages({ ref, conversationId, before: null }))
  const inboxes = (await api.inboxes.read(ref))?.value.items ?? []
  return {
    account: await api.accounts.read(ref),
    short: [await api.labels.read(ref), await api.teams.read(ref), await api.agents.read(ref)],
    members: await Promise.all(inboxes.map(({ id }) => api.inboxMembers.read({ ref, inboxId: id }))),
    contacts: [
      await api.contacts.readPage({ ref, query: FIRST_CONTACTS, page: 1 }),
      await api.contacts.readPage({ ref, query: FIRST_CONTACTS, page: 2 }),
    ],
    conversations: [
      await api.conversations.readPage({ ref, query: FIRST_CONVERSATIONS, page: 1 }),
      await api.conversations.readPage({ ref, query: ALL, page: 1 }),
    ],
    messages,
    responses: await api.cannedResponses.read(ref),
    attributes: await api.attributeDefinitions.read(ref),
    log: await api.auditLogs.readPage({ ref, page: 1 }),
  }
}

it('All of an account is fetched, nothing twice, and is there after a restart without a server', async () => {
  await open()
  const page = await openRefreshPage(backend.api)
  await backend.api.refresh.pause({ isPaused: true })
  await expect.poll(() => standIn.traffic().inWork, PATIENT).toBe(0)
  standIn.forget()
  await backend.api.offline.keep(ref)
  await isDone()
  const whole = await stand()
  expect(whole?.progress.counts).toMatchObject({
    contacts: { done: 17, total: 17, gap: null },
    openConversations: { done: 2, gap: null },
    conversations: { done: 3, total: 3, gap: null },
    messages: { done: 3, total: 3, gap: null },
  })
  expect(whole?.bytes).toBeGreaterThan(5000)
  expect(asked()).toEqual([...new Set(asked())])
  const told = () => page.news.flatMap((item) => (item.about === 'offline' ? [item.account?.state] : []))
  await expect.poll(() => told().at(-1), PATIENT).toBe('done')

  await standIn.close()
  await backend.quit()
  await using restarted = await openTestBackend({ dataFolder: backend.folder })
  await restarted.api.vault.unlock(TEST_KEY)
  const kept = await readAll(restarted)
  expect(JSON.stringify(kept)).not.toContain('null,null')
  expect(Object.values(kept).flat()).not.toContain(null)
  expect(kept.contacts.map((each) => each?.value.lines.length)).toEqual([15, 2])
  expect(kept.messages[0]?.value.lines).toHaveLength(2)
  expect(await stand(restarted.api)).toMatchObject({ state: 'done', bytes: whole?.bytes })
})

it('A process that is killed in the middle loses no page: the next one goes on where it stood', async () => {
  await open(LARGE)
  await backend.quit()
  standIn.control.delay(15)
  const child = startChild(CHILD, [backend.folder, ref.identityId, String(ref.accountId)])
  await expect.poll(() => pagesOf('contacts').length, PATIENT).toBeGreaterThan(3)
  await child.kill()
  const before = pagesOf('contacts')
  standIn.control.clear()
  const again = await openTestBackend({ dataFolder: backend.folder })
  try {
    await again.api.vault.unlock(TEST_KEY)
    await isDone(again.api)
    const pages = pagesOf('contacts')
    // The one that was under way when it was killed.
    expect(pages.length - new Set(pages).size).toBeLessThanOrEqual(1)
    expect(new Set(pages).size).toBe(10)
    expect(before.length).toBeLessThan(10)
    expect((await stand(again.api))?.progress.counts).toMatchObject({
      contacts: { done: 150, total: 150, gap: null },
      messages: { done: 60, total: 60, gap: null },
    })
  } finally {
    await again.quit()
  }
})

it('It waits when told to, goes on, begins anew, and lets go of what it kept', async () => {
  await open(LARGE)
  standIn.control.delay(10)
  await backend.api.offline.keep(ref)
  await expect.poll(() => pagesOf('contacts').length, PATIENT).toBeGreaterThan(1)
  await backend.api.offline.pause(ref)
  await expect.poll(() => standIn.traffic().inWork, PATIENT).toBe(0)
  expect(await stateOf()).toBe('paused')
  const held = asked().length
  await backend.lock()
  await backend.api.vault.unlock(TEST_KEY)
  expect(await stateOf()).toBe('paused')
  expect(asked()).toHaveLength(held)
  standIn.control.clear()
  await backend.api.offline.keep(ref)
  await isDone()
  standIn.forget()
  await backend.api.offline.keep(ref)
  await isNow('fetching')
  await isDone()
  expect(standIn.requests({ path: '*/contacts' }).map(({ status }) => status)).toEqual(
    Array.from({ length: 10 }, () => 304),
  )
  await backend.api.offline.release(ref)
  expect(await stand()).toBeUndefined()
  const page = await backend.api.contacts.readPage({ ref, query: FIRST_CONTACTS, page: 10 })
  expect(page?.value.lines).toHaveLength(15)
})

it('What is forgotten is not fetched again', async () => {
  await open()
  await backend.api.offline.keep(ref)
  await isDone()
  await backend.api.storage.clear({ what: 'account', ref })
  expect(await stand()).toBeUndefined()
  expect(await backend.api.contacts.readPage({ ref, query: FIRST_CONTACTS, page: 1 })).toBeNull()
})

async function isAllThere() {
  await backend.api.offline.keep(ref)
  await isDone()
  const first = await backend.api.contacts.readPage({ ref, query: FIRST_CONTACTS, page: 1 })
  expect(first?.value.lines).toHaveLength(15)
}
async function isHalf() {
  standIn.control.delay(10)
  await backend.api.offline.keep(ref)
  await expect.poll(() => pagesOf('contacts').length, PATIENT).toBeGreaterThan(3)
}

it('What was forgotten half fetched, and is wished for again, is fetched from its beginning', async () => {
  await open(LARGE)
  await isHalf()
  await backend.api.offline.pause(ref)
  await backend.lock()
  await backend.api.vault.unlock(TEST_KEY)
  await backend.api.storage.clear({ what: 'account', ref })
  await isAllThere()
})

it('What was fetched of somebody who was removed meanwhile is not said to be there when a copy brings him back', async () => {
  await open(LARGE)
  await isHalf()
  const [copy] = await backend.api.vaultCopies.make()
  // A page has come and is being written.
  await expect.poll(() => standIn.traffic().inWork, { ...PATIENT, interval: 1 }).toBe(0)
  await backend.api.identities.remove({ identityId: ref.identityId })
  await expect.poll(() => stand(), PATIENT).toBeUndefined()
  await backend.api.vaultCopies.restore({ name: copy?.name ?? '', key: null })
  await isAllThere()
})

it('What a restored copy of the vault does not wish for is no longer kept', async () => {
  await open()
  const [copy] = await backend.api.vaultCopies.make()
  await backend.api.offline.keep(ref)
  await isDone()
  await backend.api.vaultCopies.restore({ name: copy?.name ?? '', key: null })
  expect(await stand()).toBeUndefined()
  await backend.quit()
  const keeper = await keeperOf(backend.folder, openSharedKeychain())
  await keeper.unlock(TEST_KEY)
  const cache = openCacheFile(join(backend.folder, 'cache.db'), keeper.vault().cacheKey, () => undefined)
  expect([cache.bounds.sizes().places.map((place) => place.ref), cache.offline.list()]).toEqual([[ref], []])
  cache.close()
  await keeper.close()
})

it('What found no room goes on by itself when another account is let go', async () => {
  await open({ dialect: '4.15.1' })
  const other = { ...ref, accountId: standIn.state.accounts.bare ?? 0 }
  await backend.quit()
  const keeper = await keeperOf(backend.folder, openSharedKeychain())
  await keeper.unlock(TEST_KEY)
  keeper.vault().offline.write({ ref: other, isPaused: true })
  keeper.vault().preferences.change({ storageMegabytes: 50 })
  const cache = openCacheFile(join(backend.folder, 'cache.db'), keeper.vault().cacheKey, () => undefined)
  cache.offline.note(other, JSON.stringify(startOffline()))
  const body = JSON.stringify({ id: 1, blob: 'x'.repeat(500_000) })
  for (let itemId = 1; itemId <= 110; itemId += 1) {
    const place = { ...other, kind: 'contacts', parentId: 0 } as const
    cache.rows.write({ place, rows: [{ itemId, body, recency: itemId, fetchedAt: 1 }] }, itemId)
  }
  cache.close()
  await keeper.close()

  await using again = await openTestBackend({ dataFolder: backend.folder })
  await again.api.vault.unlock(TEST_KEY)
  await again.api.offline.keep(ref)
  const stateNow = async () =>
    (await again.api.offline.list()).find((each) => each.ref.accountId === ref.accountId)?.state
  await expect.poll(stateNow, PATIENT).toBe('full')
  await again.api.offline.release(other)
  await expect.poll(stateNow, PATIENT).toBe('done')
})

it.each([
  ['repeats a page for ever', 'repeat', 'repeated'],
  ['moves between pages', 'overlap', 'moved'],
] as const)('A list that %s ends, and that is said', async (_, how, gap) => {
  await open(LARGE)
  standIn.control.add({ kind: 'pages', how }, { path: '*/contacts' })
  await backend.api.offline.keep(ref)
  await isDone()
  expect((await stand())?.progress.counts).toMatchObject({ contacts: { gap }, conversations: { gap: null } })
  expect(pagesOf('contacts').length).toBeLessThanOrEqual(11)
})

it('A part that is refused costs that part, and a server that is down costs time', async () => {
  await open()
  standIn.control.reply({ status: 404, json: { status: 404, error: 'Not Found' } }, { path: '*/audit_logs' })
  standIn.control.add({ kind: 'reset' }, { path: '*/conversations' })
  await backend.api.offline.keep(ref)
  await isNow('held-up')
  expect((await stand())?.failure?.code).toBe('connection-lost')
  expect((await stand())?.progress).toMatchObject({
    part: 'openConversations',
    counts: { contacts: { done: 17 } },
  })
  standIn.control.clear()
  standIn.control.reply({ status: 404, json: { status: 404, error: 'Not Found' } }, { path: '*/audit_logs' })
  await backend.api.offline.keep(ref)
  await isDone()
  expect((await stand())?.progress.counts.auditLogs?.gap).toBe('refused')
})
