import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesktopApp, type DesktopApp } from '#tests/support/desktop-app.ts'
import { CONNECT_MESSAGE } from '#shared/contract/doors.ts'
import { openPortLink } from '../../../../renderer/api/port-link.ts'
import { FrameDouble } from '#tests/support/electron-double/web-contents.ts'
import { callFailure } from '../../../../renderer/api/failures.ts'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/contract.ts'

// What a page could try if a script of somebody else ran in it.

let app: DesktopApp
beforeAll(async () => {
  app = await openDesktopApp()
}, 120_000)
afterAll(() => app[Symbol.asyncDispose]())

const contents = () => app.window.webContents
const ORIGIN = 'switchyard-app://app'

/** What a call over the port ends with. */
async function outcomeOver(port: MessagePort): Promise<string> {
  const client = createORPCClient<ContractRouterClient<Contract>>(openPortLink(port))
  return client.vault.status().then(
    () => 'answered',
    (thrown: unknown) => callFailure(thrown).code,
  )
}

describe('a page', () => {
  it('runs walled in: sandboxed, in a world of its own, without Node', () => {
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, spellcheck } = contents().preferences
    expect({ sandbox, contextIsolation, nodeIntegration, webviewTag, spellcheck }).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    })
  })

  it('is sandboxed by the whole app too, whatever a later window might say', () => {
    expect(app.double.app.isSandboxed).toBe(true)
  })

  it('gets nothing from the preload', () => {
    expect(Object.keys(app.page.window)).toEqual(['location', 'addEventListener', 'postMessage'])
  })

  it.each([
    'https://evil.example/',
    'http://127.0.0.1:4817/',
    'file:///etc/passwd',
    'switchyard-app://other/',
    'switchyard-app://app.evil.example/',
    'data:text/html,<p>x',
    'javascript:alert(1)',
  ])('does not go to %s, by itself, in a frame or by a redirect', (url) => {
    expect([
      contents().tryNavigation(url),
      contents().tryNavigation(url, false),
      contents().tryRedirect(url),
    ]).toEqual([false, false, false])
  })

  it('may load itself again', () => {
    expect(contents().tryNavigation(`${ORIGIN}/`)).toBe(true)
  })

  it('cannot frame even itself', () => {
    expect(contents().tryNavigation(`${ORIGIN}/`, false)).toBe(false)
  })

  it.each(['https://chat.example.com/', `${ORIGIN}/`, 'about:blank', 'file:///etc/passwd'])(
    'opens no window for %s',
    (url) => {
      expect([contents().tryOpenWindow(url), app.double.windows().length]).toEqual([false, 1])
    },
  )

  it('embeds no other page, even if webviews were switched on by mistake', () => {
    expect(contents().tryWebview('https://evil.example/')).toBe(false)
    contents().preferences.webviewTag = true
    expect(contents().tryWebview('https://evil.example/')).toBe(false)
    contents().preferences.webviewTag = false
  })

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'openExternal',
    'unknown',
  ] as const)('is not given the permission %s', async (permission) => {
    expect(await contents().session.tryPermission(permission, ORIGIN)).toEqual({
      checked: false,
      requested: false,
    })
  })

  it('may write text to the clipboard, and nobody else may', async () => {
    const { session } = contents()
    expect([
      await session.tryPermission('clipboard-sanitized-write', ORIGIN),
      await session.tryPermission('clipboard-sanitized-write', 'https://evil.example'),
      await session.tryPermission('clipboard-sanitized-write', `${ORIGIN}.evil.example`),
    ]).toEqual([
      { checked: true, requested: true },
      { checked: false, requested: false },
      { checked: false, requested: false },
    ])
  })

  it('saves no file but one that the app made itself', () => {
    expect(
      [
        'https://evil.example/file',
        'blob:https://evil.example/1',
        'data:text/plain,a',
        `blob:${ORIGIN}.evil/1`,
      ].map((url) => contents().session.tryDownload(url)),
    ).toEqual([false, false, false, false])
    expect(contents().session.tryDownload(`blob:${ORIGIN}/1`)).toBe(true)
  })

  it('is given no device', () => {
    expect(contents().session.tryDevice(ORIGIN)).toBe(false)
  })

  it('is checked by no speller, which would send words or fetch dictionaries', () => {
    expect(contents().session.spellCheck).toBe(false)
  })

  it('leaves nothing on the disk through Chromium: its session is in memory', () => {
    expect(contents().session.partition).not.toMatch(/^persist:|^$/)
  })
})

