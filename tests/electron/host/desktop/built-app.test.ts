import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startStandIn, type StandIn } from '#tests/stand-in/network/start.ts'
import { buildOnce } from '#tests/support/build-once.ts'
import { connect, openDesktopApp, startDesktop } from '#tests/support/desktop-app.ts'
import { callFailure } from '../../../../renderer/api/failures.ts'

// What users run, built, under the double of `electron`: from its first line to an account of a server, and back.

let standIn: StandIn
beforeAll(async () => {
  await buildOnce()
  standIn = await startStandIn({ dialect: '4.15.1' })
}, 120_000)
afterAll(() => standIn.close())

const failureOf = (call: Promise<unknown>) => call.then(() => null, callFailure)
const passphrase = 'correct horse battery'

describe('the built desktop app', () => {
  it('reads an account of a server through its port', async () => {
    await using app = await openDesktopApp()
    await app.api.vault.create({ protection: 'keychain' })
    const token = standIn.state.users.admin?.token ?? ''
    const { firstAccount } = await app.api.instances.add({
      url: standIn.url,
      token,
      plainHttpConfirmed: true,
    })
    if (firstAccount === null) throw new Error('The stand-in gave no account.')
    const { value } = await app.api.accounts.refresh(firstAccount)
    expect(value.account.id).toBe(firstAccount.accountId)
    expect(standIn.requests({ path: `/api/v1/accounts/${firstAccount.accountId}` })).not.toEqual([])
  })

  it('opens the vault it left, with the keychain alone', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'switchyard-desktop-'))
    const first = await openDesktopApp({ dataFolder })
    await first.api.vault.create({ protection: 'keychain' })
    await first.quit()
    await using second = await openDesktopApp({ dataFolder })
    expect((await second.api.vault.status()).state).toBe('locked')
    expect((await second.api.vault.unlock({ protection: 'keychain' })).state).toBe('open')
  })

  it('has no keychain where Linux has none, though its encryption calls itself available', async () => {
    await using app = await openDesktopApp({ keychain: 'none' })
    expect((await app.api.vault.status()).keychain).toBe('none')
    expect(await failureOf(app.api.vault.create({ protection: 'keychain' }))).not.toBeNull()
    expect((await app.api.vault.create({ protection: 'passphrase', passphrase })).state).toBe('open')
  })

  it('keeps its data where only this person can read it', async () => {
    await using app = await openDesktopApp()
    expect(statSync(app.dataFolder).mode & 0o777).toBe(0o700)
  })

  it('serves its page with the strict policy, from an origin of its own', async () => {
    await using app = await openDesktopApp()
    expect([app.page.origin, app.page.headers.get('content-security-policy')]).toEqual([
      'switchyard-app://app',
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ])
    expect(app.page.html).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\son\w+=/)
  })

  it('cuts the calls of a page that is loaded again, and serves the new one', async () => {
    await using app = await openDesktopApp()
    const stream = await app.api.vault.watch()
    await stream.next()
    const waiting = failureOf(stream.next())
    app.window.webContents.reload()
    expect(await waiting).toEqual({ code: 'disconnected' })
    expect(await failureOf(app.api.vault.status())).toEqual({ code: 'disconnected' })
    const page = await vi.waitFor(() => {
      const again = app.window.webContents.page
      if (again === null || again === app.page) throw new Error('Not loaded yet.')
      return again
    })
    expect((await connect(page).vault.status()).state).toBe('missing')
  })

  it('closes the port before when a page connects once more', async () => {
    await using app = await openDesktopApp()
    await app.api.vault.status()
    const second = connect(app.page)
    expect((await second.vault.status()).state).toBe('missing')
    expect(await failureOf(app.api.vault.status())).toEqual({ code: 'disconnected' })
  })

  it('locks the vault when the screen is locked or the computer sleeps, if that is wanted', async () => {
    await using app = await openDesktopApp()
    const { powerMonitor } = app.double.module
    await app.api.vault.create({ protection: 'passphrase', passphrase })
    powerMonitor.emit('lock-screen')
    await vi.waitFor(async () => {
      expect((await app.api.vault.status()).state).toBe('locked')
    })
    await app.api.vault.unlock({ protection: 'passphrase', passphrase })
    powerMonitor.emit('suspend')
    await vi.waitFor(async () => {
      expect((await app.api.vault.status()).state).toBe('locked')
    })
  })

  it('locks the vault from its menu', async () => {
    await using app = await openDesktopApp()
    await app.api.vault.create({ protection: 'passphrase', passphrase })
    app.double.menu()?.click('Lock vault')
    await vi.waitFor(async () => {
      expect((await app.api.vault.status()).state).toBe('locked')
    })
  })

  it('writes menu and tray in the chosen language, at once and after the next start', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'switchyard-desktop-'))
    const first = await openDesktopApp({ dataFolder })
    await first.api.preferences.setAppearance({ language: 'de' })
    await first.api.vault.create({ protection: 'passphrase', passphrase })
    first.double.menu()?.click('Tresor sperren')
    await vi.waitFor(async () => {
      expect((await first.api.vault.status()).state).toBe('locked')
    })
    await first.quit()
    await using second = await openDesktopApp({ dataFolder })
    second.double.trays[0]?.menu?.click('Switchyard öffnen')
    expect(second.window.focusCount).toBe(1)
    rmSync(dataFolder, { recursive: true })
  })

  it('opens a second window, whose page is served beside the first', async () => {
    await using app = await openDesktopApp()
    app.double.menu()?.click('New window')
    const page = await vi.waitFor(() => {
      const second = app.double.windows()[1]?.webContents.page
      if (second === null || second === undefined) throw new Error('Not there yet.')
      return second
    })
    expect((await connect(page).vault.status()).state).toBe('missing')
    expect((await app.api.vault.status()).state).toBe('missing')
  })

  it('hides its windows from screen sharing when that is wanted, also after the next start', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'switchyard-desktop-'))
    const first = await openDesktopApp({ dataFolder })
    const atFirst = first.window.contentProtection
    first.double.menu()?.click('Hide from screen sharing')
    const afterwards = first.window.contentProtection
    await first.quit()
    await using second = await openDesktopApp({ dataFolder })
    expect([atFirst, afterwards, second.window.contentProtection]).toEqual([false, true, true])
    second.double.menu()?.click('Hide from screen sharing')
    expect(second.window.contentProtection).toBe(false)
  })

  it('can be opened, locked and quit from the tray, which goes with it', async () => {
    const app = await openDesktopApp()
    const [tray] = app.double.trays
    await app.api.vault.create({ protection: 'passphrase', passphrase })
    app.window.minimize()
    tray?.menu?.click('Open Switchyard')
    tray?.menu?.click('Lock vault')
    await vi.waitFor(async () => {
      expect((await app.api.vault.status()).state).toBe('locked')
    })
    expect([app.window.isMinimized(), app.window.focusCount]).toEqual([false, 1])
    tray?.menu?.click('Quit')
    await app.quit()
    expect(tray?.isDestroyed()).toBe(true)
    rmSync(app.dataFolder, { recursive: true })
  })

  it('offers to open a window again whose page crashed', async () => {
    await using app = await openDesktopApp()
    app.window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    const page = await vi.waitFor(() => {
      const again = app.window.webContents.page
      if (again === null || again === app.page) throw new Error('Not loaded yet.')
      return again
    })
    expect((await connect(page).vault.status()).state).toBe('missing')
    expect(app.double.seen.questions).toEqual(['This window stopped working.'])
  })

  it('closes a crashed window if that is wanted, and asks nothing about one that was closed', async () => {
    const app = await openDesktopApp()
    app.window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    app.double.computer.answer = 1
    app.window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 })
    await vi.waitFor(() => {
      expect(app.window.isDestroyed()).toBe(true)
    })
    expect(app.double.seen.questions).toEqual(['This window stopped working.'])
    await app.quit()
    rmSync(app.dataFolder, { recursive: true })
  })

  it('waits for a window that does not answer, or loads it again', async () => {
    await using app = await openDesktopApp()
    app.double.computer.answer = 1
    app.window.emit('unresponsive')
    await vi.waitFor(() => {
      expect(app.double.seen.questions).toEqual(['This window does not answer.'])
    })
    expect(app.window.webContents.page).toBe(app.page)
  })

  it('opens its window where it was', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'switchyard-desktop-'))
    const bounds = { x: 40, y: 50, width: 900, height: 700 }
    const first = await openDesktopApp({ dataFolder })
    first.window.moveTo(bounds)
    await first.quit()
    await using second = await openDesktopApp({ dataFolder })
    expect(second.window.getNormalBounds()).toEqual(bounds)
  })

  it('gives way to the app that runs already, and brings that one to the front', async () => {
    const locks = new Map()
    await using first = await openDesktopApp({ locks })
    first.window.minimize()
    const second = await startDesktop({ locks, dataFolder: first.dataFolder })
    expect([second.double.app.exitCode, second.double.windows()]).toEqual([0, []])
    await vi.waitFor(() => {
      expect([first.window.isMinimized(), first.window.focusCount]).toEqual([false, 1])
    })
    await second.end()
  })

  it('does not touch a vault that another process has open', async () => {
    await using first = await openDesktopApp()
    await first.api.vault.create({ protection: 'passphrase', passphrase })
    await using second = await openDesktopApp({ dataFolder: first.dataFolder })
    expect(await failureOf(second.api.vault.unlock({ protection: 'passphrase', passphrase }))).toEqual({
      code: 'vault-in-use',
    })
    expect((await first.api.vault.status()).state).toBe('open')
  })

  it('does not start on a folder that somebody named and whose place is not there, and makes none', async () => {
    const absent = join(mkdtempSync(join(tmpdir(), 'switchyard-desktop-')), 'drive', 'data')
    const { double, dataFolder, end } = await startDesktop({ words: [`--data-dir=${absent}`] })
    await vi.waitFor(() => {
      expect(double.app.exitCode).toBe(1)
    })
    expect(JSON.stringify(double.seen.errorBoxes)).toContain(
      `The data folder ${absent} is not there (ENOENT).`,
    )
    expect(existsSync(absent)).toBe(false)
    await end()
    rmSync(dataFolder, { recursive: true })
  })

  it('says why it cannot start, and ends', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'switchyard-desktop-')), 'a file')
    writeFileSync(file, '')
    const { double, end } = await startDesktop({ dataFolder: file })
    await vi.waitFor(() => {
      expect(double.app.exitCode).toBe(1)
    })
    expect(double.seen.errorBoxes).toEqual([
      `Switchyard could not start: The data folder ${file} is a file. Name a folder.`,
    ])
    await end()
    rmSync(dirname(file), { recursive: true })
  })

  it('ends with its last window', async () => {
    const app = await openDesktopApp()
    app.window.close()
    await vi.waitFor(() => {
      expect(app.double.app.exitCode).toBe(0)
    })
    await app.quit()
    rmSync(app.dataFolder, { recursive: true })
  })
})
