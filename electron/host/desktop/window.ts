import { BrowserWindow, screen, type Session } from 'electron'
import type { AnyRouter } from '@orpc/server'
import { APP_ADDRESS } from './app-protocol.ts'
import { watchCrashes } from './crash-screen.ts'
import { guardContents } from './guards.ts'
import { openPortDoor } from './port-door.ts'
import {
  DEFAULT_SIZE,
  fitToScreens,
  MINIMUM_SIZE,
  readWindowState,
  writeWindowState,
} from './window-state.ts'

export interface WindowOptions {
  session: Session
  /** Absolute path of the built preload. */
  preload: string
  router: AnyRouter
  /** The file that remembers where the window was. */
  stateFile: string
}

/** Opens a window on the app's page: walled in, guarded, connected, and where it was last time. */
export function openWindow({ session, preload, router, stateFile }: WindowOptions): BrowserWindow {
  const state = readWindowState(stateFile)
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...fitToScreens(state.bounds, screens),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    show: false,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // Dictionaries would be fetched from elsewhere, and what is typed here are secrets.
      spellcheck: false,
    },
  })
  window.setContentProtection(state.hiddenFromCapture)
  watchCrashes(window)
  guardContents(window.webContents)
  openPortDoor(window.webContents, router)
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize()
    window.show()
  })
  window.on('close', () => {
    const { hiddenFromCapture } = readWindowState(stateFile)
    const bounds = window.getNormalBounds()
    writeWindowState(stateFile, { bounds, maximized: window.isMaximized(), hiddenFromCapture })
  })
  // A page that cannot be loaded is told by its own event; the promise would only repeat it.
  window.loadURL(APP_ADDRESS).catch(() => undefined)
  return window
}

/** Hides every window from screenshots and screen sharing, or shows them again, now and at the next start. */
export function hideFromCapture(stateFile: string, isHidden: boolean): void {
  writeWindowState(stateFile, { ...readWindowState(stateFile), hiddenFromCapture: isHidden })
  for (const window of BrowserWindow.getAllWindows()) window.setContentProtection(isHidden)
}
