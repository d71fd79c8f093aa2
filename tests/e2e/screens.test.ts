import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openLoopbackHost } from '#electron/host/loopback/loopback-host.ts'
import { placesFrom } from '#electron/host/places.ts'
import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import { FORBIDDABLE, noPolicy } from '#shared/domain/policy.ts'
import { en } from '../../renderer/messages/en.ts'
import {
  directionOf,
  LANGUAGE_NAMES,
  toLocaleTag,
  type LanguageName,
} from '../../renderer/messages/languages.ts'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { buildOnce } from '#tests/support/build-once.ts'
import { examine } from '#tests/support/examine.ts'
import { PASSPHRASE, type AddedServer, type FilledApp } from '#tests/support/filled-app.ts'
import { standOnFilledScreen } from '#tests/support/filled-screen.ts'
import {
  findAxeViolations,
  openWatchedPage,
  sidewaysOverflow,
  type WatchedPage,
} from '#tests/support/pages.ts'
import { createVault, fillInstance, fieldOf, sendInstance, reload } from '#tests/support/steps.ts'

// Everything that can be on screen while the vault is open, and what servers do to it: looked at in every theme,
// direction and size.

let browser: Browser
let filled: FilledApp
let today: AddedServer
let old: AddedServer
let documented: AddedServer
let asAgent: AccountRef
/** Where nobody listens. */
let freePort: number
let watched: WatchedPage
let page: Page

standOnFilledScreen(async (screen) => {
  ;({ filled, watched, browser, page } = screen)
  await page.goto(await filled.issueLink())
  await heading(en.shell.start.title)
  expect(await findings()).toEqual([])

  today = await filled.add({ dialect: '4.15.1', world: 'golden' })
  old = await filled.add({ dialect: '2.18.0', world: 'demo' })
  documented = await filled.add({ dialect: 'as-documented', world: 'golden' })
  const { identityId } = await filled.addUser(today.standIn, 'agent')
  asAgent = { identityId, accountId: today.standIn.state.accounts.main ?? 0 }
  const gone = await startStandIn()
  freePort = gone.port
  await gone.close()
  await reload(page)
})
beforeEach(async () => {
  today.standIn.control.clear()
  // What a failed test left open must not fail the next ones.
  if ((await page.getByRole('dialog').count()) > 0) await reload(page)
})

const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
const text = (words: string | RegExp) => page.getByText(words).first().waitFor()

/** Everything wrong with what is on screen. */
async function findings(): Promise<string[]> {
  return [...(await examine(page)), ...watched.complaints.splice(0)]
}

async function goTo(address: string) {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, address)
}

async function openAccount(ref: AccountRef, tab = '') {
  await goTo(`/accounts/${toAccountKey(ref)}/${tab}`)
  await page.getByRole('tablist').waitFor()
  await page.locator('main .skeleton').first().waitFor({ state: 'detached' })
}

it('finds what is wrong with a page, if anything is', async () => {
  await page.evaluate(() => {
    const wrong = document.createElement('img')
    wrong.src = 'https://elsewhere.example/wide.png'
    wrong.width = 5000
    document.querySelector('main')?.append(wrong)
  })
  const found = (await findings()).join('\n')
  for (const finding of ['image-alt', 'px wider than the window', 'policy violated: img-src'])
    expect(found).toContain(finding)
  await reload(page)
})

describe('an account', () => {
  it.each(['overview', 'labels', 'inboxes', 'teams', 'agents', 'raw'])('of today: %s', async (tab) => {
    await openAccount(today.account('main'), tab)
    await page.locator('main').getByText(/as of/).first().waitFor()
    expect(await findings()).toEqual([])
  })

  it.each(['', 'labels', 'inboxes', 'agents'])('of an old server, with daily life in it: %s', async (tab) => {
    await openAccount(old.account('main'), tab)
    await page.locator('main').getByText(/as of/).first().waitFor()
    expect(await findings()).toEqual([])
  })

  it.each(['', 'labels'])('of a server that has only the documented page: %s', async (tab) => {
    await openAccount(documented.account('main'), tab)
    await text(en.accounts.header.documentedPage)
    expect(await findings()).toEqual([])
  })

  it('that is suspended', async () => {
    await openAccount(today.account('suspended'))
    await text(en.accounts.notice.suspended)
    expect(await findings()).toEqual([])
    await openAccount(today.account('suspended'), 'inboxes')
    await text(en.failures['account-suspended'].title)
    expect(await findings()).toEqual([])
  })

  it.each(['', 'inboxes'])('with the eyes of an agent: %s', async (tab) => {
    await openAccount(asAgent, tab)
    await text(en.accounts.notice.agent)
    expect(await findings()).toEqual([])
  })

  it('that is not in the vault', async () => {
    await goTo('/accounts/00000000-0000-4000-8000-000000000000/1')
    await heading(en.shell.unknownAccount.title)
    expect(await findings()).toEqual([])
  })
})

