import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { toAccountKey } from '#shared/domain/account-ref.ts'
import { en } from '../../renderer/messages/en.ts'
import type { AddedServer, FilledApp } from '#tests/support/filled-app.ts'
import { standOnFilledScreen } from '#tests/support/filled-screen.ts'
import { sidewaysOverflow, type WatchedPage } from '#tests/support/pages.ts'

// What a server, or somebody who may write to it, could put into an account to break the page or to fool who reads it.

type Body = Record<string, unknown>
const SCRIPT = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'
let filled: FilledApp
let server: AddedServer
let watched: WatchedPage
let page: Page

standOnFilledScreen(async (screen) => {
  ;({ filled, watched, page } = screen)
  server = await filled.add({ dialect: '4.15.1', world: 'golden' })
  await page.goto(await filled.issueLink())
  const hash = `/accounts/${toAccountKey(server.account('main'))}`
  await page.evaluate((address) => {
    window.location.hash = address
  }, hash)
  await page.getByRole('tablist').waitFor()
})
beforeEach(() => {
  server.standIn.control.clear()
})

/** Presses the button and waits until the app has heard from the server and told the page. */
async function refresh() {
  const answered = watched.answerTo('accounts/refresh')
  await page.getByRole('button', { name: en.accounts.header.refresh, exact: true }).click()
  await answered
}

/** The account as the server would have sent it, changed; the next refresh brings it. */
async function answerWith(change: (body: Body) => Body) {
  const ref = server.account('main')
  const { value } = await filled.api.accounts.refresh(ref)
  const body = change(JSON.parse(value.raw) as Body)
  server.standIn.control.reply({ status: 200, json: body }, { path: `/api/v1/accounts/${ref.accountId}` })
  await refresh()
}

/** The page still answers keys and clicks, nothing ran, nothing was violated, and it is not wider than the window. */
async function expectCalm() {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  for (const tab of [en.accounts.tabs.raw, en.accounts.tabs.overview]) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('tabpanel', { name: tab }).waitFor()
    expect(await sidewaysOverflow(page)).toBe(0)
  }
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(watched.complaints).toEqual([])
}

it('10,000 features', async () => {
  const features = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`feature_${index}`, true]),
  )
  await answerWith((body) => ({ ...body, features }))
  await page.getByText(/10,0\d\d on/).waitFor()
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(5000)
  await page.getByLabel(en.accounts.features.search).fill('feature_9876')
  await page.getByText('1 found').waitFor()
  await expectCalm()
})

it('a name of 255 emoji', async () => {
  const name = '👩‍👩‍👧‍👦'.repeat(255)
  await answerWith((body) => ({ ...body, name }))
  await expect.poll(async () => page.getByRole('heading', { level: 1 }).innerText()).toContain('👩‍👩‍👧‍👦')
  await expectCalm()
})

it('a name that turns the reading direction and hides letters', async () => {
  await answerWith((body) => ({ ...body, name: 'Acme\u202Emoc.live\u200B\u2066 Corp\u0000oration\u2069' }))
  const heading = page.getByRole('heading', { level: 1 })
  await expect.poll(async () => heading.innerText()).toContain('moc.live')
  await expect.poll(() => page.title()).toContain('moc.live')
  const shown = `${await heading.innerText()} ${await page.title()}`
  expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u0000]/)
  expect(await heading.innerText()).toMatch(/202E/i)
  await expectCalm()
})

it('HTML and scripts in every text', async () => {
  const spoil = (value: unknown): unknown => {
    if (typeof value === 'string') return SCRIPT
    if (Array.isArray(value)) return value.map(spoil)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoil(inner)]))
  }
  await answerWith((body) => ({
    ...(spoil(body) as Body),
    custom_attributes: { [SCRIPT]: SCRIPT },
    features: { [SCRIPT]: true },
    [SCRIPT]: SCRIPT,
  }))
  await expect.poll(async () => page.getByRole('heading', { level: 1 }).innerText()).toBe(SCRIPT)
  expect(await page.locator('main img, main script').count()).toBe(0)
  await expectCalm()
})

it('HTML and scripts in its lists', async () => {
  const { accountId } = server.account('main')
  const items = [
    { id: 1, title: SCRIPT, name: SCRIPT, description: SCRIPT, color: 'url(javascript:window.ran=1)' },
  ]
  server.standIn.control.reply(
    { status: 200, json: { payload: items } },
    { path: `/api/v1/accounts/${accountId}/labels` },
  )
  await page.getByRole('tab', { name: en.accounts.tabs.labels }).click()
  await page.getByText(SCRIPT).first().waitFor()
  await expectCalm()
})

it('an attribute of 5 MB', async () => {
  await answerWith((body) => ({
    ...body,
    custom_attributes: { note: 'wide '.repeat(1_000_000), word: 'w'.repeat(10_000) },
  }))
  await page
    .getByText(/5,000,000/)
    .first()
    .waitFor()
  expect(await page.evaluate(() => document.body.innerText.length)).toBeLessThan(100_000)
  await expectCalm()
})

it('null everywhere', async () => {
  await answerWith((body) =>
    Object.fromEntries(Object.keys(body).map((key) => [key, key === 'id' ? body[key] : null])),
  )
  await page.getByText(en.accounts.value.nothingSent).first().waitFor()
  await expectCalm()
})

it('nesting of 10,000 levels, keys of objects themselves, and numbers that are none', async () => {
  const deep = '['.repeat(10_000) + ']'.repeat(10_000)
  const { accountId } = server.account('main')
  for (const body of [
    `{"id":${accountId},"name":"Deep","custom_attributes":{"deep":${deep}}}`,
    `{"id":${accountId},"name":"Proto","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}`,
    `{"id":${accountId},"name":"Number","created_at":1e999,"settings":{"auto_resolve_after":-1e308}}`,
  ]) {
    server.standIn.control.clear()
    server.standIn.control.reply(
      { status: 200, headers: { 'content-type': 'application/json' }, body },
      { path: `/api/v1/accounts/${accountId}` },
    )
    await refresh()
    await expectCalm()
  }
  expect(await page.evaluate(() => 'admin' in {})).toBe(false)
})
