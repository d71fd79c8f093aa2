import { expect, it, onTestFinished } from 'vitest'
import { FIRST_CONTACTS } from '#shared/domain/contacts.ts'
import { FIRST_CONVERSATIONS } from '#shared/domain/conversations.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { createContact } from '#tests/stand-in/world/conversations.ts'
import { openRefreshPage } from '#tests/support/refresh-page.ts'
import { addStandIn, openUnlockedBackend } from '#tests/support/test-backend.ts'

const PATIENT = { timeout: 20_000 }

/** A whole account that is kept, and a way to let the background look at it. */
async function openKept() {
  const standIn = await startStandIn()
  const backend = await openUnlockedBackend()
  onTestFinished(async () => {
    await backend[Symbol.asyncDispose]()
    await standIn.close()
  })
  const { api } = backend
  const { identityId } = await addStandIn(api, standIn)
  const ref = { identityId, accountId: Object.values(standIn.state.accounts)[0] ?? 0 }
  const account = standIn.world.accounts.get(ref.accountId)
  if (account === undefined) throw new Error('There is no account.')
  const page = await openRefreshPage(api)
  await api.offline.keep(ref)
  await expect.poll(async () => (await api.offline.list())[0]?.state, PATIENT).toBe('done')
  const round = async () => {
    await expect.poll(() => standIn.traffic().inWork, PATIENT).toBe(0)
    standIn.forget()
    page.forget()
    await api.refresh.start({})
    await expect.poll(() => page.standing()?.round, PATIENT).toBeNull()
  }
  /** The long lists that the last round asked for. */
  const asked = () =>
    standIn.received
      .filter(({ path }) => /\/(?:contacts|conversations)/.test(path))
      .map(({ path, status }) => [path.split('/').at(-1), status])
  return { api, ref, standIn, account, round, asked }
}

it('Where nothing changed it is two requests without a body; a conversation that went on is there', async () => {
  const { api, ref, standIn, account, round, asked } = await openKept()
  for (let turn = 0; turn < 3; turn += 1) await round()
  expect(asked()).toEqual([
    ['conversations', 304],
    ['contacts', 304],
  ])

  const third = account.conversations.get(3)
  if (third === undefined) throw new Error('There is no third conversation.')
  third.status = 'open'
  third.lastActivityAt = standIn.world.now()
  await round()
  const open = async () =>
    (await api.conversations.readPage({ ref, query: FIRST_CONVERSATIONS, page: 1 }))?.value
  await expect.poll(async () => (await open())?.lines.map(({ id }) => id), PATIENT).toEqual([3, 2, 1])
  expect((await open())?.total).toBe(3)
})

it('A new contact gets its place by name, whether it was active or not, and then nothing more is asked', async () => {
  const { api, ref, standIn, account, round, asked } = await openKept()
  for (let turn = 0; turn < 3; turn += 1) await round()
  const names = async () => {
    const pages = await Promise.all(
      [1, 2].map((page) => api.contacts.readPage({ ref, query: FIRST_CONTACTS, page })),
    )
    return pages.map((page) => page?.value.lines.map(({ name }) => name) ?? [])
  }
  const before = (await names()).flat()
  const { world } = standIn
  createContact(world, account, {
    name: 'contact 03 again',
    email: 'again@acme.example',
    lastActivityAt: world.now(),
  })
  createContact(world, account, { name: 'Zoë, never active', email: 'zoe@acme.example' })
  await round()
  const after = [...before, 'contact 03 again', 'Zoë, never active'].toSorted(new Intl.Collator().compare)
  await expect.poll(names, PATIENT).toEqual([after.slice(0, 15), after.slice(15)])
  const page = await api.contacts.readPage({ ref, query: FIRST_CONTACTS, page: 2 })
  expect(page?.value).toMatchObject({ total: before.length + 2, missing: 0 })
  await round()
  expect(asked()).toEqual([
    ['conversations', 304],
    ['contacts', 304],
  ])
})

it('A list that makes no sense costs what is new in it, and the others are looked after', async () => {
  const { api, ref, standIn, account, round } = await openKept()
  standIn.control.reply({ status: 200, json: { data: 'none' } }, { path: '*/conversations' })
  createContact(standIn.world, account, { name: 'Aaron', email: 'aaron@acme.example' })
  await round()
  const first = async () =>
    (await api.contacts.readPage({ ref, query: FIRST_CONTACTS, page: 1 }))?.value.lines[0]
  await expect.poll(async () => (await first())?.name, PATIENT).toBe('Aaron')
})

it('A server that says that thousands are new gets a few of them into the list in each round', async () => {
  const { api, ref, standIn, round } = await openKept()
  const page = (at: number) => api.contacts.readPage({ ref, query: FIRST_CONTACTS, page: at })
  const size = (await page(1))?.value.lines.length ?? 0
  const payload = Array.from({ length: 1000 }, (_, index) => ({ id: 10_000 + index, name: `New ${index}` }))
  standIn.control.reply(
    { status: 200, json: { meta: { count: 1000 }, payload } },
    { path: '/api/v1/accounts/*/contacts' },
  )
  const firstOfRound = async (number: number) =>
    (await page(Math.ceil((200 * number) / size)))?.value.lines[0]
  await round()
  await expect.poll(() => firstOfRound(1), PATIENT).toBeDefined()
  expect(await firstOfRound(2)).toBeUndefined()
})
