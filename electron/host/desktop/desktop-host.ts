import { join } from 'node:path'
import { app, BrowserWindow, session as sessions } from 'electron'
import { createRouterClient } from '@orpc/server'
import { createBackend, type Backend } from '#electron/backend.ts'
import { makePrivateFolder } from '#electron/host/data-folder.ts'
import type { Appearance } from '#shared/domain/preferences.ts'
import type { Places } from '#electron/host/places.ts'
import type { AppLink } from '#shared/domain/app-link.ts'
import type { Policy } from '#shared/domain/policy.ts'
import type { OpenedFile } from '#shared/domain/transfer.ts'
import { openPageFiles } from '#electron/host/static/page-files.ts'
import { serveAppPages } from './app-protocol.ts'
import { guardDownloads, guardPermissions } from './guards.ts'
import { findKeychain } from './keychain.ts'
import { watchScreenLock } from './lock-watch.ts'
import { setApplicationMenu } from './menu.ts'
import { findProxy } from './proxy.ts'
import { openSystemAround } from './system-around.ts'
import { textsIn } from './texts.ts'
import { openTray } from './tray.ts'
import { hideFromCapture, openWindow } from './window.ts'
import { readWindowState } from './window-state.ts'

export interface DesktopHost {
  /** Brings the app to the front, with a window if it has none. */
  focus(): void
  /** Leads to where a link leads, in front of everything else. */
  openLink(link: AppLink): void
  /** The same for an export that was opened outside the app. */
  openFile(file: OpenedFile): void
  close(): Promise<void>
}

/**
 * Builds the app around a backend: session, windows, menu, locks. Call when Electron is ready. `words`: what a command line has
 * to say to start this app on the same data.
 */
export async function openDesktopHost(
  dataFolder: string,
  places: Places,
  policy: Policy,
  words: readonly string[],
): Promise<DesktopHost> {
  makePrivateFolder(dataFolder)
  // Not persistent: Chromium keeps its caches in memory, and nothing of an account lands on the disk.
  const session = sessions.fromPartition('switchyard')
  session.setSpellCheckerEnabled(false)
  guardPermissions(session)
  guardDownloads(session)
  serveAppPages(session, openPageFiles(places.pages))
  const around = openSystemAround({
    words,
    open: (link) => {
      focus()
      if (link !== null) backend.openLink(link)
    },
  })
  const backend = await createBackend({
    kind: 'desktop',
    appVersion: app.getVersion(),
    electronVersion: process.versions.electron,
    dataFolder,
    keychain: await findKeychain(process.platform),
    workers: places.workers,
    proxyFor: (url) => findProxy(session, url),
    policy,
    system: around.system,
  })
  const stateFile = join(dataFolder, 'window.json')
  const open = () => {
    openWindow({ session, preload: places.preload, router: backend.router, stateFile })
  }
  const focus = () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) open()
    else {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    }
  }
  const stopWatch = watchScreenLock(process.platform, () => void lockIfWanted(backend))
  const lock = () => void backend.lock()
  const tray = openTray({
    focus,
    lock,
    quit: () => {
      app.quit()
    },
    open: (link) => {
      focus()
      backend.openLink(link)
    },
  })
  const label = ({ language }: Appearance) => {
    const texts = textsIn(language, app.getLocale())
    const isHiddenFromCapture = readWindowState(stateFile).hiddenFromCapture
    setApplicationMenu(
      { platform: process.platform, isPackaged: app.isPackaged, isHiddenFromCapture },
      {
        openWindow: open,
        lock,
        hideFromCapture: (isHidden) => {
          hideFromCapture(stateFile, isHidden)
        },
      },
      texts,
    )
    around.follow(texts, (recent) => {
      tray.label(texts, recent)
    })
  }
  backend.onAppearance(label)
  open()
  return {
    focus,
    openLink(link) {
      focus()
      backend.openLink(link)
    },
    openFile(file) {
      focus()
      backend.openFile(file)
    },
    async close() {
      stopWatch()
      around.close()
      tray.destroy()
      await backend.close()
    },
  }
}

// Whether to lock is kept inside the vault; one that cannot say so (it is locked, or worse) is locked all the same.
async function lockIfWanted(backend: Backend): Promise<void> {
  const { preferences } = createRouterClient(backend.router)
  const isWanted = await preferences.read().then(
    ({ lockOnScreenLock }) => lockOnScreenLock,
    () => true,
  )
  if (isWanted) await backend.lock()
}
