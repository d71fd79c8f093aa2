import { app } from 'electron'
import type { HostSystem } from '#electron/backend.ts'
import type { AppLink } from '#shared/domain/app-link.ts'
import type { RecentAccount } from '#shared/domain/notice.ts'
import { findLoginItem } from './login-item.ts'
import { openNotifications } from './notifications.ts'
import { showRecentInSystem } from './recent-menus.ts'
import type { DesktopTexts } from './texts.ts'

/** The name under which Windows shows notifications and tasks: the one the installer gives the app. */
const APP_ID = 'example.switchyard.desktop'

/** The system around the app's window, as the backend uses it and as the host keeps it up to date. */
export interface SystemAround {
  system: HostSystem
  /** From now on everything speaks in these texts; the tray is told which accounts were used last. */
  follow(texts: DesktopTexts, onRecent: (recent: readonly RecentAccount[]) => void): void
  close(): void
}

/** `words`: what a command line has to say to start this app on the same data. `open`: null only brings it to the front. */
export function openSystemAround({
  words,
  open,
}: {
  words: readonly string[]
  open: (link: AppLink | null) => void
}): SystemAround {
  const { platform } = process
  if (platform === 'win32') app.setAppUserModelId(APP_ID)
  const program = process.env['APPIMAGE'] ?? process.execPath
  const notifications = openNotifications(open)
  let spoken: { texts: DesktopTexts; onRecent: (recent: readonly RecentAccount[]) => void } | null = null
  let recent: readonly RecentAccount[] = []
  const showRecent = () => {
    if (spoken === null) return
    showRecentInSystem(app, { platform, program, words }, { recent, open, texts: spoken.texts })
    spoken.onRecent(recent)
  }
  return {
    system: {
      login: findLoginItem(app, { platform, program, words }),
      showsNotices: notifications.isSupported,
      openUpdater: canUpdate(platform)
        ? async () => (await import('./updater.ts')).openUpdater(platform)
        : null,
      notifyUpdate(version) {
        if (spoken !== null) notifications.showUpdate(version, spoken.texts)
      },
      notify(notice) {
        if (spoken !== null) notifications.show(notice, spoken.texts)
      },
      showRecent(next) {
        recent = next
        if (next.length === 0) notifications.clear()
        showRecent()
      },
    },
    follow(texts, onRecent) {
      spoken = { texts, onRecent }
      showRecent()
    },
    close() {
      recent = []
      notifications.clear()
      showRecent()
    },
  }
}

/** What was installed by packages of the system is replaced by them, and what runs from its sources by nobody. */
function canUpdate(platform: NodeJS.Platform): boolean {
  if (!app.isPackaged) return false
  return platform === 'darwin' || platform === 'win32' || process.env['APPIMAGE'] !== undefined
}
