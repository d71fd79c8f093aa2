import { EventEmitter } from 'node:events'
import { emitPreventable } from './preventable.ts'
import { RuleBroken, SOURCES } from './rule.ts'
import type { PrivilegedSchemes, SessionDouble } from './session.ts'
import { WebContentsDouble } from './web-contents.ts'

export interface WindowSurroundings {
  isReady(): boolean
  /** electron.d.ts, App.enableSandbox: then every page is sandboxed, whatever its window says. */
  isSandboxed(): boolean
  defaultSession(): SessionDouble
  schemes: PrivilegedSchemes
  ipcMain: EventEmitter
  onAllClosed(): void
  /** What broke while a page was loaded, which no promise of the host would tell the test. */
  onBroken(thrown: unknown): void
}

type Members =
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'hide'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setContentProtection'
  | 'show'

/** Makes the `BrowserWindow` class of one app. Rule: no window before the app is ready. */
export function createBrowserWindowClass(surroundings: WindowSurroundings) {
  const windows: BrowserWindowDouble[] = []

  class BrowserWindowDouble extends EventEmitter implements Pick<Electron.BrowserWindow, Members> {
    readonly webContents: WebContentsDouble
    readonly options: Electron.BrowserWindowConstructorOptions
    contentProtection = false
    focusCount = 0
    #bounds: Electron.Rectangle
    #shown: boolean
    #maximized = false
    #minimized = false
    #destroyed = false

    constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
      super()
      if (!surroundings.isReady()) {
        throw new RuleBroken(
          'Cannot create BrowserWindow before app is ready',
          SOURCES.documentation('BrowserWindow, "This module cannot be used until the ready event"'),
        )
      }
      this.options = options
      this.#shown = options.show ?? true
      const { x = 0, y = 0, width = 800, height = 600 } = options
      this.#bounds = { x, y, width, height }
      const preferences = options.webPreferences ?? {}
      const session =
        (preferences.session as unknown as SessionDouble | undefined) ?? surroundings.defaultSession()
      this.webContents = new WebContentsDouble({
        session,
        preferences,
        schemes: surroundings.schemes,
        ipcMain: surroundings.ipcMain,
        isSandboxed: surroundings.isSandboxed(),
      })
      windows.push(this)
    }

    static getAllWindows(): BrowserWindowDouble[] {
      return [...windows]
    }

    async loadURL(url: string): Promise<void> {
      await this.webContents.load(url).catch((thrown: unknown) => {
        surroundings.onBroken(thrown)
        throw thrown
      })
      this.emit('ready-to-show')
    }

    getBounds(): Electron.Rectangle {
      return this.#bounds
    }

    getNormalBounds(): Electron.Rectangle {
      return this.#bounds
    }

    isDestroyed(): boolean {
      return this.#destroyed
    }

    isMaximized(): boolean {
      return this.#maximized
    }

    isMinimized(): boolean {
      return this.#minimized
    }

    isVisible(): boolean {
      return this.#shown
    }

    maximize(): void {
      this.#maximized = true
    }

    minimize(): void {
      this.#minimized = true
    }

    restore(): void {
      this.#minimized = false
    }

    show(): void {
      this.#shown = true
    }

    hide(): void {
      this.#shown = false
    }

    focus(): void {
      this.focusCount += 1
    }

    setContentProtection(enable: boolean): void {
      this.contentProtection = enable
    }

    /** A person moves the window. */
    moveTo(bounds: Electron.Rectangle): void {
      this.#bounds = bounds
    }

    close(): void {
      if (!emitPreventable(this, 'close')) this.destroy()
    }

    destroy(): void {
      if (this.#destroyed) return
      this.#destroyed = true
      windows.splice(windows.indexOf(this), 1)
      this.webContents.destroy()
      this.emit('closed')
      if (windows.length === 0) surroundings.onAllClosed()
    }
  }
  return BrowserWindowDouble
}

export type BrowserWindowClass = ReturnType<typeof createBrowserWindowClass>
