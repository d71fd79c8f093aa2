import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findDataArgument } from '#electron/host/desktop/data-argument.ts'
import { fitToScreens, readWindowState, writeWindowState } from '#electron/host/desktop/window-state.ts'
import { launch, type Launch } from '#tests/support/electron-double/launch.ts'

const source = (name: string) => join(import.meta.dirname, '../../../../electron/host/desktop', name)

let folder: string
let electron: Launch
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'switchyard-parts-'))
  electron = launch({ userData: folder })
  electron.double.app.becomeReady()
})
afterEach(() => {
  electron[Symbol.dispose]()
  rmSync(folder, { recursive: true })
})

describe('the keychain', () => {
  type Module = typeof import('#electron/host/desktop/keychain.ts')
  const find = async (platform: NodeJS.Platform) =>
    (await electron.load<Module>(source('keychain.ts'))).findKeychain(platform)
  const secret = new Uint8Array([0, 1, 127, 128, 255])

  it('gives back what it wrapped, byte by byte', async () => {
    const keychain = await find('linux')
    const wrapped = (await keychain?.wrap(secret)) ?? new Uint8Array()
    expect([await keychain?.unwrap(wrapped), Buffer.from(wrapped).includes(Buffer.from(secret))]).toEqual([
      { secret, shouldRewrap: false },
      false,
    ])
  })

  it('is none on Linux without a secret service', async () => {
    electron.double.computer.keychain = 'none'
    expect(await find('linux')).toBeNull()
  })

  it('is there on Windows, where the same prefix means real protection', async () => {
    electron.double.computer.keychain = 'none'
    expect(await find('win32')).not.toBeNull()
  })

  it('refuses to wrap when it has gone since the start, and to unwrap what was wrapped before', async () => {
    const keychain = await find('linux')
    const wrapped = (await keychain?.wrap(secret)) ?? new Uint8Array()
    electron.double.computer.keychain = 'none'
    await expect(keychain?.wrap(secret)).rejects.toThrow('gone')
    await expect(keychain?.unwrap(wrapped)).rejects.toThrow()
  })

  it('is none where encryption fails altogether', async () => {
    using early = launch({ userData: folder })
    const { findKeychain } = await early.load<Module>(source('keychain.ts'))
    expect(await findKeychain('linux')).toBeNull()
  })
})

describe('the proxy of the system', () => {
  it.each([
    ['DIRECT', null],
    ['PROXY proxy.example:3128', 'http://proxy.example:3128'],
    ['PROXY proxy.example:3128; DIRECT', 'http://proxy.example:3128'],
    ['DIRECT; PROXY proxy.example:3128', null],
    ['HTTPS proxy.example:443', 'https://proxy.example:443'],
    ['SOCKS5 proxy.example:1080', 'socks5://proxy.example:1080'],
    ['SOCKS proxy.example:1080', 'socks4://proxy.example:1080'],
    ['', null],
    ['NONSENSE x', null],
    ['PROXY', null],
  ])('"%s" is %s', async (answer, proxy) => {
    const { findProxy } = await electron.load<typeof import('#electron/host/desktop/proxy.ts')>(
      source('proxy.ts'),
    )
    const session = electron.double.module.session.fromPartition('x')
    session.proxyAnswer = answer
    expect(await findProxy(session as never, 'https://chat.example.com')).toBe(proxy)
  })
})

describe('the watch for a locked screen', () => {
  type Module = typeof import('#electron/host/desktop/lock-watch.ts')
  let left: number
  beforeEach(() => {
    left = 0
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const watch = async (platform: NodeJS.Platform) =>
    (await electron.load<Module>(source('lock-watch.ts'))).watchScreenLock(platform, () => (left += 1))

  it('asks Linux, which tells by no event, and tells once for each lock', async () => {
    const stop = await watch('linux')
    vi.advanceTimersByTime(20_000)
    expect(left).toBe(0)
    electron.double.computer.isScreenLocked = true
    vi.advanceTimersByTime(20_000)
    expect(left).toBe(1)
    electron.double.computer.isScreenLocked = false
    vi.advanceTimersByTime(5_000)
    electron.double.computer.isScreenLocked = true
    vi.advanceTimersByTime(5_000)
    expect(left).toBe(2)
    stop()
  })

  it('ends with its host', async () => {
    const stop = await watch('linux')
    stop()
    electron.double.computer.isScreenLocked = true
    electron.double.module.powerMonitor.emit('suspend')
    electron.double.module.powerMonitor.emit('lock-screen')
    vi.advanceTimersByTime(20_000)
    expect(left).toBe(0)
  })

  it('asks nothing where the system tells by itself', async () => {
    const stop = await watch('darwin')
    electron.double.computer.isScreenLocked = true
    vi.advanceTimersByTime(20_000)
    expect(left).toBe(0)
    electron.double.module.powerMonitor.emit('lock-screen')
    expect(left).toBe(1)
    stop()
  })
})

describe('the window', () => {
  const bounds = { x: 10, y: 20, width: 900, height: 700 }

  it('is remembered in a private file, and nothing else is left beside it', () => {
    const file = join(folder, 'window.json')
    writeWindowState(file, { bounds, maximized: true, hiddenFromCapture: true })
    expect([readWindowState(file), readdirSync(folder), statSync(file).mode & 0o777]).toEqual([
      { bounds, maximized: true, hiddenFromCapture: true },
      ['window.json'],
      0o600,
    ])
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"bounds":{"x":"1"}}',
    '{"bounds":{"x":0,"y":0,"width":-1,"height":5}}',
    '{"bounds":null,"maximized":1,"hiddenFromCapture":"yes"}',
  ])('opens where the system puts it when the file says %s', (text) => {
    const file = join(folder, 'window.json')
    writeFileSync(file, text)
    expect(readWindowState(file)).toEqual({ bounds: null, maximized: false, hiddenFromCapture: false })
  })

  it('is not bothered by a folder it cannot write to', () => {
    expect(() => {
      writeWindowState(join(folder, 'nowhere', 'window.json'), {
        bounds,
        maximized: false,
        hiddenFromCapture: false,
      })
    }).not.toThrow()
  })

  it.each([
    ['on the screen', bounds, bounds],
    ['half outside', { ...bounds, x: 1500 }, { ...bounds, x: 1500 }],
    ['on a screen that is gone', { ...bounds, x: 3000 }, null],
    ['with its title above the screen', { ...bounds, y: -50 }, null],
    ['nearly outside', { ...bounds, x: 1900 }, null],
    ['never opened', null, null],
  ])('%s is put where it can be seen', (_name, remembered, shown) => {
    expect(fitToScreens(remembered, [{ x: 0, y: 0, width: 1920, height: 1040 }])).toEqual(shown)
  })
})

it.each([
  [['electron', '.'], null],
  [['electron', '.', '--data-dir=/a', '--data-dir=/b'], '/b'],
  [['electron', '.', '--data-dir='], null],
  [['electron', '--no-sandbox', '--data-dir=/a b'], '/a b'],
])('the data folder in %j is %j', (words, named) => {
  expect(findDataArgument(words)).toBe(named)
})
