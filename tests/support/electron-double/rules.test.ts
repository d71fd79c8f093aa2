import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel as NodeChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createElectronDouble } from './double.ts'
import { launch } from './launch.ts'
import { MessagePortMainDouble } from './message-port-main.ts'

// A double agrees with whoever wrote it, so every rule of it is shown here to fail a host that is wrong on purpose.

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-double-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function writePreload(source: string): string {
  const file = join(folder, `preload-${Math.random().toString(36).slice(2)}.cjs`)
  writeFileSync(file, source)
  return file
}

/** An app that is ready, with a page served by a host that guards nothing. */
async function openCareless(preferences: Electron.WebPreferences = {}) {
  const double = createElectronDouble({ userData: folder })
  const { app, protocol, session, BrowserWindow } = double.module
  protocol.registerSchemesAsPrivileged([{ scheme: 'test', privileges: { standard: true } }])
  app.becomeReady()
  const own = session.fromPartition('own')
  own.protocol.handle('test', () => new Response('<!doctype html>'))
  const window = new BrowserWindow({ webPreferences: { session: own as never, ...preferences } })
  await window.loadURL('test://page/')
  return { double, window, contents: window.webContents }
}

describe('before the app is ready', () => {
  const { module } = createElectronDouble({ userData: '/nowhere' })
  it.each<[string, () => unknown]>([
    ['a window', () => new module.BrowserWindow()],
    ['a session', () => module.session.fromPartition('x')],
    ['a tray', () => new module.Tray(null)],
    ['a notification', () => new module.Notification({ title: 'x' })],
    ['a request', () => module.net.request({ hostname: '127.0.0.1', path: '/' })],
    ['whether there are notifications', () => module.Notification.isSupported()],
    ['the screens', () => module.screen.getAllDisplays()],
    ['the keychain', () => module.safeStorage.isAsyncEncryptionAvailable()],
    ['encryption', () => module.safeStorage.encryptStringAsync('x')],
    ['decryption', () => module.safeStorage.decryptStringAsync(Buffer.from('x'))],
  ])('%s cannot be used', (_name, use) => {
    expect(use).toThrow(expect.objectContaining({ name: 'RuleBroken' }))
  })
})

describe('schemes', () => {
  it('cannot be registered when the app is ready', () => {
    const { module } = createElectronDouble({ userData: '/nowhere' })
    module.app.becomeReady()
    expect(() => {
      module.protocol.registerSchemesAsPrivileged([{ scheme: 'test' }])
    }).toThrow('once, before the app is ready')
  })

  it('cannot be registered twice', () => {
    const { protocol } = createElectronDouble({ userData: '/nowhere' }).module
    protocol.registerSchemesAsPrivileged([{ scheme: 'test' }])
    expect(() => {
      protocol.registerSchemesAsPrivileged([{ scheme: 'more' }])
    }).toThrow('once, before the app is ready')
  })

  it('give a page no origin unless they are standard', async () => {
    const { app, session, BrowserWindow } = createElectronDouble({ userData: '/nowhere' }).module
    app.becomeReady()
    const own = session.fromPartition('own')
    own.protocol.handle('test', () => new Response(''))
    const window = new BrowserWindow({ webPreferences: { session: own as never } })
    await window.loadURL('test://page/')
    expect([window.webContents.page?.origin, window.webContents.mainFrame.origin]).toEqual(['null', 'null'])
    expect((await openCareless()).contents.page?.origin).toBe('test://page')
  })

  it('have one handler', async () => {
    const { contents } = await openCareless()
    expect(() => {
      contents.session.protocol.handle('test', () => new Response(''))
    }).toThrow('Failed to register protocol')
  })

  it('are answered with a Response', async () => {
    const { double } = await openCareless()
    const other = double.module.session.fromPartition('other')
    other.protocol.handle('test', () => 'text' as never)
    await expect(other.load('test://page/')).rejects.toThrow('answers with a Response')
  })

  it('that nobody handles do not load', async () => {
    const { window } = await openCareless()
    await expect(window.loadURL('nobody://page/')).rejects.toThrow('ERR_FAILED')
  })
})