describe('a refresh that fails', () => {
  const path = () => `/api/v1/accounts/${today.standIn.state.accounts.bare ?? 0}`
  const faults: [string, (control: StandIn['control']) => void, keyof typeof en.failures][] = [
    ['HTML', (control) => control.add({ kind: 'answer', name: 'captive-portal-page' }), 'access-gate'],
    ['502', (control) => control.add({ kind: 'answer', name: 'nginx-502' }), 'server-unavailable'],
    ['500', (control) => control.add({ kind: 'answer', name: 'server-error' }), 'server-crashed'],
    ['429', (control) => control.add({ kind: 'answer', name: 'rate-limited' }), 'rate-limited'],
    ['a reset', (control) => control.add({ kind: 'reset' }), 'connection-lost'],
    [
      'a refused token',
      (control) => control.reply({ status: 401, json: { error: 'Invalid Access Token' } }, { times: 3 }),
      'token-unknown',
    ],
    [
      'no such account',
      (control) =>
        control.reply({ status: 404, json: { error: 'Resource could not be found' } }, { path: path() }),
      'account-not-found',
    ],
  ]
  it.each(faults)('with %s says so and keeps what was known', async (_name, fail, code) => {
    await openAccount(today.account('bare'))
    await heading(en.accounts.identity.title)
    fail(today.standIn.control)
    await page.getByRole('button', { name: en.accounts.header.refresh, exact: true }).click()
    await text(new RegExp(en.failures[code].title.replace(/\{.*/, '')))
    await heading(en.accounts.identity.title)
    expect(await findings()).toEqual([])
    today.standIn.control.clear()
    await page.getByRole('button', { name: en.accounts.header.refresh, exact: true }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
  })
})

describe('the rest of the shell', () => {
  it('an instance', async () => {
    await goTo(`/instances/${today.instance.id}`)
    await heading(en.instances.page.server)
    expect(await findings()).toEqual([])
    await page.getByRole('button', { name: en.instances.remove.open }).click()
    await page.getByRole('dialog').waitFor()
    expect(await findings()).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('how an instance is reached, with every part of it open', async () => {
    await goTo(`/instances/${today.instance.id}`)
    const parts = page.locator('details[data-part]')
    await expect.poll(() => parts.count()).toBe(3)
    for (const part of await parts.all()) await part.locator('summary').click()
    await page.getByRole('radio', { name: en.connection.proxy.own }).check()
    await fieldOf(page, en.connection.proxy.url).waitFor()
    expect(await findings()).toEqual([])
  })

  it('the top of a page after another one that was scrolled down', async () => {
    const scrolled = () => page.locator('main').evaluate(({ scrollTop }) => scrollTop)
    expect(await scrolled()).toBeGreaterThan(0)
    await goTo('/settings')
    await heading(en.settings.title)
    await expect.poll(scrolled).toBe(0)
  })

  it.each([
    ['a server', () => 'server=https%3A%2F%2Fchat.example.com&account=7', en.links.unknownServer.title],
    [
      'an account',
      () => `server=${encodeURIComponent(today.standIn.url)}&account=777`,
      en.links.unknownAccount.title,
    ],
  ])('a link to %s that is not in the vault', async (_name, query, title) => {
    await goTo(`/link?${query()}`)
    await heading(title)
    expect(await findings()).toEqual([])
  })

  it('the settings', async () => {
    await goTo('/settings')
    await heading(en.settings.title)
    await heading(en.settings.keyslots.title)
    await page.getByRole('button', { name: en.vaultCopies.make }).click()
    await text(en.vaultCopies.reason['by-hand'])
    await page.getByRole('button', { name: en.settings.diagnostics.show }).click()
    await page.getByRole('region', { name: en.settings.diagnostics.label }).waitFor()
    expect(await findings()).toEqual([])
  })

  it('the palette, with and without an answer', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('bare')
    await page
      .getByRole('option', { name: /Bare Inc/ })
      .first()
      .waitFor()
    expect(await findings()).toEqual([])
    await page.keyboard.type('?? nothing ??')
    await text(en.shell.palette.empty)
    expect(await findings()).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('the sheet of shortcuts', async () => {
    await page.locator('main').focus()
    await page.keyboard.press('?')
    await heading(en.shell.shortcuts.title)
    expect(await findings()).toEqual([])
    await page.keyboard.press('Escape')
  })

  it('an address that leads nowhere', async () => {
    await goTo('/nowhere')
    await heading(en.shell.unknownPage.title)
    expect(await findings()).toEqual([])
  })

  it('a page without a network', async () => {
    await page.context().setOffline(true)
    await text(en.refresh.offlineSince.replace('{time}', '').trim())
    await page.context().setOffline(false)
    await text(en.shell.status.online)
  })
})

describe('adding an instance', () => {
  it('with nothing and with nonsense typed', async () => {
    await fillInstance(page, { url: 'ftp://chat example', token: 'not a token' })
    await page.getByRole('button', { name: en.instances.add.submit }).click()
    await text(en.instances.tokenProblem.characters)
    expect(await findings()).toEqual([])
  })

  const refusals: [string, () => { url: string; token: string }, keyof typeof en.failures][] = [
    ['a token nobody knows', () => ({ url: today.standIn.url, token: 'a'.repeat(24) }), 'token-unknown'],
    [
      'the token of a bot',
      () => ({ url: today.standIn.url, token: today.standIn.state.tokens.bot ?? '' }),
      'token-wrong-kind',
    ],
    [
      'nobody at the address',
      () => ({ url: `http://127.0.0.1:${freePort}`, token: 'a'.repeat(24) }),
      'connection-refused',
    ],
  ]
  it.each(refusals)('with %s', async (_name, typed, code) => {
    await goTo('/settings')
    await fillInstance(page, typed())
    await sendInstance(page)
    await text(new RegExp(en.failures[code].title.replace(/^\{host\}/, '')))
    expect(await findings()).toEqual([])
  })

  it('to a server that is no Chatwoot', async () => {
    today.standIn.control.add({ kind: 'answer', name: 'captive-portal-page' })
    await goTo('/settings')
    await fillInstance(page, { url: today.standIn.url, token: 'a'.repeat(24) })
    await sendInstance(page)
    await page.getByRole('alert').filter({ hasText: en.failures['not-chatwoot'].title }).waitFor()
    expect(await findings()).toEqual([])
  })

  it('to a server that cannot list accounts', async () => {
    await goTo('/settings')
    await fillInstance(page, {
      url: documented.standIn.url,
      token: documented.standIn.state.users.agent?.token ?? '',
    })
    await sendInstance(page)
    await fieldOf(page, en.instances.add.accountId).waitFor()
    expect(await findings()).toEqual([])
  })
})

it('a computer that somebody manages: servers to add, and what was decided', async () => {
  const { loopback } = await buildOnce()
  const dataFolder = mkdtempSync(join(tmpdir(), 'switchyard-managed-'))
  const host = await openLoopbackHost({
    dataFolder,
    places: placesFrom(pathToFileURL(loopback).href),
    port: 0,
    idleMinutes: 0,
    policy: {
      ...noPolicy('/etc/switchyard/policy.json'),
      state: 'managed',
      instances: [
        { url: 'https://chat.example.com', name: 'Support' },
        { url: 'https://a-rather-long-name.of-a-server.example.org', name: '' },
      ],
      lockAfterMinutes: 10,
      lockOnScreenLock: true,
      forbids: [...FORBIDDABLE],
    },
  })
  const own = await openWatchedPage(browser)
  try {
    await own.page.goto(host.issueLink())
    await createVault(own.page, PASSPHRASE)
    await own.page.getByRole('navigation').getByRole('button', { name: en.shell.rail.add }).click()
    await own.page.getByRole('button', { name: 'Support' }).click()
    expect(await fieldOf(own.page, en.instances.add.url).inputValue()).toBe('https://chat.example.com')
    expect(await examine(own.page)).toEqual([])
    await own.page.getByRole('link', { name: en.shell.rail.settings }).click()
    await own.page.getByRole('heading', { name: en.policy.title }).waitFor()
    expect([...(await examine(own.page)), ...own.complaints]).toEqual([])
  } finally {
    await own.page.context().close()
    await host.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

describe('another language', () => {
  const languages = (Object.keys(LANGUAGE_NAMES) as LanguageName[]).filter((name) => name !== 'en')
  it.each(languages)('%s: an account and the settings', async (language) => {
    await filled.api.preferences.setAppearance({ language })
    for (const open of [() => openAccount(today.account('main')), () => goTo('/settings')]) {
      await open()
      await reload(page)
      await page.locator('main h1').waitFor()
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(toLocaleTag(language))
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(directionOf(language))
      expect([await sidewaysOverflow(page), ...(await findAxeViolations(page))]).toEqual([0])
    }
    expect(watched.complaints).toEqual([])
  })
  // Where long words have the least room; themes and sizes were looked at above.
  beforeAll(() => page.setViewportSize({ width: 640, height: 480 }))
  afterAll(async () => {
    await filled.api.preferences.setAppearance({ language: 'en' })
    await reload(page)
  })
})

it('an account that the server no longer lists', async () => {
  await openAccount(today.account('bare'))
  await heading(en.accounts.identity.title)
  const { world, state } = today.standIn
  const account = world.accounts.get(state.accounts.bare ?? 0)
  const user = world.users.get(state.users.admin?.id ?? 0)
  account?.members.delete(user?.id ?? 0)
  user?.memberships.splice(
    user.memberships.findIndex((membership) => membership.account === account),
    1,
  )
  await page.getByRole('button', { name: en.accounts.header.refresh, exact: true }).click()
  await text(en.failures['account-not-found'].title)
  await page.getByRole('button', { name: en.waysOut['refresh-accounts'] }).click()
  await text(en.accounts.notice.withdrawn.replace('{name}', 'Ada'))
  expect(await findings()).toEqual([])
})
