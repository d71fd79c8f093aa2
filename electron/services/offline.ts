import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { OfflineAccount, OfflineProgress } from '#shared/domain/offline.ts'
import { FailureError, type FailureCode } from '#shared/failures/failure.ts'
import { findAccountTarget } from './identities.ts'
import { startOfflineRun, type HeldProgress, type OfflineRun } from './offline-run.ts'
import { openWalk, type WalkSources } from './offline-walk.ts'
import { SYSTEM_CLOCK, type RefreshClock } from './refresh-clock.ts'
import type { NewsDesk } from './refresh-news.ts'
import type { Session, SessionKeeper } from './session.ts'

/** Accounts that are fetched as a whole, to be there without a network. The vault holds which, the cache how far. */
export interface OfflineService {
  list(): Promise<OfflineAccount<FailureCode>[]>
  keep(ref: AccountRef): Promise<null>
  pause(ref: AccountRef): Promise<null>
  release(ref: AccountRef): Promise<null>
  /** The same for all that somebody wants to be forgotten. */
  releaseAll(isMeant: (ref: AccountRef) => boolean): Promise<void>
  /** Goes on with what found no room: there may be more of it. */
  lookForRoom(): void
  /** Goes on with what was begun before. */
  start(): void
  /** What was kept is gone: all of it is fetched again. */
  beginAnew(): void
  /** Whether all of an account was fetched, so that only what changes has to be looked after. */
  isDone(ref: AccountRef): boolean
}

/** Milliseconds after which a change of instances is looked at. */
const REST = 200

export function createOfflineService({
  sessions,
  news,
  sources,
  clock = SYSTEM_CLOCK,
}: {
  sessions: SessionKeeper
  news: NewsDesk
  sources: WalkSources
  clock?: RefreshClock
}): OfflineService {
  const bySession = new WeakMap<Session, Promise<OfflineRun>>()
  const running = new WeakMap<Session, OfflineRun>()

  async function readHeld(session: Session): Promise<HeldProgress> {
    const cache = await session.cache()
    const rows = await cache.listOffline()
    const wished = new Set(listWishes(session).map(({ ref }) => toAccountKey(ref)))
    // Its wish is gone, as when a copy of the vault from before it was put back: nobody would ever let go of its rows.
    for (const { ref } of rows)
      if (!wished.has(toAccountKey(ref))) await cache.releaseOffline(ref).catch(() => undefined)
    return new Map(
      rows.flatMap(({ ref, progress, bytes }) =>
        progress === null
          ? []
          : [[toAccountKey(ref), { progress: JSON.parse(progress) as OfflineProgress, bytes }] as const],
      ),
    )
  }

  async function begin(session: Session): Promise<OfflineRun> {
    // A cache out of order has kept nothing.
    const held: HeldProgress = await readHeld(session).catch(() => new Map())
    if (session.ended.aborted) throw new FailureError('vault-locked')
    const run = startOfflineRun(
      held,
      {
        listWishes: () => listWishes(session),
        openWalk: (ref) => openWalk(ref, sources).step,
        async keep(ref, progress) {
          const cache = await session.cache()
          // Removed meanwhile: its rows are forgotten, and nothing may say later that they are there.
          if (originOf(session, ref.identityId) === undefined) throw new FailureError('unknown-identity')
          return cache.noteOffline(ref, JSON.stringify(progress))
        },
        tell(account) {
          news.tell({ about: 'offline', ref: account.ref, account })
        },
      },
      clock,
    )
    let wasOffline = false
    const stopListening = news.listen((item) => {
      // Told while the change is still being made.
      if (item.about === 'instances') {
        clock.after(REST, () => {
          run.replan()
        })
      }
      if (item.about !== 'standing') return
      const isOffline = item.standing.offlineSince !== null
      if (wasOffline && !isOffline) run.retryFailed()
      wasOffline = isOffline
    })
    session.ended.addEventListener('abort', () => {
      stopListening()
      run.stop()
    })
    running.set(session, run)
    return run
  }

  function find(session: Session): Promise<OfflineRun> {
    const known = bySession.get(session) ?? begin(session)
    bySession.set(session, known)
    return known
  }

  async function release(session: Session, refs: readonly AccountRef[]): Promise<void> {
    if (refs.length === 0) return
    const run = await find(session)
    for (const ref of refs) session.vault.offline.remove(ref)
    run.replan()
    for (const ref of refs) news.tell({ about: 'offline', ref, account: null })
    const cache = await session.cache()
    for (const ref of refs) await cache.releaseOffline(ref)
    run.lookForRoom()
  }

  return {
    list: async () => (await find(sessions.current())).list(),
    async keep(ref) {
      const session = sessions.current()
      findAccountTarget(session.vault, ref)
      const run = await find(session)
      session.vault.offline.write({ ref, isPaused: false })
      run.replan()
      if (run.isDone(ref)) run.restart(ref)
      else run.retry(ref)
      return null
    },
    async pause(ref) {
      const session = sessions.current()
      const run = await find(session)
      if (session.vault.offline.list().some((wish) => toAccountKey(wish.ref) === toAccountKey(ref)))
        session.vault.offline.write({ ref, isPaused: true })
      run.replan()
      return null
    },
    async release(ref) {
      await release(sessions.current(), [ref])
      return null
    },
    async releaseAll(isMeant) {
      const session = sessions.current()
      const wishes = session.vault.offline.list().filter(({ ref }) => isMeant(ref))
      await release(
        session,
        wishes.map(({ ref }) => ref),
      )
    },
    lookForRoom() {
      running.get(sessions.current())?.lookForRoom()
    },
    start() {
      const session = sessions.current()
      if (session.vault.offline.list().length === 0) return
      find(session).catch(() => undefined) // the vault locked at once: the next unlocking starts again
    },
    beginAnew() {
      try {
        const run = running.get(sessions.current())
        for (const { ref } of run?.list() ?? []) run?.restart(ref)
      } catch {
        // The vault is locked: the next unlocking looks into the cache again.
      }
    },
    isDone: (ref) => running.get(sessions.current())?.isDone(ref) ?? false,
  }
}

function originOf({ vault }: Session, identityId: string): string | undefined {
  const instanceId = vault.identities.find(identityId)?.instanceId
  return instanceId === undefined ? undefined : vault.instances.find(instanceId)?.origin
}

/** Accounts that somebody wants to be there, as far as there is still somebody who may see them. */
function listWishes(session: Session) {
  return session.vault.offline.list().flatMap((wish) => {
    const origin = originOf(session, wish.ref.identityId)
    return origin === undefined ? [] : [{ ...wish, origin }]
  })
}
