import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { en } from '../../renderer/messages/en.ts'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { StandIn } from '#tests/stand-in/network/start.ts'
import { examine } from '#tests/support/examine.ts'
import { PASSPHRASE, type AddedServer, type FilledApp } from '#tests/support/filled-app.ts'
import { standOnFilledScreen } from '#tests/support/filled-screen.ts'
import type { WatchedPage } from '#tests/support/pages.ts'
import { typePassphrase, waitForAccount, reload } from '#tests/support/steps.ts'

// Editing one account, from the first key to what the server holds. Each test begins with a form without changes.

let filled: FilledApp
let server: AddedServer
let standIn: StandIn
let watched: WatchedPage
let page: Page
let main: AccountRef

standOnFilledScreen(async (screen) => {
  ;({ filled, watched, page } = screen)
  server = await filled.add({ dialect: '4.15.1', seed: 7 })
  ;({ standIn } = server)
  main = server.account('main')
  // What is asked here is asked by the form: nothing is looked after by itself.
  await filled.api.refresh.setInterval({ instanceId: server.instance.id, minutes: 0 })
  await filled.api.accounts.refresh(main)
  await filled.api.labels.refresh(main)
  await page.goto(await filled.issueLink())
  await waitForAccount(page, 'Acme Corporation')
})

