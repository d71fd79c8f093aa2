import type { Locator, Page } from 'playwright-core'
import { en } from '../../renderer/messages/en.ts'

// What a person does again and again, step by step through the screens.

/** The field with this label; the label may go on, such as with "required". */
export function fieldOf(page: Page, label: string): Locator {
  return page.getByLabel(new RegExp(`^${label.replaceAll(/[^\w\s]/g, '\\$&')}`))
}

/** Fills the first screen and waits for the empty app behind it. */
export async function createVault(page: Page, passphrase: string): Promise<void> {
  await fieldOf(page, en.vault.passphrase.new).fill(passphrase)
  await fieldOf(page, en.vault.passphrase.repeat).fill(passphrase)
  await page.getByRole('button', { name: en.vault.create.submit }).click()
  await page.getByRole('heading', { name: en.shell.start.title }).waitFor()
}

/** Types a passphrase into the lock screen and sends it; what comes of it is the caller's to wait for. */
export async function typePassphrase(page: Page, passphrase: string): Promise<void> {
  await fieldOf(page, en.vault.passphrase.label).fill(passphrase)
  await page.keyboard.press('Enter')
}

/** Opens the form for a new instance and fills it, without sending it. */
export async function fillInstance(page: Page, server: { url: string; token: string }): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: en.shell.rail.add }).click()
  await fieldOf(page, en.instances.add.url).fill(server.url)
  await fieldOf(page, en.instances.add.token).fill(server.token)
}

/** Confirms the warning about plain http and sends the form. */
export async function sendInstance(page: Page): Promise<void> {
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: en.instances.add.submit }).click()
}

/** Waits until the page of an account shows it. */
export async function waitForAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Loads the page anew and waits until it has found its place: an address given before that would be lost. */
export async function reload(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('navigation').first().waitFor()
}
