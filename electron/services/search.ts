import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { SearchAnswer, SearchKind } from '#shared/domain/search.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { createQueues } from './queues.ts'
import type { SessionKeeper } from './session.ts'

const MOST_HITS = 50

/** Searching what was seen. Asks no server. */
export function createSearchService({ sessions }: { sessions: SessionKeeper }) {
  const queues = createQueues()
  return {
    /** One question after the other, so that what was given up while it waited costs nothing. */
    find: (
      { text, kinds, account }: { text: string; kinds: SearchKind[]; account: AccountRef | null },
      signal: AbortSignal | undefined,
    ): Promise<SearchAnswer> =>
      queues.wait('search', async () => {
        if (signal?.aborted) throw new FailureError('cancelled')
        const session = sessions.current()
        const cache = await session.cache()
        const answer = await cache.search({ text, kinds, account, most: MOST_HITS })
        if (session.ended.aborted) throw new FailureError('vault-locked')
        // What a server no longer lists, or an identity that is gone, is nobody's to see.
        const { memberships } = session.vault
        const hits = answer.hits.filter(({ ref }) => memberships.has(ref.identityId, ref.accountId))
        return { ...answer, hits }
      }),
  }
}
