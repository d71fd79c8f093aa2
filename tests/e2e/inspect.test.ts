import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { toAccountKey } from '#shared/domain/account-ref.ts'
import { en } from '../../renderer/messages/en.ts'
import { examine } from '#tests/support/examine.ts'
import type { AddedServer, FilledApp } from '#tests/support/filled-app.ts'
import { standOnFilledScreen } from '#tests/support/filled-screen.ts'
import type { WatchedPage } from '#tests/support/pages.ts'
import { waitForAccount } from '#tests/support/steps.ts'

// What an admin finds out about an account beyond its first page: members of inboxes, what changed, a second tab.

let context: BrowserContext
let filled: FilledApp
let server: AddedServer
let watched: WatchedPage
let page: Page

standOnFilledScreen(async (screen) => {
  ;({ filled, watched, page } = screen)
  context = page.context()
  server = await filled.add({ dialect: '4.15.1', world: 'golden' })
  await page.goto(await filled.issueLink())
})
beforeEach(() => {
  server.standIn.control.clear()
})

async function openTab(tab: string) {
  await page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    `/accounts/${toAccountKey(server.account('main'))}/${tab}`,
  )
  await waitForAccount(page, 'Acme Corporation')
}
const refreshes = () => page.getByRole('button', { name: en.accounts.header.refresh, exact: true })
const findings = async () => [...(await examine(page)), ...watched.complaints.splice(0)]

describe('the members of an inbox', () => {
  it('are asked for when the inbox is opened, and not before', async () => {
    await openTab('inboxes')
    const inbox = page.locator('main summary').filter({ hasText: 'Shop API' }).first()
    await inbox.waitFor()
    const asked = () => server.standIn.count({ path: '/api/v1/accounts/*/inbox_members/*' })
    expect(asked()).toBe(0)
    await inbox.click()
    await page
      .getByRole('list', { name: en.accounts.inboxes.members })
      .getByRole('listitem')
      .first()
      .waitFor()
    expect(asked()).toBe(1)
    expect(await findings()).toEqual([])
  })

  it('stay on screen when the server fails, with the failure beside them', async () => {
    server.standIn.control.add({ kind: 'answer', name: 'nginx-502' })
    await page.getByRole('button', { name: en.accounts.inboxes.membersRefresh }).click()
    await page.getByText(en.failures['server-unavailable'].title.replace('{host}', '')).waitFor()
    await page
      .getByRole('list', { name: en.accounts.inboxes.members })
      .getByRole('listitem')
      .first()
      .waitFor()
    expect(await findings()).toEqual([])
  })
})

describe('the raw answer', () => {
  const toggle = () => page.getByRole('button', { name: /^What changed since/ })

  it('says so when the server has said nothing else yet', async () => {
    await openTab('raw')
    await page.getByText(en.accounts.raw.nothingBefore).waitFor()
    expect(await toggle().count()).toBe(0)
  })

  it('shows what the newest one says that the one before did not', async () => {
    const account = server.standIn.world.accounts.get(server.standIn.state.accounts.main ?? 0)
    if (account !== undefined) account.domain = 'mail.changed.example'
    await refreshes().click()
    await toggle().click()
    const changes = page.getByRole('region', { name: en.accounts.raw.changes })
    await changes.waitFor()
    expect(await changes.locator('ins').allTextContents()).toEqual([
      expect.stringContaining('"mail.changed.example"'),
    ])
    expect(await changes.locator('del').count()).toBe(1)
    expect(await findings()).toEqual([])
  })
})

it('the list of accounts follows a name that was changed elsewhere', async () => {
  const account = server.standIn.world.accounts.get(server.standIn.state.accounts.main ?? 0)
  const list = page.getByRole('complementary').or(page.getByRole('navigation'))
  for (const name of ['Acme Holding', 'Acme Corporation']) {
    if (account !== undefined) account.name = name
    await refreshes().click()
    await waitForAccount(page, name)
    await list.getByText(name).first().waitFor()
  }
})

describe('a second tab', () => {
  it('opens from the palette where the first one is, and its address holds no secret', async () => {
    await openTab('labels')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('new tab')
    const opened = context.waitForEvent('page')
    await page.getByRole('option', { name: en.shell.actions.newTab }).click()
    const second = await opened
    await waitForAccount(second, 'Acme Corporation')
    expect(second.url()).toBe(page.url())
    expect(await second.evaluate(() => window.opener === null)).toBe(true)
    await second.close()
  })

  it('that is given a fresh link while it is open takes it up', async () => {
    const tab = await context.newPage()
    const link = new URL(await filled.issueLink())
    await tab.goto(link.origin)
    await tab.getByRole('heading', { name: en.failures['link-used-up'].title }).waitFor()
    await tab.evaluate((hash) => {
      window.location.hash = hash
    }, link.hash)
    await tab.getByRole('banner').or(tab.getByRole('navigation')).first().waitFor()
    expect(tab.url()).not.toContain('open=')
    await tab.close()
  })
})
