import type { RefreshNews } from '#shared/contract/refresh.ts'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { RefreshInterval } from '#shared/domain/refresh.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import { startBackgroundRefresh, type BackgroundRefresh } from './background-refresh.ts'
import { checksOf } from './held-checks.ts'
import { findInstance } from './instances.ts'
import type { AccountRefresh } from './refresh-account.ts'
import { SYSTEM_CLOCK, type RefreshClock } from './refresh-clock.ts'
import { createIdentityRefresh } from './refresh-identity.ts'
import { listAges, listJobs } from './refresh-jobs.ts'
import { openBundle, type NewsDesk } from './refresh-news.ts'
import { openTroubles, type Troubles } from './refresh-troubles.ts'
import type { Session, SessionKeeper } from './session.ts'
import type { PageView } from './shown-pages.ts'

interface Running {
  refresh: BackgroundRefresh
  troubles: Troubles
}

/** Looking after accounts without being asked, and telling pages what was heard. Begins with the first page that listens. */
export function createRefreshService({
  client,
  sessions,
  refreshAccount,
  follow,
  news,
  clock = SYSTEM_CLOCK,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
  refreshAccount: AccountRefresh
  /** Looks after what else is kept of an account. */
  follow: (ref: AccountRef, signal: AbortSignal | undefined) => Promise<void>
  news: NewsDesk
  clock?: RefreshClock
}) {
  const bySession = new WeakMap<Session, Promise<Running>>()
  const listening = new Set<string>()

  async function begin(session: Session): Promise<Running> {
    // Without the cache everything is asked for as a whole, once.
    await session
      .cache()
      .then(async (cache) => {
        checksOf(session).fill(await cache.listChecks())
      })
      .catch(() => undefined)
    if (session.ended.aborted) throw new FailureError('vault-locked')
    const refresh = startBackgroundRefresh(
      {
        listJobs: () => listJobs(session, clock.wall()),
        async refreshAccount(ref, memory, options) {
          await refreshAccount(ref, memory, options)
          await follow(ref, options.signal)
        },
        refreshIdentity: createIdentityRefresh({ client, sessions }),
      },
      { news, clock },
    )
    const { memberships } = session.vault
    const troubles = openTroubles(news, ({ identityId, accountId }) => memberships.has(identityId, accountId))
    session.ended.addEventListener('abort', () => {
      refresh.stop()
      troubles.close()
    })
    return { refresh, troubles }
  }

  function find(session: Session): Promise<Running> {
    const known = bySession.get(session) ?? begin(session)
    bySession.set(session, known)
    return known
  }
  const current = () => find(sessions.current())

  return {
    async *watch(pageId: string, signal: AbortSignal | undefined): AsyncGenerator<RefreshNews[], void, void> {
      const session = sessions.current()
      const { refresh, troubles } = await find(session)
      const ended = signal === undefined ? session.ended : AbortSignal.any([signal, session.ended])
      const bundle = openBundle(news, ended)
      listening.add(pageId)
      try {
        yield [
          { about: 'standing', standing: refresh.standing() },
          { about: 'ages', ages: listAges(session) },
          ...troubles.list(),
        ]
        for (let items = await bundle.next(); items !== null; items = await bundle.next()) yield items
      } finally {
        bundle.close()
        listening.delete(pageId)
        refresh.leave(pageId)
      }
    },
    async show({ pageId, ...view }: PageView & { pageId: string }): Promise<null> {
      const { refresh } = await current()
      // A page that has gone meanwhile would count as visible for ever.
      if (listening.has(pageId)) refresh.show(pageId, view)
      return null
    },
    async start(instanceId: string | null): Promise<null> {
      const { refresh } = await current()
      refresh.start(instanceId)
      return null
    },
    async cancel(): Promise<null> {
      const { refresh } = await current()
      refresh.cancel()
      return null
    },
    async pause(isPaused: boolean): Promise<null> {
      const { refresh } = await current()
      refresh.pause(isPaused)
      return null
    },
    interval(instanceId: string): RefreshInterval {
      const { vault } = sessions.current()
      findInstance(vault, instanceId)
      return vault.refreshIntervals.read(instanceId)
    },
    async setInterval(instanceId: string, minutes: RefreshInterval): Promise<RefreshInterval> {
      const session = sessions.current()
      session.vault.refreshIntervals.write(instanceId, minutes)
      const { refresh } = await find(session)
      refresh.replan()
      return minutes
    },
  }
}
