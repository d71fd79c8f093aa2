import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { toAccountKey } from '#shared/domain/account-ref.ts'
import { en } from '../../renderer/messages/en.ts'
import { startApp, type App } from '#tests/support/app.ts'
import { examine } from '#tests/support/examine.ts'
import { PASSPHRASE, type AddedServer, type FilledApp } from '#tests/support/filled-app.ts'
import { standOnFilledScreen } from '#tests/support/filled-screen.ts'
import type { WatchedPage } from '#tests/support/pages.ts'
import { typePassphrase, waitForAccount } from '#tests/support/steps.ts'

// On a train: an account is made available offline, the app is started again where there is no network, and everything of it is
// there with its age, nothing can be sent, and what was typed stays. Back online, what is on screen comes first.

let filled: FilledApp
let server: AddedServer
let later: App
let watched: WatchedPage
let page: Page

standOnFilledScreen(async (screen) => {
  ;({ filled, watched, page } = screen)
  server = await filled.add({ dialect: '4.15.1', seed: 41 })
  await page.goto(await filled.issueLink())
  await waitForAccount(page, 'Acme Corporation')
})
afterAll(async () => {
  await later[Symbol.asyncDispose]()
})

const main = () => page.locator('main')
const button = (name: string) => page.getByRole('button', { name, exact: true })
const row = (text: string) => main().getByRole('row').filter({ hasText: text })
const field = () => page.locator('[data-field="name"] input').first()
const text = async () => (await main().innerText()).replaceAll(/\s+/g, ' ')
const show = (tab: string) =>
  page.evaluate(
    (hash) => {
      window.location.hash = hash
    },
    `/accounts/${toAccountKey(server.account('main'))}/${tab}`,
  )
/** What the browser says of the network when a cable is pulled, or put in again. */
const setOnline = (isOnline: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(window.navigator, 'onLine', { value, configurable: true })
    window.dispatchEvent(new Event(value ? 'online' : 'offline'))
  }, isOnline)

it('makes an account available offline, and says what that takes', async () => {
  await show('')
  await button(en.offline.label.none).click()
  await button(en.offline.start).click()
  await button(en.offline.again).waitFor()
  const words = (await page.getByRole('dialog').innerText()).replaceAll(/\s+/g, ' ')
  expect(words).toContain(`${en.offline.parts.contacts} 17`)
  expect(words).toMatch(/Takes [\d.]+ MB on this computer/)
  expect(await examine(page)).toEqual([])
  await page.keyboard.press('Escape')
  await button(en.offline.label.done).waitFor()
})

it('goes back from a contact to its list, and from there to where one came from', async () => {
  await show('contacts')
  await page.getByRole('combobox', { name: en.resources.filter.label }).selectOption('billing')
  await expect
    .poll(() => server.standIn.received.some(({ target }) => target.includes('labels%5B%5D=billing')))
    .toBe(true)
  await show('contacts')
  const detail = main().getByRole('heading', { level: 2, name: 'Contact 05' })
  await row('Contact 05').click()
  await detail.waitFor()
  await page.goBack()
  await detail.waitFor({ state: 'detached' })
  await row('Contact 17').waitFor()
  await row('Contact 05').click()
  await detail.waitFor()
  await main().getByRole('button', { name: en.resources.close }).click()
  await detail.waitFor({ state: 'detached' })
  await page.goForward()
  await detail.waitFor()
  await page.goBack()
})

it('has everything of it after a restart without a network: contacts, conversations, messages, search', async () => {
  await filled.app.quit()
  server.standIn.control.add({ kind: 'reset' })
  later = await startApp({ dataFolder: filled.app.dataFolder })
  watched.complaints.length = 0
  await page.goto(later.link)
  await typePassphrase(page, PASSPHRASE)
  await waitForAccount(page, 'Acme Corporation')
  await setOnline(false)
  await page.getByText(/^No network since/).waitFor()

  await show('contacts')
  // Nobody has looked at the second page, nor at the contact, before.
  await row('Contact 17').waitFor()
  expect(await text()).toMatch(/17 entries as of (?:now|\d)/)
  await row('Contact 03').click()
  await main().getByText('contact03@customers.example.com').last().waitFor()

  await show('conversations')
  await row('Contact 02').click()
  await main().getByText('Hello 02', { exact: true }).last().waitFor()
  expect(await text()).toMatch(/Hello 02.*as of/)

  await page.keyboard.press('Control+Shift+f')
  await page.getByLabel(en.search.label).fill('hello')
  await main().getByText('Hello 03').first().waitFor()
  expect(await examine(page)).toEqual([])
})

it('refuses to send what was typed, with the reason, and keeps it', async () => {
  await show('settings')
  await field().fill('Typed on a train')
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  await page
    .getByText(/broke off$/)
    .first()
    .waitFor()
  await page.reload()
  await field().waitFor()
  expect(await field().inputValue()).toBe('Typed on a train')
})

it('asks first about what is on screen when it is online again', async () => {
  const { standIn } = server
  await setOnline(false)
  await show('contacts')
  await row('Contact 17').waitFor()
  await page.getByText(/^No network since/).waitFor()
  standIn.control.clear()
  standIn.control.delay(50)
  standIn.forget()
  await setOnline(true)
  const shown = `/api/v1/accounts/${String(server.account('main').accountId)}`
  // The list on screen goes by name; what looks after an account kept offline asks for the last active ones.
  const isOnScreen = ({ path, query }: (typeof standIn.received)[number]) =>
    path === `${shown}/contacts` && query.get('sort') === 'name'
  await expect.poll(() => standIn.received.filter(isOnScreen).length, { timeout: 10_000 }).toBe(1)
  // The account and its list are both on screen: which of the two is heard first is chance.
  const [first] = standIn.received
  expect(first !== undefined && (first.path === shown || isOnScreen(first))).toBe(true)
  const paths = standIn.received.map(({ path }) => path)
  expect(paths.filter((path) => path !== shown && !path.startsWith(`${shown}/`))).toEqual([])
  expect(standIn.received.filter(isOnScreen)).toHaveLength(1)
  await expect.poll(text).not.toContain('broke off')
  expect(watched.complaints).toEqual([])
})
