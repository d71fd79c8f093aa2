import { Menu, nativeImage, Tray } from 'electron'
import type { AppLink } from '#shared/domain/app-link.ts'
import type { RecentAccount } from '#shared/domain/notice.ts'
import { toRecentEntries } from './recent-menus.ts'
import type { DesktopTexts } from './texts.ts'

/** The app's mark, 32 pixels square: held here, since a tray has to find it wherever the app is installed. */
const MARK =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAAC7ElEQVR4nMSXX0gUQRzHv7N3nvdHSTPLIJTCyFTSLEKFypeKUnsqqIwy6KWnkCCK6MGHCCuoCF+EsAclQiiIyooeKiPswfJfF0EQZZqS/yqN7t9OM3vt3qrr7Zyu5weO+83sb+b33dmZ38xIWGTsRpW7q7zFEpWPgWA9AXJZVRrmxggFvAD1yrDdam3ObZ/uQPSFsurPTndgslai9BQIscFKKA1RkCuDSX/PdzRsDswQUHG4t4A53WFV67CwdLGoRx805XfxgqQJlHEwDsE5BeFYYZQRKD/QU0pspE0vSKVoQ5Ly/7Z7ArFg0k5mkYv4KIQD2nDEKHjxpmTUns5SftwWRaAdm2b0hGKEy6TQyGtNlsvQNmNbSYpmu93Gc5lQ5EQEUJoDi8he7cSWoshbd/bM+umUmEoeIIQsgQUU5ntw9mQmEh3hxTUw5MfoeNDYmZAVmoD5kppix/GqDDb0kffwByjqbw6Ytp2XAJdLwv7KdOzdlYbExEhOCwYpLlz9im7vpGkfcxKQnGRTgpbvWKrYeviwX2/oh/fjH6G+YhKQnpaAfZXLsLMsFXb7lCyO0bEg7rUO4/7jEciyeJ/CAlatdKC+Lhsu59R08aXPh7uPhvHi9ThCIcSMsICtugnG3/DVm594+nwMXe/Nv7MlAlTa2n+h8fYgfowEYAVRBTinDTefXM9ejkME0T0kqoCM5Qma3dfvEw7O8/+5mkzF5suxveP3rL5StI6objZzAaLEsodEHYFv332GtpVEFaBfVnNZYiJIWGTU7XgI8eZ/TEUAO612Is6oMdVPYCigb8BnaJsh2E6JqewoFYe8a1mC7WUlh96DHyy2l4aPVzzX+/wUIpi2o5gISGTjk6a8T9qWtqeq9wwbjouIA0xOzcPm/Gvc1laBx593mT15hwWGUnS6/Xk31LImoKWFhCYcnlLmUMevUbAa1idLrJcmHZ4SHkutJka+yuUUoWr2ONeSyynFB5lIjaaX08XgHwAAAP//y7LbNwAAAAZJREFUAwDRowgnnmdpyAAAAABJRU5ErkJggg=='

export interface TrayActions {
  focus: () => void
  lock: () => void
  quit: () => void
  open: (link: AppLink) => void
}

export interface AppTray {
  /** Writes the tray's menu, at first, in another language and with other accounts. */
  label(texts: DesktopTexts, recent: readonly RecentAccount[]): void
  destroy(): void
}

/** Puts the app into the system's tray, where there is one. Destroy what it returns when the app ends, and keep it until then. */
export function openTray(actions: TrayActions): AppTray {
  const tray = new Tray(nativeImage.createFromDataURL(MARK).resize({ width: 16, height: 16 }))
  tray.setToolTip('Switchyard')
  tray.on('click', () => {
    actions.focus()
  })
  return {
    label({ open, lock, quit }, recent) {
      const entry = (label: string, act: () => void) => ({
        label,
        click: () => {
          act()
        },
      })
      tray.setContextMenu(
        Menu.buildFromTemplate([
          entry(open, actions.focus),
          ...toRecentEntries(recent, actions.open),
          { type: 'separator' },
          entry(lock, actions.lock),
          { type: 'separator' },
          entry(quit, actions.quit),
        ]),
      )
    },
    destroy: () => {
      tray.destroy()
    },
  }
}
