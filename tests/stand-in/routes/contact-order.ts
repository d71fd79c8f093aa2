import { crash } from '../rails/failures.ts'
import type { Call } from '../server.ts'
import type { Contact } from '../world/world.ts'

type Key = (contact: Contact) => string | number | null

/** By what contacts can be sorted; a name behind a dash turns the order round. */
function keysOf({ server }: Call): ReadonlyMap<string, Key> {
  const attribute =
    (name: string): Key =>
    (contact) => {
      const value = contact.additionalAttributes[name]
      return typeof value === 'string' ? value : null
    }
  return new Map<string, Key>([
    ['name', (contact) => contact.name.toLowerCase()],
    ['email', (contact) => contact.email],
    ['phone_number', (contact) => contact.phoneNumber],
    ['last_activity_at', (contact) => contact.lastActivityAt],
    ['created_at', (contact) => contact.createdAt],
    ['city', attribute('city')],
    ['country', attribute('country')],
    [server.traits.companySortedByLongName ? 'company_name' : 'company', attribute('company_name')],
  ])
}

/** Sorts contacts as `sort` says; by what is not known, not at all. What a contact lacks comes last. */
export function sortContacts(call: Call, contacts: readonly Contact[]): readonly Contact[] {
  const sort = call.request.parameter('sort')
  if (sort === undefined || sort === null) return contacts
  if (typeof sort !== 'string') throw crash()
  const key = keysOf(call).get(sort.replace(/^-/, ''))
  if (!key) return contacts
  const direction = sort.startsWith('-') ? -1 : 1
  return contacts
    .map((contact) => ({ contact, value: key(contact) }))
    .toSorted((one, other) => {
      if (one.value === other.value) return 0
      if (one.value === null) return 1
      if (other.value === null) return -1
      return one.value < other.value ? -direction : direction
    })
    .map(({ contact }) => contact)
}
