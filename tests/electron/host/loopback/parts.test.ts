import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readArguments } from '#electron/host/loopback/arguments.ts'
import { openIdleEnd } from '#electron/host/loopback/idle-end.ts'
import { hasDisplay } from '#electron/host/display.ts'
import { offerFreshLinks } from '#electron/host/loopback/fresh-links.ts'
import { proxyFromEnvironment } from '#electron/host/loopback/proxy-environment.ts'
import { defaultDataFolder } from '#electron/host/data-folder.ts'

describe('the words behind the command', () => {
  it('have usual values', () => {
    expect(readArguments([])).toEqual({ port: 0, dataFolder: null, idleMinutes: 30, openBrowser: true })
  })

  it('can all be given', () => {
    expect(readArguments(['--port', '4817', '--data-dir=/data', '--idle-minutes', '0', '--no-open'])).toEqual(
      {
        port: 4817,
        dataFolder: '/data',
        idleMinutes: 0,
        openBrowser: false,
      },
    )
  })

  it.each([
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', 'http'],
    ['--port', ''],
    ['--idle-minutes', '1.5'],
    ['--unknown'],
    ['word'],
  ])('are refused with a sentence: %s %s', (...words) => {
    expect(() => readArguments(words.filter((word) => typeof word === 'string'))).toThrow()
  })
})

describe('the idle end', () => {
  let ended: number
  beforeEach(() => {
    vi.useFakeTimers()
    ended = 0
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const open = (after = 1000) => openIdleEnd(after, () => (ended += 1))

  it('comes when nothing happens', () => {
    open()
    vi.advanceTimersByTime(999)
    expect(ended).toBe(0)
    vi.advanceTimersByTime(1)
    expect(ended).toBe(1)
  })

  it('does not come while something is under way, however long', () => {
    const idle = open()
    const end = idle.begin()
    vi.advanceTimersByTime(100_000)
    expect(ended).toBe(0)
    end()
    vi.advanceTimersByTime(1000)
    expect(ended).toBe(1)
  })

  it('waits for all that is under way, and counts an end told twice as one', () => {
    const idle = open()
    const [first, second] = [idle.begin(), idle.begin()]
    first()
    first()
    vi.advanceTimersByTime(5000)
    expect(ended).toBe(0)
    second()
    vi.advanceTimersByTime(1000)
    expect(ended).toBe(1)
  })

  it('starts anew with everything that happens', () => {
    const idle = open()
    vi.advanceTimersByTime(900)
    idle.begin()()
    vi.advanceTimersByTime(900)
    expect(ended).toBe(0)
  })

  it('never comes after it was stopped, or when it is set to never', () => {
    open().stop()
    open(0).begin()()
    vi.advanceTimersByTime(100_000)
    expect(ended).toBe(0)
  })
})

describe('the proxy of the environment', () => {
  it.each<[NodeJS.ProcessEnv, string, string | null]>([
    [{}, 'https://chat.example.com', null],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, 'https://chat.example.com', 'http://proxy:3128'],
    [{ https_proxy: 'proxy:3128' }, 'https://chat.example.com', 'http://proxy:3128'],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, 'http://10.0.0.5', null],
    [{ HTTP_PROXY: 'http://proxy:3128' }, 'http://10.0.0.5', 'http://proxy:3128'],
    [{ HTTP_PROXY: 'http://proxy:3128', REQUEST_METHOD: 'GET' }, 'http://10.0.0.5', null],
    [{ ALL_PROXY: 'socks5://proxy:1080' }, 'https://chat.example.com', 'socks5://proxy:1080'],
    [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'example.com' }, 'https://chat.example.com', null],
    [{ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: '.example.com' }, 'https://chat.example.com', null],
    [{ HTTPS_PROXY: 'http://proxy:3128', no_proxy: '*' }, 'https://chat.example.com', null],
    [
      { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'ample.com' },
      'https://chat.example.com',
      'http://proxy:3128',
    ],
    [
      { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'x, example.com:8443' },
      'https://chat.example.com:8443',
      null,
    ],
    [
      { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'example.com:8443' },
      'https://chat.example.com',
      'http://proxy:3128',
    ],
    [{ HTTP_PROXY: 'http://proxy:3128' }, 'http://127.0.0.1:3000', null],
    [{ HTTPS_PROXY: 'http://proxy:3128' }, 'https://127.example.com', 'http://proxy:3128'],
    [{ HTTP_PROXY: 'http://proxy:3128' }, 'http://localhost:3000', null],
    [{ HTTP_PROXY: 'http://proxy:3128' }, 'http://[::1]:3000', null],
  ])('%j for %s is %s', (environment, address, proxy) => {
    expect(proxyFromEnvironment(environment, address)).toBe(proxy)
  })
})

describe('the data folder', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', {}, '/home/ada/.local/share/switchyard'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/switchyard'],
    ['linux', { XDG_DATA_HOME: 'data' }, '/home/ada/.local/share/switchyard'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/home/ada/Library/Application Support/Switchyard/data'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Switchyard/data'],
    ['win32', {}, '/home/ada/AppData/Roaming/Switchyard/data'],
  ])('on %s with %j is %s', (platform, environment, folder) => {
    expect(defaultDataFolder({ platform, environment, home: '/home/ada' })).toBe(folder)
  })
})

it.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
])('a browser can be shown on %s with %j: %s', (platform, environment, can) => {
  expect(hasDisplay(platform, environment)).toBe(can)
})

describe('a terminal', () => {
  it('gives a fresh link for each line, and none once the host has ended', () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true })
    const printed: string[] = []
    let issued = 0
    const stop = offerFreshLinks(
      terminal,
      () => `link ${(issued += 1)}`,
      (line) => printed.push(line),
    )
    terminal.emit('data', '\n')
    terminal.emit('data', '\n')
    stop()
    terminal.emit('data', '\n')
    expect(printed.slice(1)).toEqual(['Fresh link: link 1', 'Fresh link: link 2'])
  })

  it('that is none is not read', () => {
    const pipe = new PassThrough()
    offerFreshLinks(
      pipe,
      () => 'link',
      () => undefined,
    )
    expect(pipe.listenerCount('data')).toBe(0)
  })
})
