import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { RefreshNews } from '#shared/contract/refresh.ts'
import type { NewsDesk } from './refresh-news.ts'

type FailureNews = Extract<RefreshNews, { about: 'failure' }>

/** Which accounts could not be looked at the last time anybody tried, for pages that come later. */
export interface Troubles {
  list(): FailureNews[]
  close(): void
}

/** `isThere`: whether an account still is one of those in the vault. */
export function openTroubles(news: NewsDesk, isThere: (ref: AccountRef) => boolean): Troubles {
  const last = new Map<string, FailureNews>()
  let haveGone = false

  function forgetGone(): void {
    if (!haveGone) return
    haveGone = false
    for (const [key, { ref }] of last) if (!isThere(ref)) last.delete(key)
  }

  const close = news.listen((item) => {
    // Told while the change is still being made: looked at when something is said about an account again.
    if (item.about === 'instances') haveGone = true
    if (item.about !== 'failure' && item.about !== 'answer') return
    forgetGone()
    if (item.kind !== 'account') return
    if (item.about === 'failure') last.set(toAccountKey(item.ref), item)
    else last.delete(toAccountKey(item.ref))
  })
  return {
    list() {
      forgetGone()
      return [...last.values()]
    },
    close,
  }
}
