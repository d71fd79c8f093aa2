import { CONTACT_ORDERS, type ContactsQuery } from '#shared/domain/contacts.ts'

/** What the address names of the filters: only what differs from the usual. */
export type AddressQuery = Record<string, string | undefined>

/** The filters of contacts that an address names. What it does not name, or names wrongly, is as usual. */
export function readContactsQuery(address: AddressQuery): ContactsQuery {
  const sort = address['sort'] ?? 'name'
  const order = CONTACT_ORDERS.find((known) => known === sort.replace(/^-/, '')) ?? 'name'
  return {
    search: (address['q'] ?? '').slice(0, 500),
    label: (address['label'] ?? '').slice(0, 255),
    order,
    isDescending: sort.startsWith('-'),
  }
}

/** The part of an address that names these filters. */
export function writeContactsQuery({ search, label, order, isDescending }: ContactsQuery): AddressQuery {
  const sort = `${isDescending ? '-' : ''}${order}`
  return {
    q: search === '' ? undefined : search,
    label: label === '' ? undefined : label,
    sort: sort === 'name' ? undefined : sort,
  }
}
