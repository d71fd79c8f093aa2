import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { en } from '../../renderer/messages/en.ts'
import { startApp, type App } from '#tests/support/app.ts'
import { findCanary, findCanaryIn } from '#tests/support/canary.ts'
import { examine } from '#tests/support/examine.ts'
import { findInHeap } from '#tests/support/page-heap.ts'
import { PASSPHRASE, startFilledApp, type FilledApp } from '#tests/support/filled-app.ts'
import { openBrowser, openWatchedPage, tellScreenOnFailure, type WatchedPage } from '#tests/support/pages.ts'
import { createVault, fieldOf, waitForAccount } from '#tests/support/steps.ts'

// From one computer to another: everything out as one file, and in again.

const FILE_PASSPHRASE = 'a passphrase of the file alone'
const folder = mkdtempSync(join(tmpdir(), 'switchyard-move-'))
const file = join(folder, 'moved.switchyard')
let browser: Browser
let source: FilledApp
let target: App
let watched: WatchedPage
let token = ''

beforeAll(async () => {
  browser = await openBrowser()
  source = await startFilledApp()
  const { standIn } = await source.add({ dialect: '4.15.1', world: 'golden' })
  token = standIn.state.users['admin']?.token ?? ''
  target = await startApp()
})
afterAll(async () => {
  await browser.close()
  await source[Symbol.asyncDispose]()
  await target[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})
tellScreenOnFailure(() => watched)

async function go(place: string) {
  await watched.page.getByRole('navigation').first().waitFor()
  await watched.page.evaluate((hash) => {
    window.location.hash = hash
  }, place)
}

async function choose(path: string) {
  const chooser = watched.page.waitForEvent('filechooser')
  await watched.page
    .getByRole('button', { name: en.transfer.import.choose })
    .or(watched.page.getByRole('button', { name: en.transfer.import.other }))
    .click()
  await (await chooser).setFiles(path)
}

async function open(path: string, passphrase: string) {
  await choose(path)
  await fieldOf(watched.page, en.transfer.import.passphrase).fill(passphrase)
  await watched.page.getByRole('button', { name: en.transfer.import.open }).click()
}

it('everything goes out as one file that holds nothing in the clear', async () => {
  watched = await openWatchedPage(browser)
  const { page, complaints } = watched
  await page.goto(await source.issueLink())
  // The app leads to an account by itself first: whoever is sent elsewhere before that is taken back.
  await waitForAccount(page, 'Acme Corporation')
  await go('/settings')
  await page.getByRole('button', { name: en.transfer.section.export }).click()
  await page.getByRole('heading', { name: en.transfer.export.title }).waitFor()
  await page.getByRole('button', { name: en.transfer.export.submit, exact: true }).click()
  await page.getByText(en.vault.passphrase.missing).waitFor()
  expect(await examine(page)).toEqual([])
  await fieldOf(page, en.vault.passphrase.new).fill(FILE_PASSPHRASE)
  await fieldOf(page, en.vault.passphrase.repeat).fill(FILE_PASSPHRASE)
  await fieldOf(page, en.vault.passphrase.current).fill('not the one')
  await page.keyboard.press('Enter')
  await page.getByText(en.failures['vault-wrong-key'].title).waitFor()
  await fieldOf(page, en.vault.passphrase.current).fill(PASSPHRASE)
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  await (await download).saveAs(file)
  await page.getByRole('heading', { name: en.transfer.export.doneTitle }).waitFor()
  expect(await examine(page)).toEqual([])
  expect((await download).suggestedFilename()).toMatch(/^switchyard-\d{4}-\d\d-\d\d\.switchyard$/)

  const { dataFolder, temporaryFolder } = source.app
  const planted = join(folder, 'planted')
  writeFileSync(
    planted,
    Buffer.concat([
      Buffer.from(token),
      Buffer.from(token, 'utf16le'),
      Buffer.from(Buffer.from(token).toString('base64')),
    ]),
  )
  expect(findCanary(folder, token).map(({ file: where }) => where)).toEqual(['planted', 'planted', 'planted'])
  rmSync(planted)
  expect(
    [folder, dataFolder, temporaryFolder].flatMap((place) => [
      ...findCanary(place, token),
      ...findCanary(place, FILE_PASSPHRASE),
    ]),
  ).toEqual([])
  expect(findCanaryIn(source.app.said(), token)).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})

it('a new computer begins with it, after a file that is none, a part of one and a wrong passphrase', async () => {
  watched = await openWatchedPage(browser)
  const { page, complaints } = watched
  await page.goto(target.link)
  await createVault(page, PASSPHRASE)
  await page.getByRole('button', { name: en.shell.start.fromExport }).click()
  await page.getByRole('heading', { name: en.transfer.import.title }).waitFor()
  await page.getByRole('button', { name: en.transfer.import.open }).click()
  await page.getByText(en.transfer.import.missing).waitFor()
  expect(await examine(page)).toEqual([])

  const bad = join(folder, 'bad.switchyard')
  const failures = [
    [
      () => {
        writeFileSync(bad, 'url,token\n')
      },
      'transfer-not-such-file',
    ],
    [
      () => {
        writeFileSync(bad, readFileSync(file).subarray(0, 200))
      },
      'transfer-cut-short',
    ],
    [
      () => {
        writeFileSync(bad, '')
        truncateSync(bad, 100 * 1024 * 1024)
      },
      'transfer-too-large',
    ],
  ] as const
  for (const [make, code] of failures) {
    make()
    await open(bad, FILE_PASSPHRASE)
    await page.getByText(en.failures[code].title).waitFor()
  }
  await open(file, 'not the passphrase')
  await page.getByText(en.failures['transfer-wrong-passphrase'].title).waitFor()
  expect(await examine(page)).toEqual([])

  await open(file, FILE_PASSPHRASE)
  await page.getByRole('heading', { name: en.transfer.import.inFile }).waitFor()
  expect(await examine(page)).toEqual([])
  await page.getByRole('button', { name: en.transfer.import.submit }).click()
  await page.getByRole('heading', { name: en.transfer.import.doneTitle }).waitFor()
  expect(await examine(page)).toEqual([])
  await page.getByRole('button', { name: en.transfer.import.finish }).click()
  await page.getByRole('heading', { level: 1, name: 'Acme Corporation' }).waitFor()

  await go('/move/import')
  await open(file, FILE_PASSPHRASE)
  await page.getByText(en.transfer.import.nothing).waitFor()
  expect(await page.getByRole('button', { name: en.transfer.import.submit }).count()).toBe(0)
  expect(complaints).toEqual([])
})

it('servers are added from a list, line by line, and the page forgets their tokens', async () => {
  const { page } = watched
  const { state, url } = await source
    .add({ dialect: '4.1.0', world: 'golden' })
    .then(({ standIn }) => standIn)
  const canary = state.users['admin']?.token ?? ''
  const list = join(folder, 'list.csv')
  const lines = [
    'server;token;name',
    `${url};${canary};From a list`,
    `${url};tokenThatNobodyKnows1234;`,
    'ftp://x;y;',
    `${url};${canary};`,
  ]
  writeFileSync(list, lines.join('\r\n'))
  await go('/settings')
  await page.getByRole('button', { name: en.transfer.section.list }).click()
  await page.getByRole('heading', { level: 1, name: en.transfer.list.title }).waitFor()
  await choose(list)
  await page.getByText(en.transfer.list.double.replace('{line}', '2')).waitFor()
  expect(await findInHeap(page, [canary])).toEqual([['utf8']])
  expect(await examine(page)).toEqual([])
  await page.getByLabel(en.transfer.list.plainHttp).check()
  await page.getByRole('button', { name: 'Add 2 lines' }).click()
  await page.getByText(en.transfer.list.clearTitle).waitFor()
  await page.getByText(en.failures['token-unknown'].title).waitFor()
  expect(await examine(page)).toEqual([])
  expect(await findInHeap(page, [canary])).toEqual([[]])
  await page.getByRole('button', { name: 'Add 1 line' }).waitFor()
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /From a list/ })
    .first()
    .waitFor()
  expect(watched.complaints).toEqual([])
})
