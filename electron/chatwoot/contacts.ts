import type { Contact, ContactsQuery } from '#shared/domain/contacts.ts'
import { isAtLeast } from '#shared/domain/version.ts'
import type { JsonDocument } from './json-reader.ts'
import { toCount, type PageRules } from './list-pages.ts'
import type { ReadItem } from './lists.ts'
import { Query } from './query.ts'
import {
  Fields,
  toEpoch,
  toFlag,
  toForeign,
  toId,
  toList,
  toNumber,
  toObject,
  toPathsBelow,
  toPayload,
  toText,
  withoutGaps,
} from './wire.ts'

/** An entry of `GET contacts`, and the sender of a conversation. */
export const readContact: ReadItem<Contact> = (sent, redacted) => {
  const fields = new Fields(sent)
  const id = fields.take('id', toId)
  if (id === undefined) return undefined
  return withoutGaps({
    id,
    name: fields.take('name', toText),
    email: fields.take('email', toText),
    phoneNumber: fields.take('phone_number', toText),
    identifier: fields.take('identifier', toText),
    thumbnail: fields.take('thumbnail', toText),
    availabilityStatus: fields.take('availability_status', toText),
    blocked: fields.take('blocked', toFlag),
    additionalAttributes: fields.take('additional_attributes', toObject),
    customAttributes: fields.take('custom_attributes', toObject),
    lastActivityAt: fields.take('last_activity_at', toEpoch),
    createdAt: fields.take('created_at', toEpoch),
    conversationsCount: fields.take('conversations_count', toNumber),
    contactInboxes: fields.take('contact_inboxes', toList),
    ...toForeign(fields, redacted),
  })
}

/** Reads the answer to `GET contacts/{id}`. */
export function readOneContact(document: JsonDocument): Contact | undefined {
  const { sent, place } = toPayload(document)
  return readContact(sent, toPathsBelow(document.redacted, place))
}

/** `meta.count` is the length of the whole list, until a server says `has_more`: then it is that of the page (4.11). */
export const CONTACT_PAGES: PageRules = {
  toTotal: (meta) => ('has_more' in meta ? null : toCount(meta['count'])),
  fullPage: 1,
}

/** What to ask for: one word for `contacts` and one for `contacts/search`, which takes the same order and pages. */
export function toContactsPath(
  { search, label, order, isDescending }: ContactsQuery,
  page: number,
  serverVersion: string | null,
): string {
  const query = new Query()
  query.add('page', page)
  query.add('sort', `${isDescending ? '-' : ''}${toSort(order, serverVersion)}`)
  if (search.trim() !== '') return `contacts/search?${query.add('q', search.trim()).text()}`
  if (label !== '') query.add('labels[]', label)
  return `contacts?${query.text()}`
}

/** Renamed in 4.14; either name is taken for no order at all by a server that knows the other. */
function toSort(order: string, serverVersion: string | null): string {
  return order === 'company' && isAtLeast(serverVersion, '4.14.0') === true ? 'company_name' : order
}
