import { toAccountKey } from '#shared/domain/account-ref.ts'
import type { RefreshNews } from '#shared/contract/refresh.ts'
import type { NewsDesk } from './refresh-news.ts'

type FailureNews = Extract<RefreshNews, { about: 'failure' }>

/** Which accounts could not be looked at the last time anybody tried, for pages that come later. */
export interface Troubles {
  list(): FailureNews[]
  close(): void
}

export function openTroubles(news: NewsDesk): Troubles {
  const last = new Map<string, FailureNews>()
  const close = news.listen((item) => {
    if (item.about === 'failure' && item.kind === 'account') last.set(toAccountKey(item.ref), item)
    if (item.about === 'answer' && item.kind === 'account') last.delete(toAccountKey(item.ref))
  })
  return { list: () => [...last.values()], close }
}
