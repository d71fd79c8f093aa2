import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../../renderer/messages/en.ts'
import { startApp, type App } from '#tests/support/app.ts'
import { examine } from '#tests/support/examine.ts'
import { openBrowser, openWatchedPage, tellScreenOnFailure, type WatchedPage } from '#tests/support/pages.ts'
import { createVault, fieldOf, typePassphrase } from '#tests/support/steps.ts'

// What somebody does about the keys and copies of the vault, on screen: looked at in every theme, direction and size. The
// daily copy comes by itself a minute after unlocking, so there may be one more at any time.

const PASSPHRASE = 'four platforms and a clock'
let browser: Browser
let app: App
let watched: WatchedPage
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  app = await startApp()
  watched = await openWatchedPage(browser)
  ;({ page } = watched)
  await page.goto(app.link)
  await createVault(page, PASSPHRASE)
})
afterAll(async () => {
  await browser.close()
  await app[Symbol.asyncDispose]()
})
tellScreenOnFailure(() => watched)

const button = (name: string) => page.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')
/** Each passphrase takes its time on a busy machine. */
const PATIENCE = 60_000
const done = () => dialog().waitFor({ state: 'hidden', timeout: PATIENCE })

async function findings(): Promise<string[]> {
  return [...(await examine(page)), ...watched.complaints.splice(0)]
}

async function openSettings() {
  await page.getByRole('link', { name: en.shell.rail.settings }).click()
  await page.getByRole('region', { name: en.settings.keyslots.title }).waitFor()
}

async function lock() {
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: en.vault.unlock.title }).waitFor()
}

it('a recovery code is made, confirmed, and opens the locked vault', async () => {
  await openSettings()
  await page.getByText(en.keyslots.noRecovery).waitFor()
  await button(en.keyslots.makeRecovery).click()
  await dialog().waitFor()
  expect(await findings()).toEqual([])
  await fieldOf(page, en.vault.passphrase.current).last().fill(PASSPHRASE)
  await button(en.keyslots.draw).click()
  const group = dialog().getByRole('group', { name: en.keyslots.recovery })
  await group.waitFor()
  const code = (await group.locator('code').allInnerTexts()).join('-')
  expect(code).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
  expect(await findings()).toEqual([])
  await page.emulateMedia({ media: 'print' })
  expect((await page.locator('body').innerText()).replaceAll(/\s+/g, '-')).toContain(code)
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await fieldOf(page, en.keyslots.lastGroup).fill(code.slice(-4).toLowerCase())
  await page.keyboard.press('Enter')
  // With several ways to prove whose vault it is, the key is typed and corrected without a press of the pointer.
  await button(en.keyslots.replaceRecovery).click()
  const typeKey = async (key: string) => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('type'))
    await expect.poll(focused).toBe('password')
    await page.keyboard.press('Control+a')
    await page.keyboard.type(key)
    await page.keyboard.press('Enter')
  }
  await typeKey('not the passphrase')
  await page.getByText(en.failures['vault-wrong-key'].title).waitFor()
  await typeKey(PASSPHRASE)
  await group.waitFor()
  await page.keyboard.press('Escape')

  await lock()
  await button(en.keyslots.useRecovery).click()
  await fieldOf(page, en.keyslots.recovery).fill(code.replace(/.$/, (last) => (last === '0' ? '1' : '0')))
  await page.keyboard.press('Enter')
  await page.getByText(en.failures['recovery-code-mistyped'].title).waitFor()
  expect(await findings()).toEqual([])
  await fieldOf(page, en.keyslots.recovery).fill(code.replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await button(en.vault.unlock.waysIn).click()
  await page.getByRole('region', { name: en.settings.keyslots.title }).waitFor()
})

