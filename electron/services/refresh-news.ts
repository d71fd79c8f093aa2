import { toAccountKey } from '#shared/domain/account-ref.ts'
import type { RefreshNews } from '#shared/contract/refresh.ts'
import { pause } from './pause.ts'

/** Where everything that was heard of servers is told to whoever wants to know: pages, and who looks after accounts. */
export interface NewsDesk {
  tell(news: RefreshNews): void
  /** What it returns ends the listening. */
  listen(listener: (news: RefreshNews) => void): () => void
}

export function openNewsDesk(): NewsDesk {
  const listeners = new Set<(news: RefreshNews) => void>()
  return {
    tell(news) {
      for (const listener of listeners) listener(news)
    },
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** News for one page. */
export interface NewsBundle {
  /** Waits until there is any, gathers a little longer, and answers with all of it; null when it is over. */
  next(): Promise<RefreshNews[] | null>
  close(): void
}

/** A thousand accounts are no reason for a page to wake up a thousand times. Milliseconds. */
const GATHER = 200

/** Gathers news until it is fetched. Of the same thing only the newest is kept, so that nothing piles up for a slow page. */
export function openBundle(desk: NewsDesk, ended: AbortSignal): NewsBundle {
  let gathered = new Map<string, RefreshNews>()
  let wake = () => {}
  const stop = desk.listen((news) => {
    const key = toKey(news)
    // That something changed is not undone by a later look at which it was the same.
    const before = gathered.get(key)
    const changed = before?.about === 'answer' && before.changed
    gathered.set(key, news.about === 'answer' ? { ...news, changed: news.changed || changed } : news)
    wake()
  })
  const ring = () => {
    wake()
  }
  ended.addEventListener('abort', ring, { once: true })
  return {
    async next() {
      if (gathered.size === 0 && !ended.aborted) await new Promise<void>((resolve) => (wake = resolve))
      if (!ended.aborted) await rest(GATHER, ended)
      if (ended.aborted) return null
      const items = [...gathered.values()]
      gathered = new Map()
      return items
    },
    close() {
      stop()
      ended.removeEventListener('abort', ring)
    },
  }
}

function toKey(news: RefreshNews): string {
  if (news.about === 'offline') return `offline ${toAccountKey(news.ref)}`
  if (news.about !== 'answer' && news.about !== 'failure') return news.about
  return `${news.kind} ${toAccountKey(news.ref)}`
}

async function rest(milliseconds: number, ended: AbortSignal): Promise<void> {
  await pause(milliseconds, ended).catch(() => undefined)
}
