import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { findLoginItem } from '#electron/host/desktop/login-item.ts'
import { toMenuLabel, toPlainLabel } from '#electron/host/desktop/plain-label.ts'
import { startStandIn } from '#tests/stand-in/network/start.ts'
import { buildOnce } from '#tests/support/build-once.ts'
import { openDesktopApp } from '#tests/support/desktop-app.ts'
import { launch, type Launch } from '#tests/support/electron-double/launch.ts'
import { addStandIn, failureOf } from '#tests/support/test-backend.ts'

const passphrase = 'eleven wooden horses'

let folder: string
let electron: Launch
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-around-'))
  electron = launch({ userData: join(folder, 'data'), isPackaged: true })
  electron.double.app.becomeReady()
})
afterEach(() => {
  electron[Symbol.dispose]()
  rmSync(folder, { recursive: true })
})

describe('starting at login', () => {
  const item = (platform: NodeJS.Platform, program = '/opt/app', words: string[] = []) =>
    findLoginItem(electron.double.app as never, { platform, program, words })

  it.each<NodeJS.Platform>(['darwin', 'win32', 'linux'])('is switched on and off on %s', (platform) => {
    const login = item(platform, '/opt/app', ['--data-dir=/a b'])
    const states = [true, false, false].map((isOn) => {
      login?.set(isOn)
      return login?.read()
    })
    expect([states, item(platform)?.read()]).toEqual([[true, false, false], false])
  })

  it('is none for an app that runs from its sources', () => {
    electron.double.app.isPackaged = false
    expect(['darwin', 'win32', 'linux'].map((platform) => item(platform as NodeJS.Platform))).toEqual([
      null,
      null,
      null,
    ])
  })

  it('fails where the system does not take it, and leaves it off', () => {
    electron.double.app.loginItem.refuses = true
    expect(() => item('win32')?.set(true)).toThrow('did not take it')
    mkdirSync(join(folder, 'config'))
    writeFileSync(join(folder, 'config', 'autostart'), 'a file in its place')
    expect(() => item('linux')?.set(true)).toThrow('EEXIST')
    expect([item('win32')?.read(), item('linux')?.read()]).toEqual([false, false])
  })

  it('starts the same program on Linux whatever its path holds, and no path with a line end', () => {
    item('linux', '/opt/a "b" $HOME `x` 100% \\n', ['--data-dir=/d'])?.set(true)
    const entry = readFileSync(join(folder, 'config', 'autostart', 'switchyard.desktop'), 'utf8')
    expect(entry.split('\n').find((line) => line.startsWith('Exec='))).toBe(
      'Exec="/opt/a \\\\"b\\\\" \\\\$HOME \\\\`x\\\\` 100%% \\\\\\\\n" "--data-dir=/d"',
    )
    expect(() => item('linux', '/opt/a\nHidden=true')?.set(true)).toThrow('line end')
  })

  it('is off where a desktop of Linux switched it off itself', () => {
    item('linux')?.set(true)
    const file = join(folder, 'config', 'autostart', 'switchyard.desktop')
    writeFileSync(file, `${readFileSync(file, 'utf8')}X-GNOME-Autostart-enabled=false\n`)
    expect(item('linux')?.read()).toBe(false)
  })
})

describe('the menus of the system', () => {
  it('show names on one line, without what turns text around, and mark no letter', () => {
    expect([toPlainLabel('a\u202eb\nc'), toPlainLabel('x'.repeat(100)), toMenuLabel('R&D')]).toEqual([
      'abc',
      `${'x'.repeat(60)}…`,
      'R&&D',
    ])
  })

  it('of macOS and Windows lead to accounts by the same links, and are empty without any', async () => {
    type Module = typeof import('#electron/host/desktop/recent-menus.ts')
    const file = join(import.meta.dirname, '../../../../electron/host/desktop/recent-menus.ts')
    const { showRecentInSystem } = await electron.load<Module>(file)
    const { textsIn } = await import('#electron/host/desktop/texts.ts')
    const { app } = electron.double
    const link = { origin: 'https://chat.example.com', accountId: 3, tab: null }
    const recent = [{ name: 'Ac & me', instanceName: 'Chat', link }]
    const opened: unknown[] = []
    const show = (platform: NodeJS.Platform, accounts: typeof recent) => {
      const facts = { platform, program: 'C:\\app.exe', words: ['--data-dir=C:\\d'] }
      const open = (one: unknown) => opened.push(one)
      showRecentInSystem(app as never, facts, { recent: accounts, open, texts: textsIn('en', '') })
    }
    show('darwin', recent)
    app.dock.menu?.click('Ac && me · Chat')
    show('win32', recent)
    const [task] = app.userTasks
    show('darwin', [])
    show('win32', [])
    expect([opened, task?.title, task?.arguments, app.dock.menu?.template, app.userTasks]).toEqual([
      [link],
      'Ac & me',
      '"--data-dir=C:\\d" switchyard://open?server=https%3A%2F%2Fchat.example.com&account=3',
      [],
      [],
    ])
  })
})

