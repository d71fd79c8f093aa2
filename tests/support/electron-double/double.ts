import { EventEmitter } from 'node:events'
import { AppDouble, type InstanceLocks } from './app.ts'
import { createBrowserWindowClass } from './browser-window.ts'
import { MenuDouble } from './menu.ts'
import { createNet, type ClientRequestDouble } from './net.ts'
import { createNotificationClass, type NotificationDouble } from './notification.ts'
import { RuleBroken, SOURCES } from './rule.ts'
import { createSafeStorage, type KeychainKind } from './safe-storage.ts'
import { SessionDouble, type PrivilegedSchemes } from './session.ts'

export interface DoubleOptions {
  /** Chromium's folder of this app. */
  userData: string
  keychain?: KeychainKind
  /** Shared by the apps of one computer. */
  locks?: InstanceLocks
  /** An installed app, not one that runs from its sources. */
  isPackaged?: boolean
}

/** One run of Electron's main process, and what a test can see of it and do to it. */
export type ElectronDouble = ReturnType<typeof createElectronDouble>

/** A stand-in for the module `electron` that keeps Electron's rules, each with its source. */
export function createElectronDouble({
  userData,
  keychain = 'real',
  locks = new Map(),
  isPackaged = false,
}: DoubleOptions) {
  const computer = { keychain, isScreenLocked: false, answer: 0 }
  const seen = {
    externalLinks: [] as string[],
    errorBoxes: [] as string[],
    broken: [] as unknown[],
    questions: [] as string[],
  }
  const app = new AppDouble(locks, userData)
  app.isPackaged = isPackaged
  const notifications: NotificationDouble[] = []
  const requests = new Set<ClientRequestDouble>()
  const schemes: PrivilegedSchemes = new Map()
  const sessions = new Map<string, SessionDouble>()
  const ipcMain = new EventEmitter()
  const requireReady = (what: string) => {
    if (!app.isReady())
      throw new RuleBroken(`${what} is used after the app is ready`, SOURCES.documentation(what))
  }
  const fromPartition = (partition: string) => {
    requireReady('session')
    const session = sessions.get(partition) ?? new SessionDouble(partition)
    session.endConnections = () => {
      for (const request of requests) request.abort()
    }
    sessions.set(partition, session)
    return session
  }
  const BrowserWindow = createBrowserWindowClass({
    isReady: () => app.isReady(),
    isSandboxed: () => app.isSandboxed,
    defaultSession: () => fromPartition(''),
    schemes,
    ipcMain,
    onAllClosed: () => {
      app.windowsAreClosed()
    },
    onBroken: (thrown) => {
      seen.broken.push(thrown)
    },
  })
  app.closeWindows = () => {
    for (const window of BrowserWindow.getAllWindows()) window.close()
  }
  // Each app has a menu of its own.
  class Menu extends MenuDouble {}

  class Tray extends EventEmitter implements Pick<Electron.Tray, 'setToolTip' | 'isDestroyed' | 'destroy'> {
    menu: MenuDouble | null = null
    toolTip = ''
    #destroyed = false

    constructor(_image: unknown) {
      super()
      requireReady('Tray')
      trays.push(this)
    }

    setToolTip(toolTip: string): void {
      this.toolTip = toolTip
    }

    setContextMenu(menu: MenuDouble | null): void {
      this.menu = menu
    }

    isDestroyed(): boolean {
      return this.#destroyed
    }

    destroy(): void {
      this.#destroyed = true
    }
  }
  const trays: Tray[] = []

  const powerMonitor = Object.assign(new EventEmitter(), {
    getSystemIdleState: () => (computer.isScreenLocked ? 'locked' : 'active'),
  } satisfies Pick<Electron.PowerMonitor, 'getSystemIdleState'>)

  const module = {
    app,
    BrowserWindow,
    Menu,
    Tray,
    Notification: createNotificationClass(notifications, requireReady),
    ipcMain,
    powerMonitor,
    net: createNet(requireReady, requests),
    autoUpdater: new EventEmitter(),
    safeStorage: createSafeStorage(
      () => computer.keychain,
      () => app.isReady(),
    ),
    session: { fromPartition } satisfies Record<'fromPartition', (partition: string) => unknown>,
    protocol: {
      registerSchemesAsPrivileged(customSchemes) {
        if (app.isReady() || schemes.size > 0) {
          throw new RuleBroken(
            'Schemes are registered once, before the app is ready',
            SOURCES.types('Protocol.registerSchemesAsPrivileged'),
          )
        }
        for (const { scheme, privileges = {} } of customSchemes) schemes.set(scheme, privileges)
      },
    } satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>,
    screen: {
      getAllDisplays() {
        requireReady('screen')
        return [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } } as Electron.Display]
      },
    } satisfies Pick<Electron.Screen, 'getAllDisplays'>,
    shell: {
      openExternal(url) {
        seen.externalLinks.push(url)
        return Promise.resolve()
      },
    } satisfies Pick<Electron.Shell, 'openExternal'>,
    dialog: {
      showErrorBox(title, content) {
        seen.errorBoxes.push(`${title}: ${content}`)
      },
      showMessageBox(...given: [Electron.MessageBoxOptions] | [unknown, Electron.MessageBoxOptions]) {
        const options = given.length === 2 ? given[1] : given[0]
        seen.questions.push(options.message)
        return Promise.resolve({ response: computer.answer, checkboxChecked: false })
      },
    } satisfies Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBox'>,
    nativeImage: {
      createFromDataURL(dataURL: string) {
        const image = { isEmpty: () => !dataURL.startsWith('data:image/png;base64,'), resize: () => image }
        return image
      },
    },
  } satisfies Partial<Record<keyof typeof import('electron'), unknown>>

  return {
    module,
    app,
    computer,
    seen,
    sessions,
    trays,
    notifications,
    menu: () => Menu.applicationMenu,
    windows: () => BrowserWindow.getAllWindows(),
  }
}