describe('links out of the app', () => {
  it.each([
    ['https://chat.example.com/app', ['https://chat.example.com/app']],
    ['http://chat.example.com/', []],
    ['file:///etc/passwd', []],
    ['ssh://chat.example.com', []],
    ['smb://evil.example/share', []],
    ['javascript:alert(1)', []],
    ['https://user:password@evil.example/', []],
    ['not an address', []],
  ])('%s opens %j in the browser', (url, opened) => {
    app.double.seen.externalLinks.length = 0
    contents().tryOpenWindow(url)
    expect(app.double.seen.externalLinks).toEqual(opened)
  })

  it('open for a click without a window too, but for no frame', () => {
    app.double.seen.externalLinks.length = 0
    contents().tryNavigation('https://chat.example.com/')
    contents().tryNavigation('https://evil.example/', false)
    expect(app.double.seen.externalLinks).toEqual(['https://chat.example.com/'])
  })
})

describe('files of the page', () => {
  it.each([
    ['GET', `${ORIGIN}/../../package.json`, 404],
    ['GET', `${ORIGIN}/%2e%2e/main/main.js`, 404],
    ['GET', `${ORIGIN}/..%2fmain%2fmain.js`, 404],
    ['GET', `${ORIGIN}/index.html%00`, 404],
    ['GET', 'switchyard-app://other/index.html', 404],
    ['POST', `${ORIGIN}/`, 405],
    ['GET', `${ORIGIN}/index.html`, 200],
  ])('%s %s is %i, with the policy', async (method, address, status) => {
    const answer = await contents().session.load(address, method)
    expect([
      answer?.status,
      answer?.headers.get('content-security-policy')?.startsWith("default-src 'none'"),
    ]).toEqual([status, true])
  })
})

describe('a port', () => {
  const offer = (frame: FrameDouble | null) => {
    const { port1, port2 } = new MessageChannel()
    contents().receive(CONNECT_MESSAGE, null, [port2], frame)
    return port1
  }

  it.each<[string, () => FrameDouble | null]>([
    ['a frame inside the page', () => new FrameDouble(`${ORIGIN}/`, ORIGIN)],
    ['a frame of another origin', () => new FrameDouble('https://evil.example/', 'https://evil.example')],
    ['a frame that has gone', () => null],
  ])('of %s is closed', async (_name, frame) => {
    expect(await outcomeOver(offer(frame()))).toBe('disconnected')
  })

  it('of the page itself is served, so that the refusals above are not for another reason', async () => {
    expect(await outcomeOver(offer(contents().mainFrame))).toBe('answered')
  })

  it('of the main frame after it went elsewhere is closed', async () => {
    const own = contents().mainFrame
    contents().mainFrame = new FrameDouble('https://evil.example/', 'https://evil.example')
    const port = offer(contents().mainFrame)
    expect(await outcomeOver(port)).toBe('disconnected')
    contents().mainFrame = own
  })

  it('posted by a frame to its parent is not passed on', async () => {
    const { port1, port2 } = new MessageChannel()
    const received: unknown[] = []
    contents().ipc.on(CONNECT_MESSAGE, () => received.push('passed on'))
    app.page.postFromFrame(CONNECT_MESSAGE, [port2])
    app.page.window.postMessage('something else', '*', [])
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(received).toEqual([])
    port1.close()
  })

  it('comes alone: two at once are both closed', async () => {
    const [first, second] = [new MessageChannel(), new MessageChannel()]
    contents().receive(CONNECT_MESSAGE, null, [first.port2, second.port2], contents().mainFrame)
    const outcomes = await Promise.all([outcomeOver(first.port1), outcomeOver(second.port1)])
    expect(outcomes).toEqual(['disconnected', 'disconnected'])
  })
})