const fieldAt = (name: string) => page.locator(`[data-field="${name}"] :is(input, select, textarea)`).first()
const bar = () => page.getByRole('region', { name: en.edit.bar.label })
const open = async ({ identityId, accountId }: AccountRef, tab: string) => {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/accounts/${identityId}/${accountId}/${tab}`)
}
const openForm = async (account = main) => {
  await open(account, 'settings')
  await fieldAt('name').waitFor()
}
const heldAccount = () => {
  const account = standIn.world.accounts.get(main.accountId)
  if (account === undefined) throw new Error('The stand-in lost its account.')
  return account
}
const sent = () => standIn.received.map(({ method, path }) => `${method} ${path}`)
const path = () => `/api/v1/accounts/${main.accountId}`
/** Reviews and saves with the two keys that a change takes. */
const save = async () => {
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
}

it('opens with E and closes again without a request, with the focus in the first field', async () => {
  standIn.forget()
  await page.keyboard.press('e')
  await page.locator('[data-field=name] input:focus').waitFor()
  await page.getByRole('tab', { name: en.accounts.tabs.overview }).click()
  await page.getByText('help@golden.example.com').first().waitFor()
  expect(sent()).toEqual([])
})

it('saves one field by keyboard alone: two requests, and only that field', async () => {
  await page.locator('main').focus()
  await page.keyboard.press('e')
  await page.locator('[data-field=name] input:focus').waitFor()
  await page.keyboard.press('End')
  await page.keyboard.type(' Ltd')
  standIn.forget()
  await save()
  await page.getByText('1 change saved to Acme Corporation', { exact: true }).waitFor()
  expect(sent()).toEqual([`GET ${path()}`, `PATCH ${path()}`])
  expect(standIn.received[1]?.json).toEqual({ name: 'Acme Corporation Ltd' })
  await page.getByRole('navigation').getByRole('link', { name: 'Acme Corporation Ltd' }).waitFor()
  await bar().getByText(en.edit.bar.none).waitFor()
  await page.locator('[data-field=name] input:focus').waitFor()
  expect(watched.complaints).toEqual([])
})

it('goes to the first field that this server would refuse, and sends nothing', async () => {
  await openForm()
  standIn.forget()
  await fieldAt('support_email').fill('Smith Smith')
  await fieldAt('auto_resolve_after').fill('2000')
  await page.keyboard.press('Control+s')
  await page.locator('[data-field=support_email] input:focus').waitFor()
  const said = await page.locator('main').innerText()
  expect(said).toContain(en.edit.refused['not-an-address'])
  expect(said).toContain('At most 999 days, 21 hours, 36 minutes.')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await bar().getByRole('button', { name: en.edit.bar.discard }).click()
  await bar().getByText(en.edit.bar.none).waitFor()
  expect(sent()).toEqual([])
})

it('asks field by field where somebody else changed the same, and merges the rest', async () => {
  await openForm()
  await fieldAt('name').fill('Mine')
  await fieldAt('industry').fill('Finance')
  heldAccount().name = 'Theirs'
  heldAccount().domain = 'theirs.example.com'
  standIn.forget()
  await save()
  await page.getByRole('dialog', { name: /Theirs/ }).waitFor()
  expect(sent()).toEqual([`GET ${path()}`])
  const button = page.getByRole('dialog').getByRole('button', { name: /^Save/ })
  expect(await button.isDisabled()).toBe(true)
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await examine(page)).toEqual([])
  await page.getByRole('radio', { name: en.edit.conflict.mine }).check()
  await button.click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor()
  expect([heldAccount().name, heldAccount().domain, heldAccount().customAttributes.industry]).toEqual([
    'Mine',
    'theirs.example.com',
    'Finance',
  ])
})

it('leaves a field alone where theirs is chosen, and sends nothing at all when that was all', async () => {
  await openForm()
  await fieldAt('name').fill('Mine again')
  heldAccount().name = 'Theirs again'
  standIn.forget()
  await save()
  await page.getByRole('radio', { name: en.edit.conflict.theirs }).check()
  await page.getByRole('dialog').getByRole('button', { name: en.edit.conflict.settle }).click()
  await bar().getByText(en.edit.bar.none).waitFor()
  expect(await fieldAt('name').inputValue()).toBe('Theirs again')
  expect(sent()).toEqual([`GET ${path()}`])
})

it('keeps what was typed over a lock that comes at once, a switch and a reload, with its age', async () => {
  await openForm()
  await fieldAt('domain').fill('typed.example.com')
  await page.keyboard.press('Control+l')
  await page.getByRole('heading', { name: en.vault.unlock.title }).waitFor()
  expect(await page.content()).not.toContain('typed.example.com')
  await typePassphrase(page, PASSPHRASE)
  await fieldAt('domain').waitFor()
  await expect.poll(() => fieldAt('domain').inputValue()).toBe('typed.example.com')

  await fieldAt('industry').fill('Education')
  await openForm(server.account('bare'))
  await expect.poll(() => fieldAt('domain').inputValue()).toBe('')
  await openForm()
  await expect.poll(() => fieldAt('industry').inputValue()).toBe('Education')

  await bar().getByText(en.edit.bar.kept).waitFor()
  await page.reload()
  await page.getByText(en.edit.draft.back.split('{time}')[0] ?? '').waitFor()
  expect([await fieldAt('domain').inputValue(), await fieldAt('industry').inputValue()]).toEqual([
    'typed.example.com',
    'Education',
  ])
  await page.getByRole('button', { name: en.edit.draft.discard }).click()
  await expect.poll(() => filled.api.drafts.read(main)).toBeNull()
})

it('keeps the form and says so where the connection broke and nothing was saved', async () => {
  await openForm()
  await fieldAt('name').fill('Lost on the way')
  const fault = standIn.control.add({ kind: 'reset' }, { method: 'PATCH' })
  await save()
  await page.getByText(en.edit.result.notSaved).waitFor()
  standIn.control.remove(fault)
  expect(await fieldAt('name').inputValue()).toBe('Lost on the way')
  expect(heldAccount().name).toBe('Theirs again')
  await bar().getByRole('button', { name: en.edit.bar.discard }).click()
})

it('says that nobody knows while the server is away, and finds out when it is back', async () => {
  await openForm()
  await fieldAt('name').fill('Nobody knows')
  standIn.control.add({ kind: 'reset' }, { method: 'PATCH', acts: true })
  standIn.control.add({ kind: 'reset' }, { method: 'GET', skip: 1 })
  await save()
  await page.getByText(en.edit.result.unknownTitle).waitFor()
  expect(await fieldAt('name').inputValue()).toBe('Nobody knows')
  expect(await examine(page)).toEqual([])
  standIn.control.clear()
  await page.getByRole('button', { name: en.edit.result.check }).click()
  await page.getByText(en.edit.result.resolvedSaved).waitFor()
  await page.getByRole('button', { name: en.edit.result.close }).click()
  await expect
    .poll(() => filled.api.history.list({ ref: main, limit: 1 }))
    .toMatchObject([
      {
        fields: [{ field: 'name', after: 'Nobody knows' }],
        outcome: expect.stringMatching(/saved/) as string,
      },
    ])
  const left = bar().getByRole('button', { name: en.edit.bar.discard })
  if ((await left.count()) > 0) await left.click()
})

it('shows the history, takes a change back through the same form, and exports both ways', async () => {
  await openForm()
  await fieldAt('industry').fill('=Healthcare')
  await page.keyboard.press('Escape')
  await save()
  await page
    .getByText(/^1 change saved/)
    .last()
    .waitFor()
  await page.getByRole('tab', { name: en.accounts.tabs.history }).click()
  const newest = page.getByRole('list', { name: en.history.label }).getByRole('listitem').first()
  await newest.getByText('=Healthcare').waitFor()
  expect(await newest.innerText()).toMatch(/Ada[\s\S]*Saved[\s\S]*Finance[\s\S]*Request id/)
  expect(await examine(page)).toEqual([])

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: en.history.export }).click()
  await page.getByRole('menuitem', { name: en.history.downloadCsv }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/\.csv$/)
  expect(await readFile(await file.path(), 'utf8')).toContain("'=Healthcare")

  await newest.getByRole('button', { name: en.history.undo }).click()
  await expect.poll(() => fieldAt('industry').inputValue()).toBe('Finance')
  await page.getByText('The form holds the values from before').waitFor()
  await bar().getByText('1 change', { exact: true }).waitFor()
  await save()
  await bar().getByText(en.edit.bar.none).waitFor()
  expect(heldAccount().customAttributes.industry).toBe('Finance')
  const [undone, done] = await filled.api.history.list({ ref: main, limit: 2 })
  expect(undone?.undoOf).toBe(done?.id)
  expect(watched.complaints).toEqual([])
})

it('lets an agent read every setting and change none, and says why', async () => {
  const { identityId } = await filled.addUser(standIn, 'agent')
  const account = { identityId, accountId: main.accountId }
  await filled.api.accounts.refresh(account)
  await reload(page)
  await open(account, 'settings')
  await page.getByText('Read-only: Bob is an agent here').waitFor()
  expect(await page.locator('main').getByRole('textbox').count()).toBe(0)
  expect(await examine(page)).toEqual([])
})

it('names what a server of another age would drop, and edits a suspended account', async () => {
  await openForm(server.account('suspended'))
  await page.getByText(en.edit.suspended).waitFor()
  await fieldAt('name').fill('Thawing Ltd')
  await save()
  await page.getByText('1 change saved to Frozen Ltd').waitFor()
  const old = await filled.add({ dialect: '2.18.0', seed: 8 })
  await filled.api.accounts.refresh(old.account('main'))
  await reload(page)
  await openForm(old.account('main'))
  const said = await page.locator('main').innerText()
  expect(said).toContain('Industry, Company size, Time zone, and Website: dropped without a word')
  expect(await page.locator('[data-field]').count()).toBe(5)
  expect(await examine(page)).toEqual([])
})
