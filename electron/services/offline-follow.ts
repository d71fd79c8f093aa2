import type { AccountRef } from '#shared/domain/account-ref.ts'
import { FIRST_CONTACTS, type ContactLine, type ContactsQuery } from '#shared/domain/contacts.ts'
import { FIRST_CONVERSATIONS, type ConversationLine } from '#shared/domain/conversations.ts'
import { isOfOneThing } from '#shared/failures/failure-scope.ts'
import { toFailure } from '#shared/failures/failure.ts'
import { ALL_CONVERSATIONS, toAsking } from './offline-sources.ts'
import type { ResourceServices } from './resources.ts'

const LAST_ACTIVE: ContactsQuery = { ...FIRST_CONTACTS, order: 'last_activity_at', isDescending: true }
const NEWEST: ContactsQuery = { ...FIRST_CONTACTS, order: 'created_at', isDescending: true }
/** Pages looked through for what is new; more than that changed only after a long time without looking. */
const MOST_PAGES = 8
/** New contacts that get their place in one round: each is looked for among all, and how many come is the server's word. */
const MOST_INSERTED = 200

/**
 * Looks after what an account that is kept has of conversations and contacts: the pages that begin with what was active last,
 * as far as they are news, and the messages of conversations that went on; new contacts get their place in the list by name.
 * Where nothing changed that is two requests without a body.
 */
export function createOfflineFollow({ contacts, conversations }: ResourceServices) {
  async function followConversations(ref: AccountRef, signal: AbortSignal | undefined): Promise<void> {
    // Put together, not pushed: a server may send more lines at once than a call takes arguments.
    let held: ConversationLine[] = []
    let fresh: ConversationLine[] = []
    let wentOn: number[] = []
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      // What is held, before the new page takes its place.
      held = held.concat((await conversations.readPage(ref, ALL_CONVERSATIONS, page))?.value.lines ?? [])
      const { value } = await conversations.refreshPage(ref, ALL_CONVERSATIONS, page, toAsking(signal))
      const known = new Map(held.map((line) => [line.id, line]))
      const news = value.lines.filter((line) => isNews(line, known.get(line.id)))
      fresh = fresh.concat(value.lines)
      wentOn = wentOn.concat(toIds(news))
      if (news.length < value.lines.length || !value.hasMore) break
    }
    for (const id of wentOn) await conversations.refreshMessages(ref, id, null, toAsking(signal))
    if (wentOn.length === 0) return
    const first = [...new Set([...fresh, ...held].map(({ id }) => id))]
    await conversations.merge(ref, ALL_CONVERSATIONS, { first })
    const [open, others] = [fresh.filter(isOpen), fresh.filter((line) => !isOpen(line))]
    await conversations.merge(ref, FIRST_CONVERSATIONS, { first: toIds(open), gone: toIds(others) })
  }

  async function followContacts(ref: AccountRef, signal: AbortSignal | undefined): Promise<void> {
    const held = await contacts.readPage(ref, LAST_ACTIVE, 1)
    const { value } = await contacts.refreshPage(ref, LAST_ACTIVE, 1, toAsking(signal))
    const byName = await contacts.listIdsBefore(ref, FIRST_CONTACTS, Infinity)
    const isKnown = new Set(byName)
    let fresh = value.lines.filter(({ id }) => !isKnown.has(id))
    // Who was never active comes last there: the number of all tells that somebody may be missing.
    const { total } = value
    if (total !== null && total !== held?.value.total && total > byName.length + fresh.length)
      fresh = [...fresh, ...(await fetchNewest(ref, isKnown, signal))]
    if (fresh.length > 0) await insertByName(ref, byName, fresh)
  }

  async function fetchNewest(
    ref: AccountRef,
    isKnown: ReadonlySet<number>,
    signal: AbortSignal | undefined,
  ): Promise<ContactLine[]> {
    let fresh: ContactLine[] = []
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const { value } = await contacts.refreshPage(ref, NEWEST, page, toAsking(signal))
      const unknown = value.lines.filter(({ id }) => !isKnown.has(id))
      fresh = fresh.concat(unknown)
      if (unknown.length < value.lines.length || !value.hasMore) break
    }
    return fresh
  }

  /** Puts contacts where a server that orders as one reads would have them. */
  async function insertByName(ref: AccountRef, ids: readonly number[], fresh: ContactLine[]): Promise<void> {
    const { compare } = new Intl.Collator()
    const nameOf = async (id: number | undefined) =>
      (id === undefined ? null : await contacts.read(ref, id))?.value.name ?? ''
    const inserted: { id: number; before: number | null }[] = []
    const unique = new Map(fresh.map((line) => [line.id, line]))
    const some = [...unique.values()].slice(0, MOST_INSERTED)
    for (const { id, name } of some.toSorted((one, other) => compare(one.name, other.name))) {
      let [low, high] = [0, ids.length]
      while (low < high) {
        const middle = Math.trunc((low + high) / 2)
        if (compare(await nameOf(ids[middle]), name) <= 0) low = middle + 1
        else high = middle
      }
      inserted.push({ id, before: ids[low] ?? null })
    }
    await contacts.merge(ref, FIRST_CONTACTS, { inserted })
  }

  return async (ref: AccountRef, signal: AbortSignal | undefined): Promise<void> => {
    for (const follow of [followConversations, followContacts]) {
      try {
        await follow(ref, signal)
      } catch (thrown) {
        const code = toFailure(thrown)?.code
        if (code === undefined || !isOfOneThing(code)) throw thrown
      }
    }
  }
}

function isNews(line: ConversationLine, held: ConversationLine | undefined): boolean {
  return held?.lastActivityAt !== line.lastActivityAt || held.status !== line.status
}

const isOpen = ({ status }: ConversationLine) => status === 'open'
const toIds = (lines: readonly ConversationLine[]) => lines.map(({ id }) => id)
