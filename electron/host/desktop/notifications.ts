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
  /** Takes back what is still to be seen: a locked vault names nothing. */
  clear(): void
}

/** `open` is told which instance a click asks for, or null where there are several. */
export function openNotifications(open: (link: AppLink | null) => void): Notifications {
  let shown: Notification[] = []
  return {
    isSupported: Notification.isSupported(),
    show({ topic, instances }, { notices }) {
      const names = instances.slice(0, MOST_NAMED).map(({ name }) => toPlainLabel(name))
      const more = instances.length - names.length
      const body = [names.join(', '), ...(more > 0 ? [`+${more}`] : [])].join(' ')
      const notification = new Notification({ title: notices[topic], body })
      const [first] = instances
      shown = [notification, ...shown].slice(0, MOST_HELD)
      notification.on('click', () => {
        const isOne = first !== undefined && instances.length === 1
        open(isOne ? { origin: first.origin, accountId: null, tab: null } : null)
      })
      notification.show()
    },
    clear() {
      for (const notification of shown) notification.close()
      shown = []
    },
  }
}
