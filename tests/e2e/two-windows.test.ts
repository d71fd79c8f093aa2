import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toAccountKey } from '#shared/domain/account-ref.ts'
import { en } from '../../renderer/messages/en.ts'
import { PASSPHRASE, startFilledApp, type AddedServer, type FilledApp } from '#tests/support/filled-app.ts'
import { openBrowser, tellScreenOnFailure, watchPage, type WatchedPage } from '#tests/support/pages.ts'
import { typePassphrase, waitForAccount } from '#tests/support/steps.ts'

// Two tabs of one browser on one app: each shows its own account, and one vault locks for both.

let browser: Browser
let context: BrowserContext
let filled: FilledApp
let server: AddedServer
let first: WatchedPage
let second: WatchedPage
/** What the second tab asked, as it went over its connection. */
const asked: string[] = []

beforeAll(async () => {
  browser = await openBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  filled = await startFilledApp()
  server = await filled.add({ dialect: '4.15.1', world: 'golden' })
  first = await watchPage(context)
  await first.page.goto(await filled.issueLink())
  second = await watchPage(context)
  second.page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => asked.push(String(payload)))
  })
  // At a place of its own: else it would begin with the account that was open last, which is the other tab's.
  await second.page.goto(`${await filled.issueLink()}&at=${addressOf('bare')}`)
})
afterAll(async () => {
  await browser.close()
  await filled[Symbol.asyncDispose]()
})
tellScreenOnFailure(() => second)

const addressOf = (name: string) => `/accounts/${toAccountKey(server.account(name))}`
const show = ({ page }: WatchedPage, name: string) =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, addressOf(name))

it('show two accounts at once', async () => {
  await show(first, 'main')
  await show(second, 'bare')
  await waitForAccount(first.page, 'Acme Corporation')
  await waitForAccount(second.page, 'Bare Inc')
  await first.page.keyboard.press('r')
  await first.page.getByText('help@golden.example.com').first().waitFor()
  await expect.poll(() => first.page.title()).toMatch(/^Acme Corporation · /)
  await expect.poll(() => second.page.title()).toMatch(/^Bare Inc · /)
})

/** How often the second tab has read an account that is not on screen. */
const readsAhead = (name: string) =>
  asked.filter((frame) => {
    const { identityId, accountId } = server.account(name)
    return frame.includes('readAhead') && frame.includes(identityId) && frame.includes(`:${accountId}}`)
  }).length

it('know of an account that was never opened in one of them what the other heard last', async () => {
  await expect.poll(() => readsAhead('main')).toBeGreaterThan(0)
  const before = readsAhead('main')
  const account = server.standIn.world.accounts.get(server.account('main').accountId)
  if (account) account.supportEmail = 'moved@golden.example.com'
  await first.page.bringToFront()
  // What is being asked already may have been answered before the address moved: then it is asked once more.
  await expect
    .poll(
      async () => {
        await first.page.keyboard.press('r')
        return first.page.locator('main').innerText()
      },
      { interval: 500 },
    )
    .toContain('moved@golden.example.com')
  await expect.poll(() => readsAhead('main')).toBeGreaterThan(before)
  await show(second, 'main')
  await waitForAccount(second.page, 'Acme Corporation')
  await second.page.getByText('moved@golden.example.com').first().waitFor()
})

it('remember nothing of what was cleared', async () => {
  await show(second, 'bare')
  await waitForAccount(second.page, 'Bare Inc')
  const before = readsAhead('main')
  server.standIn.control.add({ kind: 'answer', name: 'nginx-502' })
  await filled.api.storage.clear({ what: 'account', ref: server.account('main') })
  await expect.poll(() => readsAhead('main')).toBeGreaterThan(before)
  await show(second, 'main')
  const { host } = new URL(server.standIn.url)
  await second.page
    .getByText(en.failures['server-unavailable'].title.replace('{host}', host))
    .first()
    .waitFor()
  expect(await second.page.locator('main').innerText()).not.toContain('golden.example.com')
  server.standIn.control.clear()
  await show(second, 'bare')
  await waitForAccount(second.page, 'Bare Inc')
})

it('keep their sessions to themselves: a tab without one is not let in', async () => {
  const stranger = await watchPage(context)
  await stranger.page.goto(new URL(first.page.url()).origin)
  await stranger.page.getByRole('heading', { name: en.failures['link-used-up'].title }).waitFor()
  await stranger.page.close()
})

it('hear from each other how instances and accounts are arranged', async () => {
  const { identityId, accountId } = server.account('bare')
  await filled.api.organisation.addFolder({ name: 'Northern clients' })
  await filled.api.organisation.pin({ ref: { identityId, accountId }, place: 0 })
  for (const { page } of [first, second]) {
    await page.getByText('Northern clients').first().waitFor()
    await page.getByText(en.organisation.accounts.pinned, { exact: true }).first().waitFor()
  }
})

it('lock together, and open together where they were', async () => {
  await first.page.bringToFront()
  await first.page.keyboard.press('Control+l')
  for (const { page } of [first, second]) {
    await page.getByRole('heading', { name: en.vault.unlock.title }).waitFor()
    const left = `${await page.title()} ${await page.content()}`
    expect(['Acme', 'Bare', 'golden.example.com'].filter((name) => left.includes(name))).toEqual([])
  }
  await typePassphrase(second.page, PASSPHRASE)
  await waitForAccount(second.page, 'Bare Inc')
  await waitForAccount(first.page, 'Acme Corporation')
  expect([...first.complaints, ...second.complaints]).toEqual([])
})
