import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { en } from '../../renderer/messages/en.ts'
import { oneTimeCode, timeStep } from '#tests/stand-in/access/one-time-code.ts'
import { startStandIn, type StandIn, type StandInOptions } from '#tests/stand-in/network/start.ts'
import { examine } from '#tests/support/examine.ts'
import { startFilledApp, type FilledApp } from '#tests/support/filled-app.ts'
import { openBrowser, openWatchedPage, tellScreenOnFailure, type WatchedPage } from '#tests/support/pages.ts'
import { fieldOf, waitForAccount } from '#tests/support/steps.ts'

// The ways into an instance, walked through the screens against servers of two ages.

const PASSWORD = 'Harbour-2026!'
const servers: StandIn[] = []
let browser: Browser
let filled: FilledApp
let watched: WatchedPage
let page: Page

async function start(options: StandInOptions) {
  const standIn = await startStandIn({ seed: 5, ...options })
  servers.push(standIn)
  return standIn
}

beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  filled = await startFilledApp()
  watched = await openWatchedPage(browser)
  ;({ page } = watched)
  await page.goto(await filled.issueLink())
  await page.getByRole('heading', { name: en.shell.start.title }).waitFor()
})
afterEach(async () => {
  await page.context().close()
  await filled[Symbol.asyncDispose]()
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
afterAll(() => browser.close())
tellScreenOnFailure(() => watched)

const main = () => page.locator('main')
const press = (name: string) => main().getByRole('button', { name, exact: true }).click()

/** Looks at the screen in every form, with the pointer where no form of it has anything to point at. */
async function lookOver() {
  await page.mouse.move(300, 200)
  return examine(page)
}

async function openAdding() {
  await page.getByRole('navigation').getByRole('button', { name: en.shell.rail.add }).click()
  await page.getByRole('heading', { name: en.instances.add.title }).waitFor()
}

async function fillPassword(url: string, email: string, password: string) {
  await page.getByRole('radio', { name: en.join.way.password }).check()
  await fieldOf(page, en.instances.add.url).fill(url)
  await page.getByRole('checkbox').check()
  await fieldOf(page, en.join.signIn.email).fill(email)
  await fieldOf(page, en.join.signIn.password).fill(password)
}

async function lookAt(url: string) {
  await openAdding()
  await press(en.join.signUp.open)
  await page.getByRole('heading', { level: 1, name: en.join.signUp.title }).waitFor()
  await fieldOf(page, en.instances.add.url).fill(url)
  await page.getByRole('checkbox').check()
  await press(en.join.signUp.look)
}

async function signUp(url: string) {
  await lookAt(url)
  await main().getByText(en.join.facts.signup.on).waitFor()
  await fieldOf(page, en.join.signUp.accountName).fill('Harbour Lights')
  await fieldOf(page, en.join.signUp.fullName).fill('Ada New')
  await fieldOf(page, en.join.signIn.email).fill('ada.new@golden.example.com')
  await fieldOf(page, en.join.signIn.password).fill('short')
  await press(en.join.signUp.submit)
  await main().getByText(en.join.signUp.problem['too-weak']).waitFor()
  expect(await lookOver()).toEqual([])
  await fieldOf(page, en.join.signIn.password).fill(PASSWORD)
  await press(en.join.signUp.submit)
}

it('signs in with e-mail, password and a code with a space in it, and leaves no session and no password behind', async () => {
  const standIn = await start({ dialect: '4.15.1' })
  const { email = '', password = '' } = standIn.state.users.mfa ?? {}
  await openAdding()
  await fillPassword(standIn.url, email, 'Wrong-password-1')
  await press(en.join.signIn.submit)
  await main().getByText(en.failures['sign-in-refused'].title).waitFor()
  expect(await lookOver()).toEqual([])
  await fieldOf(page, en.join.signIn.password).fill(password)
  await press(en.join.signIn.submit)
  await page.getByRole('heading', { name: en.join.second.title }).waitFor()
  expect(await page.content()).not.toContain(password)
  expect(await lookOver()).toEqual([])
  const code = oneTimeCode(standIn.state.otp ?? '', timeStep(Date.now()))
  await fieldOf(page, en.join.second.code).fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await press(en.join.second.submit)
  await waitForAccount(page, 'Acme Corporation')
  expect(standIn.count({ method: 'DELETE', path: '/auth/sign_out' })).toBe(1)
  expect(watched.complaints).toEqual([])
})

it('signs up where the server answers with a token: the account is open, and its e-mail said to be unconfirmed', async () => {
  const standIn = await start({ dialect: '4.1.0' })
  await signUp(standIn.url)
  await waitForAccount(page, 'Harbour Lights')
  await page.getByText(en.join.signUp.unconfirmed).waitFor()
  expect(watched.complaints).toEqual([])
})

it('signs up where the mail comes first: the signup is kept, and one click leads to signing in', async () => {
  const standIn = await start({ dialect: '4.15.1' })
  await signUp(standIn.url)
  await page.getByRole('heading', { name: en.join.sent.confirmTitle }).waitFor()
  expect(await page.content()).not.toContain(PASSWORD)
  await press(en.join.sent.later)
  for (const user of standIn.world.users.values()) user.confirmed = true
  await openAdding()
  expect(await lookOver()).toEqual([])
  await main().getByRole('listitem').getByRole('button', { name: en.join.pending.signIn }).click()
  expect(await fieldOf(page, en.join.signIn.email).inputValue()).toBe('ada.new@golden.example.com')
  await fieldOf(page, en.join.signIn.password).fill(PASSWORD)
  await main().locator('form').getByRole('button', { name: en.join.signIn.submit }).click()
  await waitForAccount(page, 'Harbour Lights')
  expect(await filled.api.signup.pending()).toEqual([])
  expect(watched.complaints).toEqual([])
})

it('makes a further account under a token that is there, and opens it', async () => {
  const { instance } = await filled.add({ dialect: '4.15.1', seed: 5 })
  await page.reload()
  await waitForAccount(page, 'Acme Corporation')
  await page.evaluate((id) => {
    location.hash = `#/instances/${id}`
  }, instance.id)
  await main().getByRole('button', { name: en.join.further.open }).first().waitFor()
  expect(await lookOver()).toEqual([])
  await press(en.join.further.open)
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByRole('textbox').count()).toBe(1)
  expect(await lookOver()).toEqual([])
  await dialog.getByRole('textbox').fill('Second Pier')
  await dialog.getByRole('button', { name: en.join.further.submit }).click()
  await waitForAccount(page, 'Second Pier')
  expect(watched.complaints).toEqual([])
})

it('says before a field is typed that nobody can sign up, and what an admin can do', async () => {
  const standIn = await start({ dialect: '4.15.1', signup: 'off' })
  await lookAt(standIn.url)
  await main().getByText(en.join.hindrance.off.title).waitFor()
  expect(await main().getByRole('textbox').count()).toBe(1)
  expect(await lookOver()).toEqual([])
})

it('walks from the address to the accounts, each step ticked', async () => {
  const standIn = await start({ dialect: '4.15.1' })
  await openAdding()
  await fieldOf(page, en.instances.add.url).fill(standIn.url)
  await page.getByRole('checkbox').check()
  await fieldOf(page, en.instances.add.token).fill(standIn.state.users.admin?.token ?? '')
  await press(en.join.doctor.run)
  await main().getByText(en.join.doctor.step.accounts, { exact: true }).waitFor()
  await main().getByText(en.join.doctor.passed).or(main().getByText(en.join.doctor.warned)).first().waitFor()
  expect(await main().locator('ol > li').count()).toBe(13)
  expect(await lookOver()).toEqual([])
})
