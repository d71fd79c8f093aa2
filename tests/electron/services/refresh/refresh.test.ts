import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { openRefreshPage } from '#tests/support/refresh-page.ts'
import { addStandIn, openUnlockedBackend, TEST_KEY, type TestBackend } from '#tests/support/test-backend.ts'

const PATIENT = { timeout: 20_000 }
let standIn: StandIn
let backend: TestBackend
let ref: AccountRef
let instanceId: string

beforeEach(async () => {
  standIn = await startStandIn({ dialect: '4.15.1' })
  backend = await openUnlockedBackend()
  const added = await addStandIn(backend.api, standIn)
  instanceId = added.instance.id
  ref = { identityId: added.identityId, accountId: standIn.state.accounts['main'] ?? 0 }
  standIn.forget()
})
afterEach(async () => {
  await backend[Symbol.asyncDispose]()
  await standIn.close()
})

const paths = () => standIn.received.map(({ method, path }) => `${method} ${path}`)
const own = () => `GET /api/v1/accounts/${ref.accountId}`
const listsOf = (account: string) =>
  ['labels', 'inboxes', 'teams', 'agents'].map((kind) => `${account}/${kind}`)

/** Waits until nothing is going on any more. */
async function settled(page: Awaited<ReturnType<typeof openRefreshPage>>) {
  await expect.poll(() => [page.standing()?.round, standIn.traffic().inWork], PATIENT).toEqual([null, 0])
}

describe('with a page on screen', () => {
  it('every account is asked about, the one on screen first, and each thing is in the cache then', async () => {
    const page = await openRefreshPage(backend.api, [ref])
    await expect.poll(() => paths().filter((path) => path === 'GET /api/v1/profile'), PATIENT).toHaveLength(1)
    await expect.poll(() => paths(), PATIENT).toEqual(expect.arrayContaining(listsOf(own())))
    expect(paths()[0]).toBe(own())
    expect(paths().filter((path) => path.includes('update_active_at'))).toEqual([])
    await expect.poll(() => page.answers(), PATIENT).toContain(`agents ${ref.accountId}!`)
    expect((await backend.api.labels.read(ref))?.value.items.length).toBeGreaterThan(0)
  })

  it('an instance that is added then is asked about at once', async () => {
    const page = await openRefreshPage(backend.api, [ref])
    await backend.api.refresh.start({ instanceId })
    await settled(page)
    const added = await startStandIn({ dialect: '4.15.1' })
    try {
      await addStandIn(backend.api, added)
      const account = `*/accounts/${String(added.state.accounts['main'])}`
      await expect.poll(() => added.count({ path: `${account}/labels` }), PATIENT).toBe(1)
    } finally {
      await added.close()
    }
  })

  it('a second look costs at most five requests and no body, and a change is told to the page', async () => {
    const page = await openRefreshPage(backend.api, [ref])
    await backend.api.refresh.start({ instanceId })
    await settled(page)
    standIn.forget()
    await backend.api.refresh.start({ instanceId })
    await settled(page)
    const again = standIn.received.filter(({ path }) => path.startsWith(`/api/v1/accounts/${ref.accountId}`))
    expect(again.length).toBeLessThanOrEqual(5)
    expect(standIn.received.map(({ status, sentBytes }) => [status, sentBytes])).toEqual(
      standIn.received.map(() => [304, 0]),
    )
    page.forget()
    const account = [...standIn.world.accounts].find(([id]) => id === ref.accountId)?.[1]
    if (account !== undefined) account.name = 'Another name'
    await backend.api.refresh.start({ instanceId })
    await settled(page)
    await expect.poll(() => page.answers(), PATIENT).toContain(`account ${ref.accountId}!`)
    await expect.poll(() => page.news, PATIENT).toContainEqual({ about: 'instances' })
    expect((await backend.api.accounts.read(ref))?.value.account.name).toBe('Another name')
  })
})

describe('what another window does with instances', () => {
  it.each([
    ['renames one', () => backend.api.instances.rename({ instanceId, name: 'Support' })],
    ['gives one a colour', () => backend.api.instances.recolour({ instanceId, colour: 'red' })],
    ['adds somebody', () => addStandIn(backend.api, standIn, 'agent')],
    ['removes somebody', () => backend.api.identities.remove({ identityId: ref.identityId })],
    ['removes one', () => backend.api.instances.remove({ instanceId, forgetHistory: false })],
  ])('is told to the page: %s', async (_what, act) => {
    const page = await openRefreshPage(backend.api)
    await settled(page)
    page.forget()
    await act()
    await expect.poll(() => page.news, PATIENT).toContainEqual({ about: 'instances' })
  })

  it('is told to the page: a token that a server no longer knows', async () => {
    const page = await openRefreshPage(backend.api)
    await settled(page)
    page.forget()
    standIn.control.reply({ status: 401, json: { error: 'Invalid Access Token' } })
    await backend.api.refresh.start({ instanceId })
    await expect.poll(() => page.news, PATIENT).toContainEqual({ about: 'instances' })
    const [instance] = await backend.api.instances.list()
    expect(instance?.identities.map(({ tokenState }) => tokenState)).toEqual(['unknown-token'])
  })
})

describe('nothing is asked', () => {
  it('by itself without a page that can be seen; when it is seen again, what it shows comes first', async () => {
    const page = await openRefreshPage(backend.api)
    await page.show({ isVisible: false })
    await backend.api.refresh.start({ instanceId })
    await settled(page)
    await backend.api.refresh.setInterval({ instanceId, minutes: 1 })
    standIn.forget()
    await page.show({ isVisible: false, accounts: [ref] })
    expect(paths()).toEqual([])
    page.close()
    await page.ended
  })

  it('by itself while it is paused, or of an instance that is to be left alone', async () => {
    await backend.api.refresh.setInterval({ instanceId, minutes: 0 })
    expect(await backend.api.refresh.interval({ instanceId })).toBe(0)
    const page = await openRefreshPage(backend.api, [ref])
    expect(paths()).toEqual([])
    await backend.api.refresh.pause({ isPaused: true })
    await backend.api.refresh.setInterval({ instanceId, minutes: 5 })
    expect(paths()).toEqual([])
    await expect.poll(() => page.standing()?.isPaused, PATIENT).toBe(true)
    await backend.api.refresh.pause({ isPaused: false })
    await expect.poll(() => paths()[0], PATIENT).toBe(own())
  })

  it('once the vault is locked, and what was under way ends', async () => {
    standIn.control.add({ kind: 'silence' })
    const page = await openRefreshPage(backend.api, [ref])
    await expect.poll(() => standIn.traffic().inWork, PATIENT).toBeGreaterThan(0)
    await backend.api.vault.lock()
    await page.ended
    await expect.poll(() => standIn.traffic().open, PATIENT).toBe(0)
    const before = standIn.received.length
    await backend.api.vault.unlock(TEST_KEY)
    expect(standIn.received.length).toBe(before)
  })
})
