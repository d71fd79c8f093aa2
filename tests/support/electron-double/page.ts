import type { MessagePort as NodePort } from 'node:worker_threads'

export interface PageMessage {
  source: object
  origin: string
  data: unknown
  ports: MessagePort[]
}
type Listener = (message: PageMessage) => void

/** One script world's view of the window. With context isolation the page and its preload have one each. */
export interface WorldWindow {
  location: { origin: string; href: string }
  addEventListener(type: 'message', listener: Listener): void
  postMessage(data: unknown, targetOrigin: string, transfer?: MessagePort[]): void
  /** Only where a host gave the page Node. */
  require?: unknown
}

/** A loaded page: what it was served, the two worlds of its window, and the ports it made. */
export interface PageDouble {
  address: string
  origin: string
  html: string
  headers: Headers
  /** What the page's own scripts see. */
  window: WorldWindow
  /** What the preload sees. */
  preloadWindow: WorldWindow
  /** Attack: a frame inside the page posts to it. */
  postFromFrame(data: unknown, transfer: MessagePort[]): void
  /** The document goes away, and with it the ports it made. */
  unload(): void
}

/** Builds the window of a page. A message reaches the listeners of every world, each seeing its own window as source. */
export function createPage(address: string, origin: string, html: string, headers: Headers): PageDouble {
  const ports = new Set<NodePort>()
  const worlds: { window: WorldWindow; listeners: Listener[] }[] = []
  const deliver = (data: unknown, transfer: MessagePort[], foreignSource: object | null) => {
    for (const port of transfer) ports.add(port as unknown as NodePort)
    const copy: unknown = structuredClone(data)
    setImmediate(() => {
      for (const { window, listeners } of worlds) {
        for (const listener of listeners) {
          listener({ source: foreignSource ?? window, origin, data: copy, ports: transfer })
        }
      }
    })
  }
  const createWorld = (): WorldWindow => {
    const listeners: Listener[] = []
    const window: WorldWindow = {
      location: { origin, href: address },
      addEventListener: (_type, listener) => {
        listeners.push(listener)
      },
      postMessage: (data, targetOrigin, transfer = []) => {
        if (targetOrigin === '*' || targetOrigin === origin) deliver(data, transfer, null)
      },
    }
    worlds.push({ window, listeners })
    return window
  }
  return {
    address,
    origin,
    html,
    headers,
    window: createWorld(),
    preloadWindow: createWorld(),
    postFromFrame: (data, transfer) => {
      deliver(data, transfer, {})
    },
    unload() {
      for (const port of ports) port.close()
    },
  }
}
