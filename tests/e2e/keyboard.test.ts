import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../../renderer/messages/en.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { startApp, type App } from '#tests/support/app.ts'
import { focusedName, tabTo as tabToName } from '#tests/support/keys.ts'
import { openBrowser, openWatchedPage, tellScreenOnFailure, type WatchedPage } from '#tests/support/pages.ts'
import { waitForAccount } from '#tests/support/steps.ts'

// The same first hour without a pointer: every key goes to whatever has the focus, as it does for a person.

const PATIENCE = { timeout: 10_000 }
const PASSPHRASE = 'signal box by the sea'
let browser: Browser
let app: App
let standIns: StandIn[]
let watched: WatchedPage
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  standIns = await Promise.all([startStandIn({ dialect: '4.15.1' }), startStandIn({ dialect: '4.1.0' })])
  app = await startApp()
  watched = await openWatchedPage(browser)
  ;({ page } = watched)
  await page.goto(app.link)
})
afterAll(async () => {
  await browser.close()
  await app[Symbol.asyncDispose]()
  await Promise.all(standIns.map((standIn) => standIn.close()))
})
tellScreenOnFailure(() => watched)

const focused = () => focusedName(page)
const tabTo = (name: string | RegExp) => tabToName(page, name)
const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor()

it('makes a vault', async () => {
  await heading(en.vault.create.title)
  await tabTo(en.vault.passphrase.new)
  await page.keyboard.type(PASSPHRASE)
  await tabTo(en.vault.passphrase.repeat)
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await heading(en.shell.start.title)
  expect(await focused()).not.toBe('BODY')
})

async function addInstance(standIn: StandIn) {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(en.shell.actions.addInstance)
  await page.getByRole('option', { name: en.shell.actions.addInstance }).waitFor()
  await page.keyboard.press('Enter')
  await heading(en.instances.add.title)
  await expect.poll(focused, PATIENCE).toMatch(new RegExp(`^${en.instances.add.url}`))
  await page.keyboard.type(standIn.url)
  await tabTo(/unencrypted/)
  await page.keyboard.press('Space')
  await tabTo(en.instances.add.token)
  await page.keyboard.type(standIn.state.users.admin?.token ?? '')
  await page.keyboard.press('Enter')
  await waitForAccount(page, 'Acme Corporation')
  await expect.poll(focused, PATIENCE).not.toBe('BODY')
}

it('adds two servers by way of the palette', async () => {
  for (const standIn of standIns) await addInstance(standIn)
})

it('switches by palette, by Ctrl+J and by Ctrl+1, and never loses the focus', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('bare')
  await page
    .getByRole('option', { name: /Bare Inc/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await waitForAccount(page, 'Bare Inc')
  await expect.poll(focused, PATIENCE).not.toBe('BODY')
  const places = [new URL(page.url()).hash]
  for (const [keys, name] of [
    ['Control+j', 'Frozen Ltd'],
    ['Control+Shift+J', 'Bare Inc'],
    ['Control+2', 'Acme Corporation'],
    ['Control+1', 'Bare Inc'],
  ] as const) {
    await page.keyboard.press(keys)
    await expect.poll(() => new URL(page.url()).hash).not.toBe(places.at(-1))
    await waitForAccount(page, name)
    places.push(new URL(page.url()).hash)
    await expect.poll(focused, PATIENCE).not.toBe('BODY')
  }
  expect([places[2], places[4]]).toEqual([places[0], places[0]])
})

it('finds an account in the list with "/", an arrow and Enter', async () => {
  await page.keyboard.press('/')
  await expect.poll(focused, PATIENCE).toBe(en.shell.list.search)
  await page.keyboard.type('frozen')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await waitForAccount(page, 'Frozen Ltd')
  await expect.poll(focused, PATIENCE).not.toBe('BODY')
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
})

it('shows all shortcuts with "?", and Esc gives the focus back', async () => {
  await tabTo(en.shell.rail.settings)
  await page.keyboard.press('?')
  await heading(en.shell.shortcuts.title)
  await page.keyboard.press('Escape')
  await expect.poll(focused, PATIENCE).toBe(en.shell.rail.settings)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(focused, PATIENCE).toBe(en.shell.rail.settings)
})

it('refreshes with R, and leaves R alone while somebody types', async () => {
  const count = () =>
    standIns.reduce((sum, standIn) => sum + standIn.count({ path: '/api/v1/accounts/*' }), 0)
  // What is asked in the background is nobody's key.
  await page.getByRole('button', { name: en.refresh.pause, exact: true }).click()
  const asked = async () => {
    const earlier = count()
    await page.waitForTimeout(700)
    return count() - earlier
  }
  await expect.poll(asked, PATIENCE).toBe(0)
  const before = count()
  await page.keyboard.press('/')
  await page.keyboard.type('r')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(count()).toBe(before)
  await page.keyboard.press('r')
  await expect.poll(count, PATIENCE).toBeGreaterThan(before)
})

it('locks with Ctrl+L and opens again by typing', async () => {
  await page.keyboard.press('Control+l')
  await heading(en.vault.unlock.title)
  await expect.poll(focused, PATIENCE).toMatch(new RegExp(`^${en.vault.passphrase.label}`))
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await waitForAccount(page, 'Frozen Ltd')
  await expect.poll(focused, PATIENCE).not.toBe('BODY')
  expect(watched.complaints).toEqual([])
})
