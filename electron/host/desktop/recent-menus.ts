import { Menu, type App, type MenuItemConstructorOptions } from 'electron'
import { toAppLink, type AppLink } from '#shared/domain/app-link.ts'
import type { RecentAccount } from '#shared/domain/notice.ts'
import { toMenuLabel, toPlainLabel } from './plain-label.ts'
import type { DesktopTexts } from './texts.ts'

/** Entries that lead to accounts, each with the name of its instance. */
export function toRecentEntries(
  recent: readonly RecentAccount[],
  open: (link: AppLink) => void,
): MenuItemConstructorOptions[] {
  return recent.map(({ name, instanceName, link }) => ({
    label: toMenuLabel(`${toPlainLabel(name)} · ${toPlainLabel(instanceName)}`),
    click: () => {
      open(link)
    },
  }))
}

/** The menu of the dock on macOS, and the tasks of the taskbar on Windows: with no accounts, both are empty. */
export function showRecentInSystem(
  app: App,
  { platform, program, words }: { platform: NodeJS.Platform; program: string; words: readonly string[] },
  {
    recent,
    open,
    texts,
  }: { recent: readonly RecentAccount[]; open: (link: AppLink) => void; texts: DesktopTexts },
): void {
  if (platform === 'darwin') app.dock?.setMenu(Menu.buildFromTemplate(toRecentEntries(recent, open)))
  if (platform !== 'win32' || !app.isPackaged) return
  app.setUserTasks(
    recent.map(({ name, instanceName, link }) => ({
      program,
      // A second start, which hands its link over; no path or name is in it that a person could have chosen.
      arguments: [...words.map((word) => `"${word}"`), toAppLink(link)].join(' '),
      title: toPlainLabel(name),
      description: `${texts.open}: ${toPlainLabel(instanceName)}`,
      iconPath: program,
      iconIndex: 0,
    })),
  )
}
