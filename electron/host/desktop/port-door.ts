import type { IpcMainEvent, MessagePortMain, WebContents } from 'electron'
import type { AnyRouter } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { CONNECT_MESSAGE } from '#shared/contract/doors.ts'
import { APP_ORIGIN } from './app-protocol.ts'

/**
 * Serves the contract to one page, over the port that its preload hands over. Only the main frame of this page, on our
 * own origin, may connect; when it does so again (after a reload) the port before is closed, and with it whatever the
 * backend was still doing for it.
 */
export function openPortDoor(contents: WebContents, router: AnyRouter): void {
  const handler = new RPCHandler(router)
  let current: OwnedPort | null = null
  const onConnect = (event: IpcMainEvent) => {
    const [port, ...more] = event.ports
    if (port === undefined) return
    if (more.length > 0 || !isOwnMainFrame(event, contents)) {
      for (const refused of event.ports) refused.close()
      return
    }
    current?.close()
    current = ownPort(port)
    handler.upgrade(current, { context: {} })
    port.start()
  }
  contents.ipc.on(CONNECT_MESSAGE, onConnect)
  contents.once('destroyed', () => current?.close())
}

// The frame is null when it has navigated or gone since it sent the message; then nobody is there to serve.
function isOwnMainFrame(event: IpcMainEvent, contents: WebContents): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === contents.mainFrame && frame.origin === APP_ORIGIN
}

interface OwnedPort {
  on(event: string, listener: (event?: { data: unknown }) => void): void
  postMessage(message: unknown): void
  close(): void
}

/** A port that tells its own closing as well: Electron's tells only when the other end goes, and calls would go on. */
function ownPort(port: MessagePortMain): OwnedPort {
  const closeListeners: (() => void)[] = []
  let closed = false
  const tellClosed = () => {
    if (closed) return
    closed = true
    for (const listener of closeListeners) listener()
  }
  port.on('close', tellClosed)
  return {
    on(event, listener) {
      if (event === 'close') closeListeners.push(listener)
      else port.on('message', listener)
    },
    postMessage(message) {
      if (!closed) port.postMessage(message)
    },
    close() {
      port.close()
      tellClosed()
    },
  }
}