describe('a sandboxed preload', () => {
  it.each([
    ["require('node:fs')", 'cannot require "node:fs"'],
    ["require('child_process')", 'cannot require "child_process"'],
    ["require('zod')", 'cannot require "zod"'],
    ["require('./other.cjs')", 'cannot require "./other.cjs"'],
    ["require('electron').shell", 'no electron.shell'],
    ["require('electron').clipboard", 'no electron.clipboard'],
    ["import { ipcRenderer } from 'electron'", 'is CommonJS'],
    ['process.exit()', 'process is not defined'],
  ])('cannot %s', async (source, reason) => {
    await expect(openCareless({ preload: writePreload(source) })).rejects.toThrow(reason)
  })

  it('can require what the sandbox has', async () => {
    const source =
      "require('electron').ipcRenderer; require('events'); require('node:timers'); require('url')"
    await expect(openCareless({ preload: writePreload(source) })).resolves.toBeDefined()
  })

  it('is given by an absolute path', async () => {
    await expect(openCareless({ preload: 'preload.cjs' })).rejects.toThrow('absolute')
  })

  it('lives in a world of its own: the page does not see what it sets', async () => {
    const { contents } = await openCareless({ preload: writePreload('window.leak = 1') })
    expect([
      Object.hasOwn(contents.page?.window ?? {}, 'leak'),
      Object.hasOwn(contents.page?.preloadWindow ?? {}, 'leak'),
    ]).toEqual([false, true])
  })

  it('may require anything where a host switched the sandbox off, as Electron allows', async () => {
    const preload = writePreload("require('node:fs')")
    await expect(openCareless({ preload, sandbox: false })).resolves.toBeDefined()
    await expect(openCareless({ preload, nodeIntegration: true })).resolves.toBeDefined()
  })

  it('is sandboxed whatever its window says once the app says so', async () => {
    const { app, protocol, session, BrowserWindow } = createElectronDouble({ userData: folder }).module
    app.enableSandbox()
    protocol.registerSchemesAsPrivileged([{ scheme: 'test', privileges: { standard: true } }])
    app.becomeReady()
    const own = session.fromPartition('own')
    own.protocol.handle('test', () => new Response(''))
    const preload = writePreload("require('node:fs')")
    const window = new BrowserWindow({ webPreferences: { session: own as never, preload, sandbox: false } })
    await expect(window.loadURL('test://page/')).rejects.toThrow('cannot require')
    expect(() => {
      app.enableSandbox()
    }).toThrow('before the app is ready')
  })

  it('transfers ports and nothing else', async () => {
    const preload = writePreload(
      "require('electron').ipcRenderer.postMessage('x', null, [new Uint8Array(1).buffer])",
    )
    await expect(openCareless({ preload })).rejects.toThrow('transfers message ports')
  })
})

describe('a host that guards nothing', () => {
  it('lets a page go, open, embed and do what it wants', async () => {
    const { contents } = await openCareless({ webviewTag: true })
    expect({
      goes: contents.tryNavigation('https://evil.example/'),
      framesGo: contents.tryNavigation('https://evil.example/', false),
      isRedirected: contents.tryRedirect('https://evil.example/'),
      opens: contents.tryOpenWindow('https://evil.example/'),
      embeds: contents.tryWebview('https://evil.example/'),
      saves: contents.session.tryDownload('https://elsewhere.example/file'),
      permission: await contents.session.tryPermission('media', 'https://evil.example'),
      device: contents.session.tryDevice('https://evil.example'),
    }).toEqual({
      goes: true,
      framesGo: true,
      isRedirected: true,
      opens: true,
      embeds: true,
      saves: true,
      permission: { checked: true, requested: true },
      device: true,
    })
  })

  it('and guards only half of the permissions is caught by the other half', async () => {
    const { contents } = await openCareless()
    contents.session.setPermissionRequestHandler((_contents, _permission, answer) => {
      answer(false)
    })
    expect(await contents.session.tryPermission('media', 'https://evil.example')).toEqual({
      checked: true,
      requested: false,
    })
  })

  it('and gives the page Node is caught by looking for it', async () => {
    const { contents } = await openCareless({ nodeIntegration: true, contextIsolation: false })
    expect(Object.hasOwn(contents.page?.window ?? {}, 'require')).toBe(true)
  })
})

