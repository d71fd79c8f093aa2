import { EventEmitter } from 'node:events'
import type { MessagePort as NodePort } from 'node:worker_threads'
import { MessagePortMainDouble } from './message-port-main.ts'
import { createPage, type PageDouble } from './page.ts'
import { runPreload } from './preload.ts'
import { emitPreventable } from './preventable.ts'
import { RuleBroken, SOURCES } from './rule.ts'
import type { PrivilegedSchemes, SessionDouble } from './session.ts'

/** One document in one frame. */
export class FrameDouble implements Pick<Electron.WebFrameMain, 'origin' | 'url'> {
  readonly origin: string
  readonly url: string

  constructor(url: string, origin: string) {
    this.url = url
    this.origin = origin
  }
}

interface ContentsOptions {
  session: SessionDouble
  preferences: Electron.WebPreferences
  schemes: PrivilegedSchemes
  /** `ipcMain`, which hears everything a page sends. */
  ipcMain: EventEmitter
  isSandboxed: boolean
}

type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

/**
 * What is inside a window. Rules: the sender's frame is null once it has navigated; a window that a page opens opens
 * unless a handler denies it; a navigation happens unless a listener prevents it.
 */
export class WebContentsDouble
  extends EventEmitter
  implements Pick<Electron.WebContents, 'setWindowOpenHandler'>
{
  readonly ipc = new EventEmitter()
  readonly session: SessionDouble
  mainFrame = new FrameDouble('about:blank', 'null')
  page: PageDouble | null = null
  readonly preferences: Electron.WebPreferences
  readonly openedWindows: string[] = []
  readonly #options: ContentsOptions
  #onOpen: WindowOpenHandler | null = null
  #destroyed = false

  constructor(options: ContentsOptions) {
    super()
    this.#options = options
    this.session = options.session
    this.preferences = options.preferences
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#onOpen = handler
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  reload(): void {
    void this.load(this.mainFrame.url)
  }

  /** Loads an address as `loadURL` does: serves it from the session, runs the preload, tells when it is done. */
  async load(address: string): Promise<void> {
    const answer = await this.session.load(address)
    if (answer?.ok !== true) {
      this.emit('did-fail-load', { preventDefault: () => undefined }, -300, 'ERR_INVALID_URL', address, true)
      throw new Error(`ERR_FAILED (-2) loading '${address}'`)
    }
    this.page?.unload()
    const origin = this.#originOf(address)
    this.mainFrame = new FrameDouble(address, origin)
    const page = createPage(address, origin, await answer.text(), answer.headers)
    this.page = page
    const { preload, sandbox = true, nodeIntegration = false } = this.preferences
    // electron.d.ts, WebPreferences.sandbox: on by default, and off where Node is integrated.
    const isSandboxed = this.#options.isSandboxed || (sandbox && !nodeIntegration)
    if (nodeIntegration && this.preferences.contextIsolation === false) page.window.require = () => undefined
    if (preload !== undefined) {
      const frame = this.mainFrame
      runPreload(preload, isSandboxed, page.preloadWindow, { ipcRenderer: this.#rendererIpc(frame) })
    }
    this.emit('did-finish-load')
  }

  /** Hands an IPC message to the main process, as from the given frame (null: it has gone since). */
  receive(channel: string, message: unknown, ports: MessagePort[], frame: FrameDouble | null): void {
    const event = {
      sender: this,
      senderFrame: frame,
      ports: ports.map((port) => new MessagePortMainDouble(port as unknown as NodePort)),
    }
    setImmediate(() => {
      this.ipc.emit(channel, event, message)
      this.#options.ipcMain.emit(channel, event, message)
    })
  }

  /** Attack: the page, or a frame in it, wants to go elsewhere. True if it would get there. */
  tryNavigation(url: string, isMainFrame = true): boolean {
    const details = { url, isMainFrame, isSameDocument: false, frame: this.mainFrame }
    if (emitPreventable(this, 'will-frame-navigate', details)) return false
    return !isMainFrame || !emitPreventable(this, 'will-navigate', details, url)
  }

  /** Attack: a server answers a navigation with a redirect. True if it is followed. */
  tryRedirect(url: string): boolean {
    return !emitPreventable(this, 'will-redirect', { url, isMainFrame: true }, url)
  }

  /** Attack: the page opens a window. Electron's default is to let it. True if one opened. */
  tryOpenWindow(url: string): boolean {
    const answer = this.#onOpen?.({
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
    } as never)
    const opened = answer?.action !== 'deny'
    if (opened) this.openedWindows.push(url)
    return opened
  }

  /** Attack: the page embeds another one. Without `webviewTag` there is no such element. True if it is attached. */
  tryWebview(url: string): boolean {
    if (this.preferences.webviewTag !== true) return false
    return !emitPreventable(this, 'will-attach-webview', {}, {}, { src: url })
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.page?.unload()
    this.emit('destroyed')
  }

  #rendererIpc(frame: FrameDouble): Pick<Electron.IpcRenderer, 'postMessage'> {
    return {
      postMessage: (channel, message, ports = []) => {
        const isPort = (value: unknown) => value instanceof MessagePort
        if (!ports.every(isPort)) {
          throw new RuleBroken(
            'ipcRenderer.postMessage transfers message ports',
            SOURCES.types('IpcRenderer.postMessage'),
          )
        }
        this.receive(channel, structuredClone(message), ports, frame === this.mainFrame ? frame : null)
      },
    }
  }

  // electron.d.ts, Protocol.registerSchemesAsPrivileged: without `standard` a scheme behaves like `file`, without an origin.
  #originOf(address: string): string {
    const { protocol, host, origin } = new URL(address)
    if (origin !== 'null') return origin
    const privileges = this.#options.schemes.get(protocol.replace(':', ''))
    return privileges?.standard === true ? `${protocol}//${host}` : 'null'
  }
}
