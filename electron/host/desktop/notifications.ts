import { Notification } from 'electron'
import type { AppLink } from '#shared/domain/app-link.ts'
import type { Notice } from '#shared/domain/notice.ts'
import { toPlainLabel } from './plain-label.ts'
import type { DesktopTexts } from './texts.ts'

/** How many instances a notification names; the rest it counts. */
const MOST_NAMED = 3
/** How many are held to be taken back or followed. */
const MOST_HELD = 30

/**
 * Notices through the system. What was shown is held, or its click would lead nowhere; on Windows also after it is said to be
 * closed, because it then lies in the list of notifications.
 */
export interface Notifications {
  isSupported: boolean
  show(notice: Notice, texts: DesktopTexts): void
  showUpdate(version: string, texts: DesktopTexts): void
  /** Takes back what is still to be seen: a locked vault names nothing. */
  clear(): void
}

/** `open` is told which instance a click asks for, or null where there are several. */
export function openNotifications(open: (link: AppLink | null) => void): Notifications {
  let shown: Notification[] = []
  const say = (title: string, body: string, link: AppLink | null) => {
    const notification = new Notification({ title, body })
    shown = [notification, ...shown].slice(0, MOST_HELD)
    notification.on('click', () => {
      open(link)
    })
    notification.show()
  }
  return {
    isSupported: Notification.isSupported(),
    show({ topic, instances }, { notices }) {
      const names = instances.slice(0, MOST_NAMED).map(({ name }) => toPlainLabel(name))
      const more = instances.length - names.length
      const body = [names.join(', '), ...(more > 0 ? [`+${more}`] : [])].join(' ')
      const [first] = instances
      const isOne = first !== undefined && instances.length === 1
      say(notices[topic], body, isOne ? { origin: first.origin, accountId: null, tab: null } : null)
    },
    showUpdate(version, { newVersion }) {
      say(newVersion.replace('{version}', toPlainLabel(version)), '', null)
    },
    clear() {
      for (const notification of shown) notification.close()
      shown = []
    },
  }
}
