import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { MenuDouble } from './menu.ts'
import { emitPreventable } from './preventable.ts'
import { RuleBroken, SOURCES } from './rule.ts'

/** Which app holds the lock of which folder, for all apps on this computer. */
export type InstanceLocks = Map<string, AppDouble>

type Members =
  | 'enableSandbox'
  | 'exit'
  | 'getLocale'
  | 'getLoginItemSettings'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAsDefaultProtocolClient'
  | 'setAppUserModelId'
  | 'setLoginItemSettings'
  | 'setPath'
  | 'setUserTasks'
  | 'whenReady'

/**
 * The app. Rules: one instance per `userData` folder; quitting closes the windows first and can be prevented in
 * `before-quit` and `will-quit`; with no window left and nobody listening for it, the app quits.
 */
export class AppDouble extends EventEmitter implements Pick<Electron.App, Members> {
  isPackaged = false
  exitCode: number | null = null
  /** Whether every page is sandboxed, whatever its window says. */
  isSandboxed = false
  /** The schemes whose links the system hands to this app. */
  readonly schemes: string[] = []
  appUserModelId = ''
  /** The dock of macOS. Elsewhere Electron has none, and nobody asks for it. */
  readonly dock = {
    menu: null as MenuDouble | null,
    setMenu(menu: MenuDouble) {
      this.menu = menu
    },
  }
  /** The tasks in the menu of the taskbar, on Windows. */
  userTasks: Electron.Task[] = []
  /** What the system starts at login: the words it starts the app with, or null. It may refuse. */
  loginItem: { words: string[] | null; refuses: boolean } = { words: null, refuses: false }
  closeWindows: () => void = () => undefined
  readonly #locks: InstanceLocks
  readonly #paths: Map<string, string>
  readonly #ready = Promise.withResolvers<undefined>()
  #isReady = false
  #quitting = false

  constructor(locks: InstanceLocks, userData: string) {
    super()
    this.#locks = locks
    this.#paths = new Map([
      ['userData', userData],
      ['appData', join(userData, '..', 'config')],
    ])
  }

  enableSandbox(): void {
    if (this.#isReady) {
      throw new RuleBroken(
        'The sandbox is enabled before the app is ready',
        SOURCES.types('App.enableSandbox'),
      )
    }
    this.isSandboxed = true
  }

  isReady(): boolean {
    return this.#isReady
  }

  async whenReady(): Promise<void> {
    await this.#ready.promise
  }

  /** Rule: it says nothing before the app is ready. */
  getLocale(): string {
    return this.#isReady ? 'en-US' : ''
  }

  getVersion(): string {
    return '0.1.0'
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  setPath(name: string, path: string): void {
    if (name === 'userData' && this.#isReady) {
      throw new RuleBroken(
        "The folder of Chromium's own files is set before the app is ready",
        SOURCES.types('App.setPath, "override the sessionData path before the ready event"'),
      )
    }
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(): boolean {
    const holder = this.#locks.get(this.getPath('userData'))
    if (holder === undefined) {
      this.#locks.set(this.getPath('userData'), this)
      return true
    }
    const words = [...process.argv]
    setImmediate(() =>
      holder.emit('second-instance', { preventDefault: () => undefined }, words, process.cwd(), null),
    )
    return holder === this
  }

  releaseSingleInstanceLock(): void {
    const folder = this.getPath('userData')
    if (this.#locks.get(folder) === this) this.#locks.delete(folder)
  }

  setAsDefaultProtocolClient(scheme: string): boolean {
    this.schemes.push(scheme)
    return true
  }

  getName(): string {
    return 'Switchyard'
  }

  setAppUserModelId(id: string): void {
    this.appUserModelId = id
  }

  /** Rule: whether the app starts at login is asked for with the same words it was set with. */
  getLoginItemSettings({ args = [] }: Electron.LoginItemSettingsOptions = {}): Electron.LoginItemSettings {
    const openAtLogin = this.loginItem.words?.join('\n') === args.join('\n')
    return { openAtLogin } as Electron.LoginItemSettings
  }

  setLoginItemSettings({ openAtLogin = false, args = [] }: Electron.Settings): void {
    if (!this.loginItem.refuses) this.loginItem.words = openAtLogin ? args : null
  }

  setUserTasks(tasks: Electron.Task[]): boolean {
    this.userTasks = tasks
    return true
  }

  quit(): void {
    if (this.exitCode !== null) return
    this.#quitting = true
    if (emitPreventable(this, 'before-quit')) {
      this.#quitting = false
      return
    }
    this.closeWindows()
    if (emitPreventable(this, 'will-quit')) this.#quitting = false
    else this.exit(0)
  }

  exit(code = 0): void {
    if (this.exitCode !== null) return
    this.exitCode = code
    this.releaseSingleInstanceLock()
    this.emit('quit', {}, code)
  }

  /** The main script has been loaded; Electron's own start is over. */
  becomeReady(): void {
    if (this.exitCode !== null) return
    this.#isReady = true
    this.emit('ready')
    this.#ready.resolve(undefined)
  }

  /** The last window was closed. */
  windowsAreClosed(): void {
    if (this.#quitting) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }
}
