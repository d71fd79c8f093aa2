import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { DesktopTexts } from './texts.ts'

export interface MenuActions {
  openWindow(): void
  lock(): void
  hideFromCapture(isHidden: boolean): void
}

export interface MenuFacts {
  platform: NodeJS.Platform
  /** An installed app has no developer tools. */
  isPackaged: boolean
  isHiddenFromCapture: boolean
}

/** The application's menu. Editing and window entries come from the system, with its words and shortcuts. */
export function setApplicationMenu(
  { platform, isPackaged, isHiddenFromCapture }: MenuFacts,
  actions: MenuActions,
  texts: DesktopTexts,
): void {
  const app: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const developer: MenuItemConstructorOptions[] = isPackaged ? [] : [{ role: 'toggleDevTools' }]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...app,
      {
        label: texts.file,
        submenu: [
          {
            label: texts.newWindow,
            accelerator: 'CmdOrCtrl+Shift+N',
            click: () => {
              actions.openWindow()
            },
          },
          {
            label: texts.lock,
            accelerator: 'CmdOrCtrl+L',
            click: () => {
              actions.lock()
            },
          },
          { type: 'separator' },
          { role: platform === 'darwin' ? 'close' : 'quit' },
        ],
      },
      { role: 'editMenu' },
      {
        label: texts.view,
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
          {
            label: texts.hideFromCapture,
            type: 'checkbox',
            checked: isHiddenFromCapture,
            click: ({ checked }) => {
              actions.hideFromCapture(checked)
            },
          },
          ...developer,
        ],
      },
      { role: 'windowMenu' },
    ]),
  )
}
