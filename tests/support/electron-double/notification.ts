import { EventEmitter } from 'node:events'

/** A notification that was shown, as the person sees it. */
export interface NotificationDouble extends EventEmitter {
  readonly title: string
  readonly body: string
  state: 'made' | 'shown' | 'closed'
  close(): void
}

/**
 * Makes the `Notification` class of one app. Rules: none before the app is ready; making one shows
 * nothing (electron.d.ts, Notification.show).
 */
export function createNotificationClass(made: NotificationDouble[], requireReady: (what: string) => void) {
  return class extends EventEmitter implements NotificationDouble {
    readonly title: string
    readonly body: string
    state: NotificationDouble['state'] = 'made'

    constructor({ title = '', body = '' }: Electron.NotificationConstructorOptions) {
      super()
      requireReady('Notification')
      this.title = title
      this.body = body
      made.push(this)
    }

    static isSupported(): boolean {
      requireReady('Notification')
      return true
    }

    show(): void {
      this.state = 'shown'
    }

    close(): void {
      if (this.state !== 'shown') return
      this.state = 'closed'
      this.emit('close', {})
    }
  }
}
