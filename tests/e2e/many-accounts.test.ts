import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { en } from '../../renderer/messages/en.ts'
import { examine } from '#tests/support/examine.ts'
import type { AddedServer, FilledApp } from '#tests/support/filled-app.ts'
import { standOnFilledScreen } from '#tests/support/filled-screen.ts'
import type { WatchedPage } from '#tests/support/pages.ts'
import { focusedName, tabTo } from '#tests/support/keys.ts'

// All servers at a glance, accounts side by side, and one change to accounts of servers that count in days and in minutes:
// by keyboard, and looked at in every theme, direction and size.

let filled: FilledApp
let inMinutes: AddedServer
let inDays: AddedServer
let watched: WatchedPage
let page: Page

standOnFilledScreen(async (screen) => {
  ;({ filled, watched, page } = screen)
  inMinutes = await filled.add({ dialect: '4.15.1', seed: 31 })
  inDays = await filled.add({ dialect: '2.18.0', seed: 32 })
  for (const [{ instance }, name] of [
    [inMinutes, 'Minutes'],
    [inDays, 'Days'],
  ] as const) {
    await filled.api.instances.rename({ instanceId: instance.id, name })
    await filled.api.refresh.setInterval({ instanceId: instance.id, minutes: 0 })
  }
  await page.goto(await filled.issueLink())
  await page.getByRole('navigation').first().waitFor()
})

const main = () => page.locator('main')
const row = (name: string) => main().getByRole('row').filter({ hasText: name })
const cells = async (name: string) => (await row(name).getByRole('cell').allInnerTexts()).map(flat)
const flat = (words: string) => words.replaceAll(/\s+/g, ' ').trim()
const findings = async () => [...(await examine(page)), ...watched.complaints.splice(0)]
const button = (name: string) => main().getByRole('button', { name, exact: true })
const counted = (words: string, count: number) =>
  (words.split(' | ')[count === 1 ? 0 : 1] ?? '').replace('{count}', String(count))

/** Presses what has this name, without a pointer. */
async function press(name: string, key = 'Enter') {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

async function openByPalette(action: string, heading: string) {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(action)
  await page.getByRole('option', { name: action }).first().waitFor()
  await page.keyboard.press('Enter')
  await main().getByRole('heading', { name: heading }).first().waitFor()
  await expect.poll(() => focusedName(page)).not.toBe('BODY')
}

/** How the two accounts resolve on their servers, in the unit of each. */
function resolving() {
  const held = ({ standIn }: AddedServer) => standIn.world.accounts.get(standIn.state.accounts.main ?? 0)
  return [held(inMinutes)?.settings.auto_resolve_after ?? null, held(inDays)?.autoResolveDuration ?? null]
}

it('asks servers that were never checked, and all when told to, and says of each what came of it', async () => {
  inDays.standIn.control.add({ kind: 'answer', name: 'nginx-502' })
  await openByPalette(en.shell.actions.fleet, en.fleet.title)
  await main().getByText(counted(en.fleet.attention, 1)).waitFor()
  await button(en.fleet.check).waitFor()
  expect((await cells('Minutes')).slice(0, 4)).toEqual([
    'Minutes',
    en.fleet.state.answers,
    '4.15.1',
    'Enterprise',
  ])
  expect((await cells('Days'))[1]).toMatch(/is not available at the moment/)
  expect(await findings()).toEqual([])

  inDays.standIn.control.clear()
  await page.keyboard.press('r')
  await expect
    .poll(async () => (await cells('Days')).slice(0, 3))
    .toEqual(['Days', en.fleet.state.answers, `2.18.0 ${en.fleet.isBehind}`])
  expect(await findings()).toEqual([])
})

it('sets accounts of two servers side by side and marks what differs', async () => {
  await openByPalette(en.shell.actions.compare, en.compare.title)
  expect(await findings()).toEqual([])
  await page.keyboard.press('/')
  for (const server of ['Minutes', 'Days']) {
    await expect.poll(() => focusedName(page)).toBe(en.compare.search)
    await page.keyboard.type(server)
    await main().getByRole('list', { name: en.compare.found }).waitFor()
    expect(await findings()).toEqual([])
    await press('Acme Corporation')
  }
  await expect.poll(() => cells(en.compare.version)).toEqual([en.compare.version, '4.15.1', '2.18.0'])
  await expect
    .poll(() => cells(en.compare.status))
    .toEqual([en.compare.status, en.accounts.status.active, en.accounts.status.active])
  expect(await findings()).toEqual([])
  await press(en.compare.onlyDifferences, 'Space')
  await row(en.compare.status).waitFor({ state: 'detached' })
  expect(await row(en.compare.version).count()).toBe(1)
})

it('changes accounts in days and in minutes with one edit, and takes it back', async () => {
  const before = resolving()
  await openByPalette(en.shell.actions.bulk, en.bulk.title)
  await page.keyboard.press('/')
  await page.keyboard.type('acme')
  await row('Frozen Ltd').first().waitFor({ state: 'detached' })
  await press(en.ui.selectAllRows, 'Space')
  await press(en.fields.name.auto_resolve_after, 'Space')
  await tabTo(
    page,
    en.edit.field.part
      .replace('{name}', en.fields.name.auto_resolve_after)
      .replace('{unit}', en.edit.field.days),
  )
  await page.keyboard.type('2')
  expect(await findings()).toEqual([])

  await press(counted(en.bulk.ask, 2))
  await main().getByText(counted(en.bulk.plan.willChange, 2)).waitFor()
  await expect.poll(() => focusedName(page)).toBe(counted(en.bulk.plan.title, 2))
  expect((await cells('Minutes')).at(-1)).toMatch(/→ 2 days \(2,880 minutes\)$/)
  expect((await cells('Days')).at(-1)).toMatch(/→ 2 days$/)
  expect(resolving()).toEqual(before)
  expect(await findings()).toEqual([])

  await press(counted(en.bulk.plan.start, 2))
  await main().getByText(counted(en.bulk.counts.saved, 2)).waitFor()
  expect(resolving()).toEqual([2880, 2])
  expect((await cells('Days')).slice(0, 3)).toEqual(['Acme Corporation', 'Days', en.bulk.outcome.saved])
  expect(await findings()).toEqual([])

  await press(en.bulk.run.undo)
  await main().getByText(counted(en.bulk.plan.willChange, 2)).waitFor()
  expect((await cells('Minutes')).at(-1)).toMatch(/2 days \(2,880 minutes\) → /)
  expect(await findings()).toEqual([])
  await press(counted(en.bulk.plan.undo, 2))
  await main()
    .getByRole('heading', { name: counted(en.bulk.run.undoTitle, 2) })
    .waitFor()
  await main().getByText(counted(en.bulk.counts.saved, 2)).waitFor()
  expect(resolving()).toEqual(before)

  await press(en.bulk.run.leave)
  await main().getByText(en.bulk.runs.undo, { exact: true }).waitFor()
  expect(await findings()).toEqual([])
})
