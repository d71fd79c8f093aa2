import type { Page } from 'playwright-core'

interface Frame {
  i: string
  p?: { u?: string }
}

/**
 * What a page calls, whichever way it goes: over its connection, or over HTTP until that stands. To be begun before the
 * page opens the app. `answerTo` settles when the next call of this name (`accounts/refresh`) has been answered.
 */
export function watchCalls(page: Page): { answerTo(call: string): Promise<void> } {
  const waiting = new Map<string, (() => void)[]>()
  const tell = (call: string) => {
    for (const resolve of waiting.get(call) ?? []) resolve()
    waiting.delete(call)
  }
  page.on('websocket', (socket) => {
    const asked = new Map<string, string>()
    socket.on('framesent', ({ payload }) => {
      const { i, p } = JSON.parse(String(payload)) as Frame
      if (p?.u !== undefined) asked.set(i, p.u.slice(1))
    })
    socket.on('framereceived', ({ payload }) => {
      const { i } = JSON.parse(String(payload)) as Frame
      tell(asked.get(i) ?? '')
      asked.delete(i)
    })
  })
  page.on('requestfinished', (request) => {
    const [, call] = /\/rpc\/(.+)$/.exec(request.url()) ?? []
    if (call !== undefined) tell(call)
  })
  return {
    answerTo: (call) =>
      new Promise((resolve) => {
        waiting.set(call, [...(waiting.get(call) ?? []), resolve])
      }),
  }
}
