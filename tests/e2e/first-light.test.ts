import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../../renderer/messages/en.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { startApp, type App } from '#tests/support/app.ts'
import { openBrowser, openWatchedPage, tellScreenOnFailure, type WatchedPage } from '#tests/support/pages.ts'
import {
  createVault,
  fieldOf,
  fillInstance,
  sendInstance,
  typePassphrase,
  waitForAccount,
} from '#tests/support/steps.ts'

// One new user, from the first start to a start without any server: each test goes on where the one before ended.

const PASSPHRASE = 'seven lamps along the track'
const dataFolder = mkdtempSync(join(tmpdir(), 'switchyard-first-light-'))
let browser: Browser
let standIn: StandIn
let app: App
let watched: WatchedPage
let page: Page

async function open(later = 0) {
  app = await startApp({ dataFolder })
  watched = await openWatchedPage(browser)
  ;({ page } = watched)
  await page.clock.setSystemTime(Date.now() + later)
  await page.goto(app.link)
}

/** Ends the app and its page as a person does, and starts both again two hours later. */
async function restart(between: () => void = () => undefined) {
  await page.context().close()
  expect(await app.quit()).toBe(0)
  between()
  await open(2 * 60 * 60_000)
}

beforeAll(async () => {
  browser = await openBrowser()
  standIn = await startStandIn({ dialect: '4.15.1', seed: 5 })
  await open()
})
afterAll(async () => {
  await browser.close()
  await app[Symbol.asyncDispose]()
  await standIn.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

tellScreenOnFailure(() => watched)
const main = () => page.locator('main')
const rowOf = (name: string) => page.getByRole('navigation').getByRole('link', { name })

it('makes a vault with a passphrase, and refuses one that is short or typed differently in place', async () => {
  await fieldOf(page, en.vault.passphrase.new).fill('short')
  await fieldOf(page, en.vault.passphrase.repeat).fill('shorter')
  await page.getByRole('button', { name: en.vault.create.submit }).click()
  expect(await main().innerText()).toContain(en.vault.passphrase.differs)
  expect(readdirSync(dataFolder).filter((file) => file.startsWith('vault.'))).toEqual([])
  await createVault(page, PASSPHRASE)
  expect(watched.complaints).toEqual([])
})

it('adds a server by address and token: two fields and a confirmed warning', async () => {
  await fillInstance(page, { url: standIn.url, token: standIn.state.users.admin?.token ?? '' })
  expect(await page.locator('main').getByRole('textbox').count()).toBe(2)
  await page.getByRole('button', { name: en.instances.add.submit }).click()
  expect(await main().innerText()).toContain(en.instances.add.confirmMissing)
  expect(standIn.count()).toBe(0)
  await sendInstance(page)
  await waitForAccount(page, 'Acme Corporation')
})

it('shows the account in human terms, with its age, and its name in the title', async () => {
  await page.getByText('help@golden.example.com').first().waitFor()
  const text = await main().innerText()
  for (const shown of ['Technology', '11-50', 'acme.example.com', 'Chatwoot 4.15.1', 'as of'])
    expect(text).toContain(shown)
  await expect.poll(() => page.title()).toMatch(/^Acme Corporation · .+ · Switchyard$/)
  expect(watched.complaints).toEqual([])
})

it('locks with Ctrl+L, and nothing of what was open is left on the page', async () => {
  const remembered = watched.answerTo('preferences/change')
  await rowOf('Bare Inc').click()
  await waitForAccount(page, 'Bare Inc')
  await remembered
  const { host } = new URL(standIn.url)
  await page.getByRole('navigation').getByRole('button', { name: host }).hover()
  await page.getByRole('tooltip').filter({ hasText: host }).waitFor()
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: en.vault.unlock.title }).waitFor()
  const left = `${await page.content()} ${await page.title()} ${await page.evaluate(() => JSON.stringify(sessionStorage))}`
  const known = ['Acme', 'Bare Inc', 'Frozen', 'Ada', 'golden.example.com', host]
  const remains = known.filter((text) => left.includes(text))
  expect(remains.map((text) => left.slice(left.indexOf(text) - 300, left.indexOf(text) + 100))).toEqual([])
  expect(await page.title()).toBe('Switchyard')
})

it('says a wrong passphrase at its field, keeps it there, and opens with the right one', async () => {
  await typePassphrase(page, 'seven lamps along the trakc')
  await page.getByText(en.failures['vault-wrong-key'].title).waitFor()
  const field = fieldOf(page, en.vault.passphrase.label)
  expect([await field.inputValue(), await field.getAttribute('aria-invalid')]).toEqual([
    'seven lamps along the trakc',
    'true',
  ])
  await typePassphrase(page, PASSPHRASE)
  await waitForAccount(page, 'Bare Inc')
  expect(watched.complaints).toEqual([])
})

it('opens the last account by itself after a restart without any server, with its age and what failed', async () => {
  await standIn.close()
  await restart()
  await typePassphrase(page, PASSPHRASE)
  await waitForAccount(page, 'Bare Inc')
  await page
    .getByText(/refused the connection/)
    .first()
    .waitFor()
  const text = await main().innerText()
  for (const shown of ['as of 2', en.accounts.identity.title, en.failures['connection-refused'].advice])
    expect(text).toContain(shown)
  await rowOf('Acme Corporation').click()
  await waitForAccount(page, 'Acme Corporation')
  await page.getByText('help@golden.example.com').first().waitFor()
  expect(watched.complaints).toEqual([])
})

it('still knows its accounts when the cache was deleted meanwhile, and fills it anew', async () => {
  await restart(() => {
    for (const file of readdirSync(dataFolder))
      if (file.startsWith('cache.db')) rmSync(join(dataFolder, file))
  })
  await typePassphrase(page, PASSPHRASE)
  await page
    .getByText(/refused the connection/)
    .first()
    .waitFor()
  expect(await rowOf('Bare Inc').count()).toBe(1)
  standIn = await startStandIn({ dialect: '4.15.1', seed: 5, port: standIn.port })
  await rowOf('Acme Corporation').click()
  await page.getByText('help@golden.example.com').first().waitFor()
  expect(await page.getByText(/refused the connection/).count()).toBe(0)
  expect(watched.complaints).toEqual([])
})
