import type { Foreign } from './account.ts'
import type { Json, JsonObject } from './json.ts'

/** `GET contacts`, `contacts/search` and `contacts/{id}` (API document 4.10). Times are epoch seconds. */
export interface Contact extends Foreign {
  id: number
  name?: string | null
  email?: string | null
  phoneNumber?: string | null
  identifier?: string | null
  thumbnail?: string | null
  availabilityStatus?: string | null
  /** Since 4.0.2. */
  blocked?: boolean | null
  additionalAttributes?: JsonObject
  customAttributes?: JsonObject
  lastActivityAt?: number | null
  createdAt?: number | null
  /** Up to 3.2. */
  conversationsCount?: number | null
  /** Which inboxes know the contact, as they came: up to 4.0.1 whole inboxes, their secrets held back. */
  contactInboxes?: Json[]
}

/** What a list shows of a contact: a hundred thousand of them lie in the page's memory. */
export interface ContactLine {
  id: number
  name: string
  email: string
  phoneNumber: string
  company: string
  city: string
  blocked: boolean
  /** Epoch seconds. */
  lastActivityAt: number | null
  createdAt: number | null
}

/** What to order contacts by; `-` before it turns the order round. */
export const CONTACT_ORDERS = [
  'name',
  'email',
  'phone_number',
  'last_activity_at',
  'created_at',
  'city',
  'country',
  'company',
] as const
export type ContactOrder = (typeof CONTACT_ORDERS)[number]

/** Which contacts, in which order. */
export interface ContactsQuery {
  /** Words to search for; the server then chooses among name, e-mail, phone and identifier. */
  search: string
  /** '' for all. */
  label: string
  order: ContactOrder
  isDescending: boolean
}

/** Which contacts a screen shows at first. */
export const FIRST_CONTACTS: ContactsQuery = { search: '', label: '', order: 'name', isDescending: false }

/** The line of a contact. */
export function toContactLine(contact: Contact): ContactLine {
  const { additionalAttributes: more } = contact
  return {
    id: contact.id,
    name: contact.name ?? '',
    email: contact.email ?? '',
    phoneNumber: contact.phoneNumber ?? '',
    company: toShown(more?.['company_name']),
    city: toShown(more?.['city']),
    blocked: contact.blocked ?? false,
    lastActivityAt: contact.lastActivityAt ?? null,
    createdAt: contact.createdAt ?? null,
  }
}

function toShown(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
