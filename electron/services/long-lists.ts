import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Json, JsonObject } from '#shared/domain/json.ts'
import type { ListPage, ShownPage } from '#shared/domain/list-page.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { FailureError, toFailure } from '#shared/failures/failure.ts'
import type { Cache } from '../cache/cache.ts'
import type { FoundPage, ListMerge, RowsPlace, RowsToWrite, StoredRow } from '../cache/rows-client.ts'
import type { ResourceCall } from '../chatwoot/resources.ts'
import type { CallOptions, Fetched } from '../chatwoot/target.ts'
import type { Log } from '../log/log.ts'
import { createCacheUse } from './cache-use.ts'
import { findAccountTarget, withIdentity } from './identities.ts'
import { withinSession, type Session, type SessionKeeper } from './session.ts'

/** A kind of item: where the cache keeps it, and when one of it was last active, in epoch seconds. */
export interface ItemKind<Item> {
  kind: RowsPlace['kind']
  toRecency: (item: Item) => number | null | undefined
  /** Messages come oldest first. */
  isOldestFirst?: boolean
}

/** Which items of an account; `parentId` only for messages. */
export interface ItemsAt {
  ref: AccountRef
  parentId?: number
}

/** Which page of a list; `list` names its filter and order. */
export interface PageAt extends ItemsAt {
  list: string
  page: number
}

/** How a page is asked for. */
export interface Asking extends Partial<Pick<CallOptions, 'urgency'>> {
  signal?: AbortSignal | undefined
  /** Nobody looks at the answer: where it cannot be kept, asking for it has failed. */
  mustKeep?: boolean
}

/** Reads and refreshes pages of long lists and single things of them: each item is kept once, whichever list it was seen in. */
export interface LongLists<Item> {
  /** The page as last seen, or null. Asks no server. */
  readPage(at: PageAt): Promise<Snapshot<ShownPage<Item>> | null>
  refreshPage(
    at: PageAt,
    fetch: ResourceCall<ListPage<Item>>,
    asking: Asking,
  ): Promise<Snapshot<ShownPage<Item>>>
  read(at: ItemsAt, itemId: number): Promise<Snapshot<Item> | null>
  /** Forgets the item where the server says that there is none. */
  refresh(
    at: ItemsAt,
    itemId: number,
    fetch: ResourceCall<Item>,
    signal: AbortSignal | undefined,
  ): Promise<Snapshot<Item>>
  /** The items on all held pages before this one. */
  listPageIds(at: PageAt): Promise<number[]>
  /** Brings the held pages of a list in line with what became of it. */
  merge(ref: AccountRef, list: string, change: ListChange): Promise<void>
  /** Those held with the highest ids below one, highest first. */
  listBefore(at: ItemsAt, before: number, most: number): Promise<Snapshot<Item>[]>
}

/** What became of a list, as far as something did. */
export type ListChange = Partial<Pick<ListMerge, 'first' | 'gone' | 'inserted'>>

/** What is kept with a page beside its items. */
interface PageFacts {
  etag: string | null
  strangers: number
  hasMore: boolean
  meta: JsonObject
}