describe('a message of a page', () => {
  const preload = () =>
    writePreload(
      "const { ipcRenderer } = require('electron'); window.addEventListener('message', (event) => ipcRenderer.postMessage('hello', event.data, event.ports))",
    )

  it('has no frame when the page has gone elsewhere since', async () => {
    const { contents } = await openCareless({ preload: preload() })
    const frames: unknown[] = []
    contents.ipc.on('hello', (event: Electron.IpcMainEvent) => frames.push(event.senderFrame))
    const first = contents.page
    first?.window.postMessage('now', '*')
    await vi.waitFor(() => {
      expect(frames).toEqual([contents.mainFrame])
    })
    await contents.load('test://page/')
    first?.window.postMessage('late', '*')
    await vi.waitFor(() => {
      expect(frames[1]).toBeNull()
    })
  })

  it('reaches the preload only if it was meant for this origin', async () => {
    const { contents } = await openCareless({ preload: preload() })
    const heard: unknown[] = []
    contents.ipc.on('hello', (_event, message) => heard.push(message))
    contents.page?.window.postMessage('for others', 'https://evil.example')
    contents.page?.window.postMessage('for us', 'test://page')
    await vi.waitFor(() => {
      expect(heard).toEqual(['for us'])
    })
  })

  it('is heard by ipcMain from every window', async () => {
    const { contents, double } = await openCareless({ preload: preload() })
    const heard: unknown[] = []
    double.module.ipcMain.on('hello', (_event, message) => heard.push(message))
    contents.page?.window.postMessage('x', '*')
    await vi.waitFor(() => {
      expect(heard).toEqual(['x'])
    })
  })
})

describe('a port of the main process', () => {
  const openPair = () => {
    const { port1, port2 } = new NodeChannel()
    return { far: port1, port: new MessagePortMainDouble(port2) }
  }

  it('says nothing until it is started, and then everything', async () => {
    const { far, port } = openPair()
    const heard: unknown[] = []
    port.on('message', ({ data }: { data: unknown }) => heard.push(data))
    far.postMessage(1)
    far.postMessage(2)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(heard).toEqual([])
    port.start()
    await vi.waitFor(() => {
      expect(heard).toEqual([1, 2])
    })
    far.close()
  })

  it('transfers no memory, and carries no functions', () => {
    const { far, port } = openPair()
    const memory = new Uint8Array(1).buffer
    expect(() => {
      port.postMessage(memory, [memory])
    }).toThrow('transfers ports only')
    expect(() => {
      port.postMessage({ run: () => 1 })
    }).toThrow('could not be cloned')
    far.close()
  })

  it('tells when the other end closes, and nothing when it is closed here', async () => {
    const [closedThere, closedHere] = [openPair(), openPair()]
    const told: string[] = []
    closedThere.port.on('close', () => told.push('there'))
    closedHere.port.on('close', () => told.push('here'))
    const gone = new Promise((resolve) => closedHere.far.once('close', resolve))
    closedHere.port.close()
    await gone
    closedThere.far.close()
    await vi.waitFor(() => {
      expect(told).toEqual(['there'])
    })
  })
})

describe('the keychain', () => {
  const openStorage = (keychain: 'real' | 'none') => {
    const double = createElectronDouble({ userData: '/nowhere', keychain })
    double.app.becomeReady()
    return double.module.safeStorage
  }

  it('calls itself available without protecting anything, and only a probe shows it', async () => {
    const [real, none] = [openStorage('real'), openStorage('none')]
    const probe = async (storage: typeof real) =>
      (await storage.encryptStringAsync('x')).subarray(0, 3).toString()
    expect([await none.isAsyncEncryptionAvailable(), await probe(none), await probe(real)]).toEqual([
      true,
      'v10',
      'v11',
    ])
  })

  it('does not decrypt what another key encrypted', async () => {
    const encrypted = await openStorage('real').encryptStringAsync('x')
    await expect(openStorage('none').decryptStringAsync(encrypted)).rejects.toThrow('decrypting')
    expect(await openStorage('real').decryptStringAsync(encrypted)).toMatchObject({ result: 'x' })
  })
})

