import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { AccountDetails } from '#shared/domain/account.ts'
import type { ListDetails, ListKind } from '#shared/domain/lists.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { Cache, PreviousSnapshot, SnapshotPlace } from '../cache/cache.ts'
import type { CallOptions, Fetched, Target } from '../chatwoot/client.ts'
import type { Log } from '../log/log.ts'
import { findAccountTarget, withIdentity } from './identities.ts'
import { withinSession, type Session, type SessionKeeper } from './session.ts'

/** One account-scoped call of the client: where to, and under which conditions. */
export type AccountFetch<Value> = (
  target: Target,
  accountId: number,
  options: CallOptions,
) => Promise<Fetched<Value>>

/** What is kept about an account, by the kind it is stored under. */
export type SnapshotValues = { account: AccountDetails; 'inbox-members': ListDetails<'agents'> } & {
  [Kind in ListKind]: ListDetails<Kind>
}
export type SnapshotKind = keyof SnapshotValues

/** Reads and refreshes what the cache holds about accounts. */
export interface Snapshots {
  /** The last known value, or null. Asks no server, and a cache out of order is only an empty one. */
  read<Kind extends SnapshotKind>(
    ref: AccountRef,
    kind: Kind,
    part?: string,
  ): Promise<Snapshot<SnapshotValues[Kind]> | null>
  /** What the value was before it last changed, and when it was last seen so. Null where nothing can be compared. */
  readPrevious<Kind extends SnapshotKind>(
    ref: AccountRef,
    kind: Kind,
  ): Promise<Snapshot<SnapshotValues[Kind]> | null>
  /** Asks the server (a held ETag saves the bytes) and keeps the answer. */
  refresh<Kind extends SnapshotKind>(
    ref: AccountRef,
    kind: Kind,
    fetch: AccountFetch<SnapshotValues[Kind]>,
    signal: AbortSignal | undefined,
    part?: string,
  ): Promise<Snapshot<SnapshotValues[Kind]>>
  /** Keeps what a server answered to something else than a read. The next read asks for all of it again. */
  keep<Kind extends SnapshotKind>(
    ref: AccountRef,
    kind: Kind,
    value: SnapshotValues[Kind],
  ): Snapshot<SnapshotValues[Kind]>
}

/** Where the snapshots of an account lie. `part`: which one of the account's things, such as an inbox's id. */
function toPlace(ref: AccountRef, kind: string, part = ''): SnapshotPlace {
  return { identityId: ref.identityId, accountId: ref.accountId, kind, part }
}

export function createSnapshots({ sessions, log }: { sessions: SessionKeeper; log: Log }): Snapshots {
  /** The cache can be rebuilt: whatever is wrong with it is logged and costs only the saving. */
  async function tryCache<Result>(
    session: Session,
    use: (cache: Cache) => Promise<Result>,
  ): Promise<Result | null> {
    try {
      return await use(await session.cache())
    } catch (thrown) {
      if (session.ended.aborted) throw new FailureError('vault-locked')
      log.warn('cache-unavailable', { reason: thrown instanceof Error ? thrown.message : 'unknown' })
      return null
    }
  }

  const find = (session: Session, place: SnapshotPlace) => tryCache(session, (cache) => cache.read(place))

  /**
   * Keeps an answer without letting anybody wait for the disk: the worker works in order, so whoever reads next finds it.
   * What arrives after its identity was removed is not kept, or nothing would ever remove it.
   */
  function store(session: Session, ref: AccountRef, use: (cache: Cache) => Promise<void>): void {
    if (session.ended.aborted || session.vault.identities.find(ref.identityId) === undefined) return
    tryCache(session, use).catch(() => undefined) // the vault locked meanwhile: the answer was given all the same
  }

  function write<Kind extends SnapshotKind>(
    session: Session,
    ref: AccountRef,
    place: SnapshotPlace,
    { value, etag }: { value: SnapshotValues[Kind]; etag: string | null },
    isPartial = false,
  ): Snapshot<SnapshotValues[Kind]> {
    const fetchedAt = Date.now()
    if (etag === null) tagsOf(session).delete(JSON.stringify(place))
    else tagsOf(session).set(JSON.stringify(place), etag)
    const body = JSON.stringify(value)
    store(session, ref, (cache) => cache.write(place, { body, fetchedAt, etag, isPartial }))
    return { value, fetchedAt }
  }

  return {
    async read(ref, kind, part) {
      const held = await find(sessions.current(), toPlace(ref, kind, part))
      return held === null ? null : toSnapshot(held, held.fetchedAt)
    },
    async readPrevious(ref, kind) {
      const place = toPlace(ref, kind)
      const held = await tryCache(sessions.current(), (cache) => cache.readPrevious(place))
      return held === null ? null : toSnapshot(held, held.fetchedAt)
    },
    async refresh(ref, kind, fetch, signal, part) {
      const place = toPlace(ref, kind, part)
      const session = sessions.current()
      const target = findAccountTarget(session.vault, ref)
      const ask = (etag: string | null) =>
        withinSession(session, signal, (either) =>
          withIdentity(session.vault, ref.identityId, () =>
            fetch(target, ref.accountId, { signal: either, etag, urgency: 'asked' }),
          ),
        )
      const known = tagsOf(session).get(JSON.stringify(place))
      const tag = known ?? (await find(session, place))?.etag ?? null
      let fetched = await ask(tag)
      if (!fetched.changed) {
        const held = await find(session, place)
        if (held !== null) {
          const fetchedAt = Date.now()
          store(session, ref, (cache) => cache.touch(place, fetchedAt))
          return toSnapshot(held, fetchedAt)
        }
        // The cache lost what the tag speaks of: the whole answer is needed after all.
        fetched = await ask(null)
        if (!fetched.changed) throw new FailureError('answer-unexpected', { technical: { status: 304 } })
      }
      return write(session, ref, place, fetched)
    },
    keep: (ref, kind, value) =>
      write(sessions.current(), ref, toPlace(ref, kind), { value, etag: null }, true),
  }
}

/** The newest tags of a session, so that a refresh need not fetch a whole answer from the cache only to learn its tag. */
const tagsBySession = new WeakMap<Session, Map<string, string>>()

function tagsOf(session: Session): Map<string, string> {
  const known = tagsBySession.get(session)
  if (known !== undefined) return known
  const tags = new Map<string, string>()
  tagsBySession.set(session, tags)
  return tags
}

/** The cache holds what `refresh` wrote under the same kind, so its text has that kind's shape. */
function toSnapshot<Kind extends SnapshotKind>(
  held: PreviousSnapshot,
  fetchedAt: number,
): Snapshot<SnapshotValues[Kind]> {
  return { value: JSON.parse(held.body) as SnapshotValues[Kind], fetchedAt }
}
