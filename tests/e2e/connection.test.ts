import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { en } from '../../renderer/messages/en.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { examine } from '#tests/support/examine.ts'
import { PASSPHRASE, startFilledApp, type FilledApp } from '#tests/support/filled-app.ts'
import { openBrowser, openWatchedPage, tellScreenOnFailure, type WatchedPage } from '#tests/support/pages.ts'
import { fieldOf, waitForAccount } from '#tests/support/steps.ts'

// A server that nobody reaches without being told how: its certificate is its own, and a gate stands in front.

const SECRET = 'c4naryServiceTokenSecret'
let browser: Browser
let filled: FilledApp
let watched: WatchedPage
let page: Page
let server: StandIn

beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  filled = await startFilledApp()
  watched = await openWatchedPage(browser)
  ;({ page } = watched)
  server = await startStandIn({ seed: 5, tls: 'self-signed' })
  const pass = { 'cf-access-client-id': 'switchyard.access', 'cf-access-client-secret': SECRET }
  server.control.add({ kind: 'gate', gate: 'cloudflare-access', pass })
  await page.goto(await filled.issueLink())
  await page.getByRole('heading', { name: en.shell.start.title }).waitFor()
})
afterEach(async () => {
  await page.context().close()
  await filled[Symbol.asyncDispose]()
  await server.close()
})
afterAll(() => browser.close())
tellScreenOnFailure(() => watched)

const main = () => page.locator('main')
const press = (name: string) => main().getByRole('button', { name, exact: true }).click()

async function lookOver() {
  await page.mouse.move(300, 200)
  return examine(page)
}

it('is added by what the doctor says can be set: pin the certificate, open the gate', async () => {
  await page.getByRole('navigation').getByRole('button', { name: en.shell.rail.add }).click()
  await page.getByRole('heading', { name: en.instances.add.title }).waitFor()
  await fieldOf(page, en.instances.add.url).fill(server.url)
  await fieldOf(page, en.instances.add.token).fill(server.state.users['admin']?.token ?? '')
  await press(en.instances.add.submit)
  await press(en.waysOut['connection-settings'])

  await press(en.connection.way.pin)
  const dialog = page.getByRole('dialog')
  await dialog.getByText(server.certificate?.fingerprint256 ?? '').waitFor()
  expect(await lookOver()).toEqual([])
  await dialog.getByRole('button', { name: en.connection.pin.confirm }).click()
  await dialog.waitFor({ state: 'detached' })

  await press(en.connection.way.headers)
  await fieldOf(page, 'CF-Access-Client-Id').fill('switchyard.access')
  await fieldOf(page, 'CF-Access-Client-Secret').fill(SECRET)
  expect(await lookOver()).toEqual([])
  await press(en.connection.headers.add)
  await main().getByText(en.join.doctor.passed).waitFor()
  expect(await page.content()).not.toContain(SECRET)

  await press(en.instances.add.submit)
  await waitForAccount(page, 'Acme Corporation')
  const [instance] = await filled.api.instances.list()
  await page.evaluate((id) => (location.hash = `/instances/${id}`), instance?.id ?? '')
  await main().getByText(en.connection.certificate.pin, { exact: true }).waitFor()
  await main().getByText('2 held').waitFor()
  await main().getByText(en.connection.proxy.title, { exact: true }).click()
  await page.getByRole('radio', { name: en.connection.proxy.own }).check()
  await fieldOf(page, en.connection.proxy.url).fill('socks5://proxy.example.com')
  await press(en.connection.save)
  await main().getByText(en.connection.problem['proxy-scheme']).waitFor()
  expect(await lookOver()).toEqual([])

  // A token is held for this server now: who stands on its way is nothing that an open vault alone may decide.
  const proxy = 'http://proxy.example.com:3128'
  await fieldOf(page, en.connection.proxy.url).fill(proxy)
  await press(en.connection.save)
  await dialog.getByRole('heading', { name: en.keyslots.wayTitle }).waitFor()
  expect(await lookOver()).toEqual([])
  const key = dialog.getByLabel(en.vault.passphrase.current, { exact: true })
  await key.fill('not the passphrase')
  await key.press('Enter')
  await dialog.getByText(en.failures['vault-wrong-key'].title).waitFor()
  expect((await filled.api.connections.read({ url: server.url })).proxy).toEqual({ kind: 'system' })
  await key.fill(PASSPHRASE)
  await key.press('Enter')
  await main().getByText(proxy, { exact: true }).waitFor()
  await dialog.waitFor({ state: 'detached' })
})