export function createLongLists<Item extends { id: number }>(
  { kind, toRecency, isOldestFirst = false }: ItemKind<Item>,
  { sessions, log }: { sessions: SessionKeeper; log: Log },
): LongLists<Item> {
  const cacheUse = createCacheUse(log)
  const toPlace = ({ ref, parentId = 0 }: ItemsAt): RowsPlace => ({
    identityId: ref.identityId,
    accountId: ref.accountId,
    kind,
    parentId,
  })

  function toRow(item: Item, fetchedAt: number): StoredRow {
    return { itemId: item.id, body: JSON.stringify(item), recency: toRecency(item) ?? 0, fetchedAt }
  }

  async function store(session: Session, what: RowsToWrite, mustKeep = false): Promise<void> {
    const write = (cache: Cache) => cache.rows.write(what)
    if (mustKeep) await cacheUse.keep(session, what.place.identityId, write)
    else cacheUse.store(session, what.place.identityId, write)
  }

  const find = (session: Session, at: PageAt) =>
    cacheUse.ask(session, (cache) => cache.rows.findPage({ ...toPlace(at), list: at.list, page: at.page }))

  async function keepPage(
    session: Session,
    at: PageAt,
    { value: page, etag }: { value: ListPage<Item>; etag: string | null },
    mustKeep?: boolean,
  ): Promise<Snapshot<ShownPage<Item>>> {
    const fetchedAt = Date.now()
    const { items, strangers, total, hasMore, meta } = page
    const facts: PageFacts = { etag, strangers: strangers.length, hasMore, meta }
    const itemIds = items.map(({ id }) => id)
    const rows = items.map((item) => toRow(item, fetchedAt))
    const what: RowsToWrite = {
      place: toPlace(at),
      rows: isOldestFirst ? rows.toReversed() : rows,
      page: {
        list: at.list,
        page: at.page,
        seen: { itemIds, total, facts: JSON.stringify(facts), fetchedAt },
        isLast: !hasMore && !isOldestFirst,
      },
    }
    await store(session, what, mustKeep)
    return { value: { lines: items, missing: strangers.length, total, hasMore, meta }, fetchedAt }
  }

  /** The server said that the page is what it was. */
  async function touch(
    session: Session,
    at: PageAt,
    held: FoundPage,
    mustKeep?: boolean,
  ): Promise<Snapshot<ShownPage<Item>>> {
    const fetchedAt = Date.now()
    const { itemIds, total, facts, rows } = held
    const what: RowsToWrite = {
      place: toPlace(at),
      rows: rows.map((row) => ({ ...row, fetchedAt })),
      page: { list: at.list, page: at.page, seen: { itemIds, total, facts, fetchedAt }, isLast: false },
    }
    await store(session, what, mustKeep)
    return { ...toShown<Item>(held), fetchedAt }
  }

  return {
    async readPage(at) {
      const held = await find(sessions.current(), at)
      return held && toShown<Item>(held)
    },
    async refreshPage(at, fetch, asking) {
      const session = sessions.current()
      const ask = askServer(session, at.ref, fetch, asking)
      const held = await find(session, at)
      const isWhole = held?.rows.length === held?.itemIds.length
      const fetched = await ask(held && isWhole ? toFacts(held).etag : null)
      if (fetched.changed) return keepPage(session, at, fetched, asking.mustKeep)
      if (held) return touch(session, at, held, asking.mustKeep)
      throw new FailureError('answer-unexpected', { technical: { status: 304 } })
    },
    async read(at, itemId) {
      const held = await cacheUse.ask(sessions.current(), (cache) => cache.rows.find(toPlace(at), itemId))
      return held && toItem<Item>(held)
    },
    async refresh(at, itemId, fetch, signal) {
      const session = sessions.current()
      try {
        const fetched = await askServer(session, at.ref, fetch, { signal })(null)
        if (!fetched.changed) throw new FailureError('answer-unexpected', { technical: { status: 304 } })
        const fetchedAt = Date.now()
        await store(session, { place: toPlace(at), rows: [toRow(fetched.value, fetchedAt)] })
        return { value: fetched.value, fetchedAt }
      } catch (thrown) {
        if (toFailure(thrown)?.code === 'thing-not-found')
          cacheUse.store(session, at.ref.identityId, (cache) => cache.rows.remove(toPlace(at), itemId))
        throw thrown
      }
    },
    async listPageIds(at) {
      const place = { ...toPlace(at), list: at.list, page: at.page }
      return (await cacheUse.ask(sessions.current(), (cache) => cache.rows.listPageIds(place))) ?? []
    },
    merge: (ref, list, { first = [], gone = [], inserted = [] }) =>
      cacheUse.keep(sessions.current(), ref.identityId, (cache) =>
        cache.rows.merge({ place: toPlace({ ref }), list, first, gone, inserted }),
      ),
    async listBefore(at, before, most) {
      const session = sessions.current()
      const held = await cacheUse.ask(session, (cache) => cache.rows.listBefore(toPlace(at), before, most))
      return (held ?? []).map((row) => toItem<Item>(row))
    },
  }
}

/** Asks the account's server as its identity, within the session. */
function askServer<Value>(
  session: Session,
  ref: AccountRef,
  fetch: ResourceCall<Value>,
  { signal, urgency = 'asked' }: Asking,
): (etag: string | null) => Promise<Fetched<Value>> {
  const target = findAccountTarget(session.vault, ref)
  return (etag) =>
    withinSession(session, signal, (either) =>
      withIdentity(session.vault, ref.identityId, () => {
        const options: CallOptions = { signal: either, etag, urgency }
        return fetch(target, ref.accountId, options)
      }),
    )
}

/** The cache holds what was written under the same kind, so its texts have that kind's shape. */
function toItem<Item>(row: StoredRow): Snapshot<Item> {
  return { value: JSON.parse(row.body) as Item, fetchedAt: row.fetchedAt }
}

function toFacts(held: FoundPage): PageFacts {
  return JSON.parse(held.facts) as PageFacts & Record<string, Json>
}

function toShown<Item>(held: FoundPage): Snapshot<ShownPage<Item>> {
  const { strangers, hasMore, meta } = toFacts(held)
  return {
    value: {
      lines: held.rows.map((row) => toItem<Item>(row).value),
      missing: strangers + held.itemIds.length - held.rows.length,
      total: held.total,
      hasMore,
      meta,
    },
    fetchedAt: held.fetchedAt,
  }
}
