import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { en } from '../../renderer/messages/en.ts'
import type { AddedServer, FilledApp } from '#tests/support/filled-app.ts'
import { standOnFilledScreen } from '#tests/support/filled-screen.ts'
import { findAxeViolations } from '#tests/support/pages.ts'

// Arranging instances and accounts without a pointer, and what the arrangement changes.

const PATIENCE = { timeout: 20_000 }
let app: FilledApp
let servers: AddedServer[]
let page: Page

standOnFilledScreen(async (screen) => {
  ;({ filled: app, page } = screen)
  servers = [await app.add({ dialect: '4.15.1' }), await app.add({ dialect: '4.1.0' })]
  for (const [index, { instance }] of servers.entries())
    await app.api.instances.rename({ instanceId: instance.id, name: `Server ${index + 1}` })
  await page.goto(await app.issueLink())
  await rail().waitFor()
})

const rail = () => page.getByRole('navigation', { name: en.shell.rail.label })
const focusedTile = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.split(' — ')[0] ?? '')
/** Also while a dialog hides the rail from everybody else. */
const tileNames = () =>
  page
    .locator('[data-tile]')
    .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('aria-label')?.split(' — ')[0] ?? ''))

it('makes a folder in the dialog, puts an instance into it, and keeps the focus on what was moved', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(en.shell.actions.organise)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: en.arranging.title })
  await dialog.getByRole('textbox', { name: en.arranging.newFolder }).fill('Clients')
  await page.keyboard.press('Enter')
  await dialog.getByRole('heading', { name: 'Clients' }).waitFor()
  await dialog.getByLabel('Folder of Server 1').selectOption('Clients')
  await expect.poll(tileNames, PATIENCE).toEqual(['All instances', 'Server 2', 'Folder Clients', 'Server 1'])
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), PATIENCE)
    .toBe('Folder of Server 1')
  expect(await findAxeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

it('moves a tile with Alt and an arrow key, says where it is now, and the focus stays on it', async () => {
  await rail().getByRole('button', { name: 'Server 1' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(tileNames, PATIENCE).toEqual(['All instances', 'Server 2', 'Server 1', 'Folder Clients'])
  await expect.poll(focusedTile, PATIENCE).toBe('Server 1')
  await rail().getByText('Server 1: place 2 of 2 in Outside of folders').waitFor()
  await page.keyboard.press('Control+1')
  await page.getByRole('heading', { level: 2, name: 'Server 2' }).waitFor()
})

it('shuts a folder, which hides its instances and keeps them', async () => {
  await rail().getByRole('button', { name: 'Server 1' }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(focusedTile, PATIENCE).toBe('Server 1')
  await rail().getByRole('button', { name: 'Folder Clients' }).press('Enter')
  await expect.poll(tileNames, PATIENCE).toEqual(['All instances', 'Server 2', 'Folder Clients'])
})

it('takes an instance that is dragged onto a folder, and one that is dragged onto another before it', async () => {
  await rail().getByRole('button', { name: 'Folder Clients' }).press('Enter')
  const tile = (name: string) => rail().getByRole('button', { name })
  await tile('Server 2').dragTo(tile('Folder Clients'))
  await expect.poll(tileNames, PATIENCE).toEqual(['All instances', 'Folder Clients', 'Server 1', 'Server 2'])
  await tile('Server 2').dragTo(tile('Server 1'))
  await expect.poll(tileNames, PATIENCE).toEqual(['All instances', 'Folder Clients', 'Server 2', 'Server 1'])
})

it('pins the account on screen with a key, and goes back to the last account with another', async () => {
  const title = () => page.getByRole('heading', { level: 1 }).innerText()
  await page.locator('main h1').waitFor()
  const first = await title()
  await page.keyboard.press('Control+j')
  await expect.poll(title, PATIENCE).not.toBe(first)
  await page.keyboard.press('Control+b')
  await expect.poll(title, PATIENCE).toBe(first)
  await page.keyboard.press('p')
  const list = page.getByRole('navigation', { name: en.shell.list.label })
  await list.getByText(en.organisation.accounts.pinned).waitFor()
  expect(await list.getByRole('link', { name: first }).count()).toBe(2)
})

it('shows only accounts that pass a filter, and says so where none is left', async () => {
  const list = page.getByRole('navigation', { name: en.shell.list.label })
  await list.getByRole('button', { name: en.organisation.accounts.filter }).click()
  await list.getByLabel(en.organisation.accounts.state).selectOption('suspended')
  await expect
    .poll(() => list.getByRole('link').allInnerTexts(), PATIENCE)
    .toEqual([expect.stringContaining('Frozen Ltd')])
  expect(await findAxeViolations(page)).toEqual([])
  await list.getByRole('searchbox').fill('acme')
  await list.getByRole('heading', { name: en.organisation.accounts.noMatch }).waitFor()
})
