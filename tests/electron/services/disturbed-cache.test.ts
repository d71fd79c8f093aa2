import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { FIRST_CONTACTS } from '#shared/domain/contacts.ts'
import { FIRST_CONVERSATIONS } from '#shared/domain/conversations.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { startChild } from '#tests/support/child.ts'
import {
  addStandIn,
  failureOf,
  openTestBackend,
  openUnlockedBackend,
  TEST_KEY,
  type TestBackend,
} from '#tests/support/test-backend.ts'

// What can happen to the cache and to what servers send into it: bounded, said, and the vault untouched.

const PATIENT = { timeout: 30_000 }
let standIn: StandIn
let backend: TestBackend
let ref: AccountRef
let opened: TestBackend[]

beforeEach(async () => {
  opened = []
  standIn = await startStandIn({ world: 'large', accounts: 2, contacts: 400, conversations: 60 })
  backend = await openUnlockedBackend()
  const { identityId } = await addStandIn(backend.api, standIn)
  ref = { identityId, accountId: Object.values(standIn.state.accounts)[0] ?? 0 }
})
afterEach(async () => {
  for (const again of opened) await again.quit()
  await backend[Symbol.asyncDispose]()
  await standIn.close()
})

const cacheFile = () => join(backend.folder, 'cache.db')
const startProcess = (script: string, options?: { fileBlocks: number }) =>
  startChild(
    new URL(script, import.meta.url),
    [backend.folder, ref.identityId, String(ref.accountId)],
    options,
  )

/** Another process on the same folder. */
async function openAgain(): Promise<TestBackend> {
  const again = await openTestBackend({ dataFolder: backend.folder })
  opened.push(again)
  await again.api.vault.unlock(TEST_KEY)
  return again
}

/** What the vault holds that nothing here may change. */
async function lookIntoVault({ api }: TestBackend) {
  return [await api.instances.list(), await api.preferences.read(), await api.history.list({ ref: null })]
}

const isDone = ({ api }: TestBackend) =>
  expect.poll(async () => (await api.offline.list())[0]?.state, PATIENT).toBe('done')

it.each([
  ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['overwritten in its middle', (bytes: Buffer) => bytes.fill(7, bytes.length / 2)],
] as const)(
  'A cache file that was %s starts empty, and what was to be there is fetched again',
  async (_, spoil) => {
    await backend.api.offline.keep(ref)
    await isDone(backend)
    const before = await lookIntoVault(backend)
    await backend.quit()
    writeFileSync(cacheFile(), spoil(readFileSync(cacheFile())))
    standIn.forget()
    const again = await openAgain()
    expect(await lookIntoVault(again)).toEqual(before)
    await isDone(again)
    const read = () => again.api.contacts.readPage({ ref, query: FIRST_CONTACTS, page: 14 })
    // Damage that shows only now costs the content, and what was to be there is fetched again.
    await expect.poll(read, PATIENT).not.toBeNull()
    await isDone(again)
    const page = await read()
    expect(page?.value.lines.length).toBeGreaterThan(0)
  },
)

it('A disk without room for the cache is said, and neither stops what is asked nor the vault', async () => {
  const before = await backend.api.instances.list()
  await backend.quit()
  const child = startProcess('./disk-child.ts', { fileBlocks: 700 })
  await child.said('ended')
  expect(child.lines).toEqual(['held-up cache-unavailable', 'read 15', 'ended'])
  await child.ended()
  // With room again it goes on.
  const again = await openAgain()
  expect((await again.api.instances.list()).map(({ name }) => name)).toEqual(['Written all the same'])
  expect((await again.api.instances.list())[0]?.identities).toEqual(before[0]?.identities)
  await isDone(again)
})

it('A process killed while it refreshes in the background leaves a cache that reads, and a vault as it was', async () => {
  const before = await lookIntoVault(backend)
  await backend.quit()
  standIn.control.delay(15)
  const child = startProcess('./refresh-child.ts')
  await expect.poll(() => standIn.count({ path: '*/labels' }), PATIENT).toBeGreaterThan(0)
  await child.kill()
  standIn.control.clear()
  const again = await openAgain()
  expect(await lookIntoVault(again)).toEqual(before)
  expect((await again.api.accounts.facts()).length).toBeGreaterThan(0)
  const { log } = await again.api.diagnostics.read()
  expect(JSON.stringify(log)).not.toContain('cache-started-empty')
})

it('Two servers behind one name: what the other says about its own account is not kept for this one', async () => {
  const { api } = backend
  await api.accounts.refresh(ref)
  const before = await lookIntoVault(backend)
  const stranger = { id: 4711, name: 'Somebody else', locale: 'de' }
  let turn = 0
  standIn.control.replyWith(
    () => {
      turn += 1
      const body = JSON.stringify(stranger)
      const headers: [string, string][] = [['Content-Type', 'application/json; charset=utf-8']]
      return turn % 2 === 0 ? undefined : { status: 200, headers, body }
    },
    { path: /accounts\/\d+(?:\/conversations\/\d+|\/contacts\/\d+)?$/ },
  )
  const [contactId, conversationId] = [1, 1]
  for (const ask of [
    () => api.accounts.refresh(ref),
    () => api.contacts.refresh({ ref, contactId }),
    () => api.conversations.refresh({ ref, conversationId }),
  ]) {
    expect((await failureOf(ask())).code).toBe('answer-unexpected')
    await ask()
  }
  expect(await lookIntoVault(backend)).toEqual(before)
  expect((await api.accounts.read(ref))?.value.account.id).toBe(ref.accountId)
  expect(await api.contacts.read({ ref, contactId: 4711 })).toBeNull()
})

it('Entries that come back with other ids are counted and said, and the fetching ends', async () => {
  const ids = [null, 'seven', -1, 2 ** 60, { id: 3 }]
  const payload = [{ id: 9, name: 'Good' }, ...ids.map((id) => ({ id, name: 'Odd' }))]
  standIn.control.reply({ status: 200, json: { meta: { count: 6 }, payload } }, { path: '*/contacts' })
  await backend.api.offline.keep(ref)
  await isDone(backend)
  const [account] = await backend.api.offline.list()
  expect(account?.progress.counts.contacts).toEqual({ done: 6, total: 6, gap: 'unusable' })
  const open = await backend.api.conversations.readPage({ ref, query: FIRST_CONVERSATIONS, page: 1 })
  expect(open?.value.lines.length).toBeGreaterThan(0)
})
