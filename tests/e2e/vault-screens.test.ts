import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLog } from '#electron/log/log.ts'
import { createKeyslotChanges } from '#electron/vault/keyslot-changes.ts'
import { openVaultKeeper } from '#electron/vault/vault-keeper.ts'
import { en } from '../../renderer/messages/en.ts'
import { startApp, type App } from '#tests/support/app.ts'
import { examine } from '#tests/support/examine.ts'
import { openBrowser, openWatchedPage, tellScreenOnFailure, type WatchedPage } from '#tests/support/pages.ts'
import { openSharedKeychain } from '#tests/support/memory-keychain.ts'
import { createVault, fieldOf, typePassphrase } from '#tests/support/steps.ts'
import { FILE_WORKER, KEY_WORKER } from '#tests/support/vault.ts'

// Everything that can be on screen while the vault is closed: looked at in every theme, direction and size.

const PASSPHRASE = 'four platforms and a clock'
const folder = mkdtempSync(join(tmpdir(), 'switchyard-screens-'))
const original = join(folder, 'original')
let browser: Browser
let keeper: App
let watched: WatchedPage | undefined

beforeAll(async () => {
  browser = await openBrowser()
  keeper = await startApp({ dataFolder: original })
})
afterAll(async () => {
  await browser.close()
  await keeper[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})
tellScreenOnFailure(() => watched)

/** A page of the app on a copy of the vault, after something was done to its files. */
async function withCopy(
  change: (data: string) => void | Promise<void>,
  look: (watched: WatchedPage) => Promise<void>,
  dataFolder = join(folder, 'copy'),
) {
  if (dataFolder !== original) cpSync(original, dataFolder, { recursive: true })
  await change(dataFolder)
  const app = await startApp({ dataFolder })
  try {
    watched = await openWatchedPage(browser)
    await watched.page.goto(app.link)
    await look(watched)
    expect(await examine(watched.page)).toEqual([])
    expect(watched.complaints).toEqual([])
    await watched.page.context().close()
  } finally {
    await app[Symbol.asyncDispose]()
    if (dataFolder !== original) rmSync(dataFolder, { recursive: true })
  }
}

/** A vault that only a keychain opens, and the recovery code that is answered. */
async function makeKeychainVault(data: string): Promise<string> {
  const key = { protection: 'keychain' } as const
  const keeper = await openVaultKeeper({
    folder: data,
    keychain: openSharedKeychain(),
    keyWorker: KEY_WORKER,
    fileWorker: FILE_WORKER,
    log: openLog({ folder: null }),
  })
  await keeper.create(key)
  const changes = createKeyslotChanges(keeper)
  const code = await changes.drawRecoveryCode(key)
  await changes.keepRecoveryCode(code.slice(-4))
  await keeper.close()
  return code
}

const heading = (page: WatchedPage['page'], name: string) => page.getByRole('heading', { name }).waitFor()
const nothing = () => undefined

it('the first run', async () => {
  watched = await openWatchedPage(browser)
  const { page, complaints } = watched
  await page.goto(keeper.link)
  await heading(page, en.vault.create.title)
  await page.getByRole('button', { name: en.vault.create.submit }).click()
  expect(await examine(page)).toEqual([])
  await createVault(page, PASSPHRASE)
  expect(complaints).toEqual([])
})

it('a vault that another process has open', () =>
  withCopy(
    nothing,
    async ({ page }) => {
      await typePassphrase(page, PASSPHRASE)
      await page
        .getByText(en.failures['vault-in-use'].title)
        .or(page.getByText(en.vault.inUse.title))
        .waitFor()
    },
    original,
  ))

it('a locked vault', () => withCopy(nothing, ({ page }) => heading(page, en.vault.unlock.title)))

it('a wrong passphrase', () =>
  withCopy(nothing, async ({ page }) => {
    await typePassphrase(page, 'five platforms and a clock')
    await page.getByText(en.failures['vault-wrong-key'].title).waitFor()
  }))

it('a damaged vault', () =>
  withCopy(
    (data) => {
      writeFileSync(join(data, 'vault.keys.json'), '{')
    },
    ({ page }) => heading(page, en.vault.damaged.title),
  ))

it('a vault whose database is not what its key fits', () =>
  withCopy(
    (data) => {
      writeFileSync(join(data, 'vault.db'), Buffer.alloc(8192, 7))
    },
    async ({ page }) => {
      await typePassphrase(page, PASSPHRASE)
      await heading(page, en.vault.damaged.title)
    },
  ))

it('a vault whose drive goes while it is locked, and comes back', () =>
  withCopy(nothing, async ({ page }) => {
    await heading(page, en.vault.unlock.title)
    renameSync(join(folder, 'copy'), join(folder, 'unplugged'))
    await typePassphrase(page, PASSPHRASE)
    await heading(page, en.vault.gone.title)
    expect(await examine(page)).toEqual([])
    renameSync(join(folder, 'unplugged'), join(folder, 'copy'))
    await page.getByRole('button', { name: en.vault.gone.retry }).click()
    await heading(page, en.vault.unlock.title)
  }))

it('a vault that a newer version made', () =>
  withCopy(
    (data) => {
      writeFileSync(join(data, 'vault.keys.json'), '{"format":"switchyard-vault-keys","version":99}')
    },
    ({ page }) => heading(page, en.vault.newer.title),
  ))

it('a vault of a keychain that is not here, opened with its recovery code', async () => {
  let code = ''
  await withCopy(
    async (data) => {
      rmSync(data, { recursive: true })
      code = await makeKeychainVault(data)
    },
    async ({ page }) => {
      await heading(page, en.vault.keychainChanged.title)
      // Where there is none, trying it again would be an empty promise.
      expect(await page.getByRole('button', { name: en.vault.keychainChanged.retry }).count()).toBe(0)
      expect(await examine(page)).toEqual([])
      await page.getByRole('button', { name: en.keyslots.useRecovery }).click()
      await fieldOf(page, en.keyslots.recovery).fill(code.slice(0, -4))
      await page.keyboard.press('Enter')
      await page.getByText(en.keyslots.codeIncomplete).waitFor()
      expect(await examine(page)).toEqual([])
      await fieldOf(page, en.keyslots.recovery).fill(code)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: en.vault.keychainChanged.title }).waitFor({ state: 'detached' })
    },
  )
})

it('a page that the app does not know', () =>
  withCopy(nothing, async ({ page }) => {
    // Until it shows something it may still be getting its session.
    await heading(page, en.vault.unlock.title)
    await page.evaluate(() => {
      sessionStorage.clear()
    })
    await page.reload()
    await heading(page, en.failures['link-used-up'].title)
  }))