it('a second passphrase is added and removed, and the last way in has no button for that', async () => {
  await button(en.keyslots.addPassphrase).click()
  await dialog().getByLabel(en.vault.passphrase.new).fill('another platform')
  await dialog().getByLabel(en.vault.passphrase.repeat).fill('another platform')
  await dialog().getByLabel(en.vault.passphrase.current).fill(PASSPHRASE)
  expect(await findings()).toEqual([])
  await button(en.keyslots.add).click()
  await done()
  const removers = page.getByRole('button', {
    name: en.keyslots.removeOne.replace('{what}', en.keyslots.passphrase),
  })
  await removers.nth(1).click()
  await page.getByText(en.keyslots.removeOlder).waitFor()
  expect(await findings()).toEqual([])
  await dialog().getByLabel(en.vault.passphrase.current).fill(PASSPHRASE)
  await dialog().getByRole('button', { name: en.keyslots.remove, exact: true }).click()
  await done()
  await page.getByText(en.keyslots.last).waitFor()
  expect(await removers.count()).toBe(0)
  expect(await findings()).toEqual([])
})

it('a copy is made, looked into and put back, and what was there before becomes a copy', async () => {
  const section = page.getByRole('region', { name: en.settings.copies.title })
  await section.getByRole('button', { name: en.vaultCopies.make }).click()
  await section.getByText(en.vaultCopies.reason['by-hand']).waitFor()
  expect(await findings()).toEqual([])
  await section
    .getByRole('button', { name: new RegExp(en.vaultCopies.restoreOne.replace('{when}', '')) })
    .first()
    .click()
  await dialog().getByRole('table').waitFor()
  expect(await findings()).toEqual([])
  await button(en.vaultCopies.restoreNow).click()
  await done()
  await section.getByText(en.vaultCopies.reason['before-restore']).waitFor()
})

it('a new key leaves the copies from before behind, which are named and ask for an old key', async () => {
  await button(en.keyslots.renew).click()
  await dialog().getByLabel(en.vault.passphrase.current).fill(PASSPHRASE)
  expect(await findings()).toEqual([])
  await button(en.keyslots.renewNow).click()
  await done()
  await page.getByText(en.keyslots.noRecovery).waitFor()
  await button(en.vaultCopies.deleteOlder).waitFor()
  expect(await findings()).toEqual([])
  const restore = page.getByRole('button', {
    name: new RegExp(en.vaultCopies.restoreOne.replace('{when}', '')),
  })
  await restore.first().click()
  await dialog().getByText(en.vaultCopies.keyOfCopy).waitFor()
  await page.keyboard.press('Escape')
  await button(en.vaultCopies.deleteOlder).click()
  expect(await findings()).toEqual([])
  await button(en.vaultCopies.deleteNow).click()
  await button(en.vaultCopies.deleteOlder).waitFor({ state: 'detached' })
  await lock()
  await typePassphrase(page, PASSPHRASE)
  await openSettings()
})

it('a damaged vault offers its copies, and one of them takes its place', async () => {
  await button(en.vaultCopies.make).click()
  await page.getByText(en.vaultCopies.reason['by-hand']).first().waitFor()
  await app.quit()
  writeFileSync(join(app.dataFolder, 'vault.db'), Buffer.alloc(8192, 7))
  await using next = await startApp({ dataFolder: app.dataFolder })
  const after = await openWatchedPage(browser)
  watched = after
  page = after.page
  await page.goto(next.link)
  await typePassphrase(page, PASSPHRASE)
  await page.getByRole('heading', { name: en.vault.damaged.title }).waitFor()
  await page.getByText(en.vaultCopies.damagedLead).waitFor()
  expect(await findings()).toEqual([])
  await page
    .getByRole('button', { name: new RegExp(en.vaultCopies.restoreOne.replace('{when}', '')) })
    .first()
    .click()
  await dialog().getByLabel(en.vault.passphrase.current).fill(PASSPHRASE)
  await button(en.vaultCopies.look).click()
  await dialog().getByRole('table').waitFor({ timeout: PATIENCE })
  expect(await findings()).toEqual([])
  await button(en.vaultCopies.restoreNow).click()
  await done()
  await page.getByRole('heading', { name: en.shell.start.title }).waitFor()

  await openSettings()
  const setAside = page.getByRole('list', { name: en.vaultCopies.setAside.title })
  await setAside.getByRole('button').click()
  await dialog().getByText(en.vaultCopies.setAside.deleteLead).waitFor()
  expect(await findings()).toEqual([])
  await button(en.vaultCopies.deleteNow).click()
  await done()
  await setAside.waitFor({ state: 'detached' })
})