describe('the process', () => {
  it("has an argon2 that throws, as BoringSSL's does, however it is imported", async () => {
    const file = join(folder, 'derive.mjs')
    writeFileSync(
      file,
      "import crypto, { argon2Sync } from 'node:crypto'\nimport electron, { app } from 'electron'\n" +
        'export const attempts = [() => crypto.argon2(), () => argon2Sync()]\nexport const same = electron.app === app',
    )
    const started = launch({ userData: folder })
    const { attempts, same } = await started.load<{ attempts: (() => void)[]; same: boolean }>(file)
    const unsupported: unknown = expect.objectContaining({ code: 'ERR_CRYPTO_ARGON2_NOT_SUPPORTED' })
    for (const attempt of attempts) expect(attempt).toThrow(unsupported)
    expect([same, process.versions.electron]).toEqual([true, '45.4.1'])
    started[Symbol.dispose]()
    for (const attempt of attempts) expect(attempt).not.toThrow(unsupported)
  })

  it('knows nothing of the process before it', async () => {
    const file = join(folder, 'state.mjs')
    writeFileSync(file, 'export const state = { starts: 0 }\nstate.starts += 1')
    using first = launch({ userData: folder })
    using second = launch({ userData: folder })
    const states = await Promise.all([first, second].map((one) => one.load<{ state: object }>(file)))
    expect(states[0]?.state === states[1]?.state).toBe(false)
  })

  it('is the only one on its folder', async () => {
    const locks = new Map()
    const [first, second, elsewhere] = ['a', 'a', 'b'].map(
      (userData) => createElectronDouble({ userData, locks }).app,
    )
    const told: string[] = []
    first?.on('second-instance', () => told.push('second'))
    expect([first, second, elsewhere].map((app) => app?.requestSingleInstanceLock())).toEqual([
      true,
      false,
      true,
    ])
    await vi.waitFor(() => {
      expect(told).toEqual(['second'])
    })
    first?.quit()
    expect(second?.requestSingleInstanceLock()).toBe(true)
  })

  it('sets the folder of Chromium before it is ready, not after', () => {
    const { app } = createElectronDouble({ userData: 'a' })
    app.setPath('userData', 'b')
    app.becomeReady()
    expect(() => {
      app.setPath('userData', 'c')
    }).toThrow('before the app is ready')
  })

  it('quits when its last window closes and nobody wants otherwise, and can be held back', async () => {
    const careless = await openCareless()
    careless.window.close()
    expect(careless.double.app.exitCode).toBe(0)
    const held = await openCareless()
    held.double.app.once('will-quit', (event: Electron.Event) => {
      event.preventDefault()
    })
    held.double.app.quit()
    expect(held.double.app.exitCode).toBeNull()
    held.double.app.quit()
    expect(held.double.app.exitCode).toBe(0)
  })

  it('has menus whose entries say what they are', () => {
    const { Menu } = createElectronDouble({ userData: 'a' }).module
    expect(() => Menu.buildFromTemplate([{ label: 'File', submenu: [{ click: () => undefined }] }])).toThrow(
      'a label, a role or is a separator',
    )
  })
})

describe('what the system does around an app', () => {
  it('shows no notification that was only made', () => {
    const { module, app, notifications } = createElectronDouble({ userData: '/nowhere' })
    app.becomeReady()
    const made = new module.Notification({ title: 'forgotten' })
    const before = notifications.map(({ state }) => state)
    made.show()
    expect([before, made.state]).toEqual([['made'], 'shown'])
  })

  it('does not find a login item again that is asked for with other words than it was set with', () => {
    const { app } = createElectronDouble({ userData: '/nowhere' })
    app.setLoginItemSettings({ openAtLogin: true, args: ['--data-dir=/a'] })
    expect([app.getLoginItemSettings(), app.getLoginItemSettings({ args: ['--data-dir=/a'] })]).toEqual([
      { openAtLogin: false },
      { openAtLogin: true },
    ])
  })
})

describe('a request of the main process', () => {
  it("sets no header that is Chromium's own", () => {
    const { module, app } = createElectronDouble({ userData: '/nowhere' })
    app.becomeReady()
    expect(() =>
      module.net.request({ hostname: '127.0.0.1', path: '/', headers: { Host: 'elsewhere' } }),
    ).toThrow('The header Host')
  })

  it('waits for ever, and ends with the connections of its session', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { module, app } = createElectronDouble({ userData: '/nowhere' })
    app.becomeReady()
    const { port } = silent.address() as AddressInfo
    const request = module.net.request({ hostname: '127.0.0.1', port, path: '/' })
    const sockets = vi.fn()
    request.on('socket', sockets)
    request.on('error', () => undefined)
    const closed = new Promise((resolve) => request.once('close', resolve))
    request.end()
    await new Promise((resolve) => silent.once('request', resolve))
    await module.session.fromPartition('updates').closeAllConnections()
    await closed
    expect(sockets).not.toHaveBeenCalled()
    silent.close()
  })
})
