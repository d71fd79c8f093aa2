import type { OtherWindows } from './idle-watch.ts'

/** The other windows and tabs of this app on this computer. Nothing is said but that somebody is there. */
export function openOtherWindows(): OtherWindows & { close(): void } {
  const channel = new BroadcastChannel('switchyard-presence')
  return {
    tell: () => {
      channel.postMessage(null)
    },
    listen(run) {
      channel.addEventListener('message', run)
      return () => {
        channel.removeEventListener('message', run)
      }
    },
    close: () => {
      channel.close()
    },
  }
}
