import { ipcRenderer } from 'electron'
import { CONNECT_MESSAGE } from '#shared/contract/doors.ts'

// The tsconfig of this side knows no DOM; this is all the preload touches of it.
declare const window: {
  location: { origin: string }
  addEventListener(
    type: 'message',
    listener: (event: { source: unknown; origin: string; data: unknown; ports: unknown[] }) => void,
  ): void
}

// The only thing the preload does: it hands the port of its own page to the backend, unopened. It exposes nothing.
window.addEventListener('message', ({ source, origin, data, ports }) => {
  if (source !== window || origin !== window.location.origin || data !== CONNECT_MESSAGE) return
  ipcRenderer.postMessage(CONNECT_MESSAGE, null, [...ports])
})
