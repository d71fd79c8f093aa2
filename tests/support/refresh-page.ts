import { randomUUID } from 'node:crypto'
import type { RouterClient } from '@orpc/server'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { RefreshNews, RefreshStanding } from '#shared/contract/refresh.ts'
import type { Router } from '#electron/router.ts'

/** A page that listens to the refreshing, as the real one does. */
export interface RefreshPage {
  /** Everything it was told, oldest first. */
  readonly news: readonly RefreshNews[]
  /** Answers it was told of, as `kind accountId` with a `!` where something changed. */
  answers(): string[]
  standing(): RefreshStanding | undefined
  show(view: { accounts?: AccountRef[]; isVisible?: boolean; isOnline?: boolean }): Promise<unknown>
  forget(): void
  /** Resolves when the stream has ended, however it did. */
  readonly ended: Promise<void>
  close(): void
}

/** Opens a page that can be seen and shows these accounts. */
export async function openRefreshPage(
  api: RouterClient<Router>,
  accounts: AccountRef[] = [],
): Promise<RefreshPage> {
  const pageId = randomUUID()
  const news: RefreshNews[] = []
  const leaving = new AbortController()
  const stream = await api.refresh.watch({ pageId }, { signal: leaving.signal })
  const first = await stream.next()
  if (first.done !== true) news.push(...first.value)
  const listen = async () => {
    for await (const bundle of stream) news.push(...bundle)
  }
  const page: RefreshPage = {
    news,
    answers: () =>
      news.flatMap((item) =>
        item.about === 'answer' ? [`${item.kind} ${item.ref.accountId}${item.changed ? '!' : ''}`] : [],
      ),
    standing: () => news.findLast((item) => item.about === 'standing')?.standing,
    show: (view) => api.refresh.show({ pageId, isVisible: true, isOnline: true, accounts: [], ...view }),
    forget: () => {
      news.length = 0
    },
    ended: listen().catch(() => undefined),
    close: () => {
      leaving.abort()
    },
  }
  await page.show({ accounts })
  return page
}