describe('the built app', { timeout: 120_000 }, () => {
  beforeAll(() => buildOnce(), 600_000)

  it('offers the account used last in its tray, leads there, and names nothing when locked', async () => {
    await using app = await openDesktopApp()
    const standIn = await startStandIn({ dialect: '4.15.1' })
    await app.api.vault.create({ protection: 'passphrase', passphrase })
    const { identityId, instance } = await addStandIn(app.api, standIn)
    const account = instance.identities[0]?.memberships[0]
    const lastAccount = { identityId, accountId: account?.accountId ?? 0 }
    await app.api.preferences.change({ lastAccount })
    const label = toMenuLabel(`${account?.name} · ${instance.name}`)
    const labels = () => app.double.trays[0]?.menu?.template.map((entry) => entry.label)
    await vi.waitFor(() => {
      expect(labels()).toContain(label)
    }, 10_000)
    app.double.trays[0]?.menu?.click(label)
    expect(await app.api.links.take()).toEqual({
      origin: instance.origin,
      accountId: lastAccount.accountId,
      tab: null,
    })
    await app.api.vault.lock()
    expect(labels()).toEqual(['Open Switchyard', undefined, 'Lock vault', undefined, 'Quit'])
    await standIn.close()
  })

  it('shows a notification of a server that went down, leads there by a click, and takes it back when locked', async () => {
    await using app = await openDesktopApp()
    const standIn = await startStandIn({ dialect: '4.15.1' })
    await app.api.vault.create({ protection: 'passphrase', passphrase })
    const { instance } = await addStandIn(app.api, standIn)
    await app.api.preferences.change({ notifyTokens: false })
    await standIn.close()
    for (let look = 0; look < 2; look += 1) {
      const steps = await app.api.health.check({ instanceIds: null })
      while ((await steps.next()).done !== true);
    }
    const [shown] = app.double.notifications
    shown?.emit('click', {})
    const link = await app.api.links.take()
    const before = shown?.state
    await app.api.vault.lock()
    expect([app.double.notifications.length, shown?.title, shown?.body, before, shown?.state, link]).toEqual([
      1,
      'A server does not answer',
      instance.name,
      'shown',
      'closed',
      { origin: instance.origin, accountId: null, tab: null },
    ])
  })

  it('asks the feed that its package names for a newer version, where it can replace itself', async () => {
    const feed = createServer((_request, response) =>
      response.end('version: 0.2.0\nfiles:\n  - url: new.AppImage\n    sha512: x\nreleaseNotes: Better\n'),
    )
    await new Promise<void>((resolve) => feed.listen(0, '127.0.0.1', resolve))
    const { port } = feed.address() as AddressInfo
    writeFileSync(join(folder, 'app-update.yml'), `provider: generic\nurl: http://127.0.0.1:${port}\n`)
    vi.stubEnv('APPIMAGE', join(folder, 'Switchyard.AppImage'))
    Object.defineProperty(process, 'resourcesPath', { value: folder, configurable: true })
    await using app = await openDesktopApp({ isPackaged: true })
    const answers = [(await app.api.system.read()).update, await app.api.system.checkForUpdate()]
    feed.close()
    vi.unstubAllEnvs()
    Reflect.deleteProperty(process, 'resourcesPath')
    expect(answers).toEqual([
      { state: 'not-asked' },
      { state: 'found', found: { version: '0.2.0', notes: 'Better' } },
    ])
  })

  it('says what it can do of the system, and refuses to start at login from its sources', async () => {
    await using app = await openDesktopApp()
    expect([
      await app.api.system.read(),
      await failureOf(app.api.system.startAtLogin({ isOn: true })),
    ]).toEqual([
      { startsAtLogin: null, showsNotices: true, update: { state: 'none' } },
      { code: 'system-refused' },
    ])
  })
})
