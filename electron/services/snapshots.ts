import type { RefreshKind } from '#shared/contract/refresh.ts'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { AccountDetails, AccountFacts } from '#shared/domain/account.ts'
import { LIST_KINDS, type ListDetails, type ListKind } from '#shared/domain/lists.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { toFailure } from '#shared/failures/failure.ts'
import type { PreviousSnapshot, SnapshotPlace } from '../cache/cache.ts'
import type { CallOptions, Fetched, Target } from '../chatwoot/target.ts'
import { mustBeWhole } from '../chatwoot/whole-answer.ts'
import type { Log } from '../log/log.ts'
import { createCacheUse } from './cache-use.ts'
import { checksOf } from './held-checks.ts'
import { findAccountTarget, withIdentity } from './identities.ts'
import type { NewsDesk } from './refresh-news.ts'
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

/** How something is asked for that nobody waits for. */
export interface CheckOptions extends Pick<CallOptions, 'signal' | 'urgency'> {
  /** What the next look judges the freshness by; an account's own answer says it. */
  toMark?: (held: string | null) => string | null
}

/** What came of asking; the value only where it is another one. */
export interface Checked<Value> {
  value: Value | null
  mark: string | null
}

/** Reads and refreshes what the cache holds about accounts. */
export interface Snapshots {
  /** The last known value, or null. Asks no server, and a cache out of order is only an empty one. */
  read<Kind extends SnapshotKind>(
    ref: AccountRef,
    kind: Kind,
    part?: string,
  ): Promise<Snapshot<SnapshotValues[Kind]> | null>
  /** Of several accounts, in their order, without counting as a use; null also where it is too large to be read for nobody. */
  readAhead<Kind extends SnapshotKind>(
    refs: readonly AccountRef[],
    kind: Kind,
  ): Promise<(Snapshot<SnapshotValues[Kind]> | null)[]>
  /** What the value was before it last changed, and when it was last seen so. Null where nothing can be compared. */
  readPrevious<Kind extends SnapshotKind>(
    ref: AccountRef,
    kind: Kind,
  ): Promise<Snapshot<SnapshotValues[Kind]> | null>
  /** Of every account that is held. A cache out of order is only an empty one. */
  listFacts(): Promise<AccountFacts[]>
  /** Asks the server (a held ETag saves the bytes) and keeps the answer. */
  refresh<Kind extends SnapshotKind>(
    ref: AccountRef,
    kind: Kind,
    fetch: AccountFetch<SnapshotValues[Kind]>,
    signal: AbortSignal | undefined,
    part?: string,
  ): Promise<Snapshot<SnapshotValues[Kind]>>
  /** Asks the server where nobody waits for the answer: if nothing changed, no body is sent, read or written. */
  check<Kind extends RefreshKind>(
    ref: AccountRef,
    kind: Kind,
    fetch: AccountFetch<SnapshotValues[Kind]>,
    options: CheckOptions,
  ): Promise<Checked<SnapshotValues[Kind]>>
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

export function createSnapshots({
  sessions,
  news,
  log,
}: {
  sessions: SessionKeeper
  news: NewsDesk
  log: Log
}): Snapshots {
  const cacheUse = createCacheUse(log)
  const find = (session: Session, place: SnapshotPlace) => cacheUse.ask(session, (cache) => cache.read(place))

  function write<Kind extends SnapshotKind>(
    session: Session,
    place: SnapshotPlace,
    { value, etag }: { value: SnapshotValues[Kind]; etag: string | null },
    how: { isPartial?: boolean; isUnasked?: boolean; mark?: string | null } = {},
  ): Snapshot<SnapshotValues[Kind]> {
    const fetchedAt = Date.now()
    const mark = how.mark ?? toKeysMark(value)
    checksOf(session).set(place, { etag, checkedAt: fetchedAt, mark })
    const body = JSON.stringify(value)
    cacheUse.store(session, place.identityId, (cache) =>
      cache.write(place, { body, fetchedAt, etag, ...how, mark }),
    )
    tellAnswer(place, fetchedAt, true)
    return { value, fetchedAt }
  }

  /** Nothing changed: only the time moves. What the cache has lost meanwhile is asked for as a whole the next time. */
  function confirm(session: Session, place: SnapshotPlace, etag: string, mark: string | null): number {
    const check = { etag, checkedAt: Date.now(), mark }
    const checks = checksOf(session)
    checks.set(place, check)
    cacheUse.store(session, place.identityId, async (cache) => {
      if (!(await cache.noteCheck(place, check)) && checks.get(place) === check) checks.drop(place)
    })
    tellAnswer(place, check.checkedAt, false)
    return check.checkedAt
  }

  function tellAnswer({ identityId, accountId, kind }: SnapshotPlace, checkedAt: number, changed: boolean) {
    if (isRefreshKind(kind)) {
      news.tell({ about: 'answer', ref: { identityId, accountId }, kind, checkedAt, changed })
    }
  }

  /** Makes a call about an account; pages that show it hear of its failure too. */
  async function ask<Value>(
    session: Session,
    { identityId, accountId, kind }: SnapshotPlace,
    fetch: AccountFetch<Value>,
    options: CallOptions,
  ): Promise<Fetched<Value>> {
    const ref = { identityId, accountId }
    const target = findAccountTarget(session.vault, ref)
    try {
      return await withinSession(session, options.signal, (signal) =>
        withIdentity(session.vault, identityId, () => fetch(target, accountId, { ...options, signal })),
      )
    } catch (thrown) {
      const failure = toFailure(thrown)
      const isTold = failure !== undefined && !['cancelled', 'vault-locked'].includes(failure.code)
      if (isTold && isRefreshKind(kind)) news.tell({ about: 'failure', ref, kind, failure })
      throw thrown
    }
  }

  return {
    async read(ref, kind, part) {
      const held = await find(sessions.current(), toPlace(ref, kind, part))
      return held === null ? null : toSnapshot(held, held.fetchedAt)
    },
    async readAhead(refs, kind) {
      const places = refs.map((ref) => toPlace(ref, kind))
      const held = await cacheUse.ask(sessions.current(), (cache) => cache.glance(places))
      return places.map((_place, index) => {
        const one = held?.[index] ?? null
        return one === null ? null : toSnapshot(one, one.fetchedAt)
      })
    },
    async readPrevious(ref, kind) {
      const place = toPlace(ref, kind)
      const held = await cacheUse.ask(sessions.current(), (cache) => cache.readPrevious(place))
      return held === null ? null : toSnapshot(held, held.fetchedAt)
    },
    listFacts: async () =>
      (await cacheUse.ask(sessions.current(), (cache) => cache.listAccountFacts())) ?? [],
    async refresh(ref, kind, fetch, signal, part) {
      const place = toPlace(ref, kind, part)
      const session = sessions.current()
      const known = checksOf(session).get(place)
      const tag = known?.etag ?? (await find(session, place))?.etag ?? null
      let fetched = await ask(session, place, fetch, { signal, etag: tag, urgency: 'asked' })
      if (!fetched.changed) {
        const held = await find(session, place)
        if (held !== null) {
          const mark = checksOf(session).get(place)?.mark ?? null
          return toSnapshot(held, confirm(session, place, fetched.etag, mark))
        }
        // The cache lost what the tag speaks of: the whole answer is needed after all.
        fetched = mustBeWhole(await ask(session, place, fetch, { signal, etag: null, urgency: 'asked' }))
      }
      return write(session, place, fetched)
    },
    async check(ref, kind, fetch, { toMark, ...options }) {
      const place = toPlace(ref, kind)
      const session = sessions.current()
      const checks = checksOf(session)
      const held = checks.get(place)
      // An account whose keys were not noted says nothing about its lists: it is asked for as a whole.
      const tag = kind === 'account' && held?.mark == null ? null : (held?.etag ?? null)
      const fetched = await ask(session, place, fetch, { ...options, etag: tag })
      const value = fetched.changed ? fetched.value : null
      const heldMark = held?.mark ?? null
      const mark =
        value === null ? (toMark?.(heldMark) ?? heldMark) : (toMark?.(heldMark) ?? toKeysMark(value))
      // Whoever asked or changed it meanwhile knows better than an answer that was under way.
      if (checks.get(place) !== held) return { value: null, mark }
      if (fetched.changed) write(session, place, fetched, { isUnasked: true, mark })
      else confirm(session, place, fetched.etag, mark)
      return { value, mark }
    },
    keep: (ref, kind, value) =>
      write(sessions.current(), toPlace(ref, kind), { value, etag: null }, { isPartial: true }),
  }
}

/** An account's answer says what its lists' freshness is judged by. */
function toKeysMark(value: SnapshotValues[SnapshotKind]): string | null {
  return 'account' in value ? JSON.stringify(value.account.cacheKeys ?? {}) : null
}

function isRefreshKind(kind: string): kind is RefreshKind {
  return kind === 'account' || LIST_KINDS.some((list) => list === kind)
}

/** The cache holds what `refresh` wrote under the same kind, so its text has that kind's shape. */
function toSnapshot<Kind extends SnapshotKind>(
  held: PreviousSnapshot,
  fetchedAt: number,
): Snapshot<SnapshotValues[Kind]> {
  return { value: JSON.parse(held.body) as SnapshotValues[Kind], fetchedAt }
}
