import type { AccountRef } from '#shared/domain/account-ref.ts'
import { toContactLine, type Contact, type ContactsQuery } from '#shared/domain/contacts.ts'
import { toConversationLine, type Conversation } from '#shared/domain/conversations.ts'
import type { ShownPage } from '#shared/domain/list-page.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Asking, ListChange, LongLists } from './long-lists.ts'

/** The contacts of an account, page by page and one by one. */
export function createContactsService({
  client: { resources },
  contacts,
  conversations,
}: {
  client: ChatwootClient
  contacts: LongLists<Contact>
  conversations: LongLists<Conversation>
}) {
  const toPageAt = (ref: AccountRef, query: ContactsQuery, page: number) => ({
    ref,
    list: toListName(query),
    page,
  })
  const toTheirs = (ref: AccountRef, contactId: number) => ({ ref, list: `contact ${contactId}`, page: 1 })
  return {
    async readPage(ref: AccountRef, query: ContactsQuery, page: number) {
      const held = await contacts.readPage(toPageAt(ref, query, page))
      return held && toLines(held, toContactLine)
    },
    async refreshPage(ref: AccountRef, query: ContactsQuery, page: number, asking: Asking) {
      const fetch = resources.contacts(query, page)
      return toLines(await contacts.refreshPage(toPageAt(ref, query, page), fetch, asking), toContactLine)
    },
    listIdsBefore: (ref: AccountRef, query: ContactsQuery, page: number) =>
      contacts.listPageIds(toPageAt(ref, query, page)),
    /** Brings the held pages in line with what became of the list. */
    merge: (ref: AccountRef, query: ContactsQuery, change: ListChange) =>
      contacts.merge(ref, toListName(query), change),
    read: (ref: AccountRef, contactId: number) => contacts.read({ ref }, contactId),
    refresh: (ref: AccountRef, contactId: number, signal: AbortSignal | undefined) =>
      contacts.refresh({ ref }, contactId, resources.contact(contactId), signal),
    async readConversations(ref: AccountRef, contactId: number) {
      const held = await conversations.readPage(toTheirs(ref, contactId))
      return held && toLines(held, toConversationLine)
    },
    async refreshConversations(ref: AccountRef, contactId: number, signal: AbortSignal | undefined) {
      const fetch = resources.contactConversations(contactId)
      const page = await conversations.refreshPage(toTheirs(ref, contactId), fetch, { signal })
      return toLines(page, toConversationLine)
    },
  }
}

/** What a page shows of its items. */
export function toLines<Item, Line>(
  { value, fetchedAt }: Snapshot<ShownPage<Item>>,
  toLine: (item: Item) => Line,
): Snapshot<ShownPage<Line>> {
  return { value: { ...value, lines: value.lines.map(toLine) }, fetchedAt }
}

/** One name for one filter and order, whatever order its keys came in. */
export function toListName(query: object): string {
  return JSON.stringify(Object.entries(query).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
