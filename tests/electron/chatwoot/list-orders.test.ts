import { expect, it } from 'vitest'
import { toContactsPath } from '#electron/chatwoot/contacts.ts'
import { toConversationsPath } from '#electron/chatwoot/conversations.ts'
import { FIRST_CONTACTS } from '#shared/domain/contacts.ts'
import { FIRST_CONVERSATIONS } from '#shared/domain/conversations.ts'

it.each([
  ['4.13.9', '-company'],
  ['4.14.0', '-company_name'],
  [null, '-company'],
])('asks a server %j for contacts by company under the name it knows', (version, sort) => {
  const query = { ...FIRST_CONTACTS, order: 'company', isDescending: true } as const
  expect(new URLSearchParams(toContactsPath(query, 1, version).split('?')[1]).get('sort')).toBe(sort)
})

it.each([
  ['3.3.9', 'latest'],
  ['3.4.0', 'last_activity_at_desc'],
  [null, 'last_activity_at_desc'],
])('asks a server %j for the latest conversations under the name it knows', (version, sort) => {
  const path = toConversationsPath(FIRST_CONVERSATIONS, 1, version)
  expect(new URLSearchParams(path.split('?')[1]).get('sort_by')).toBe(sort)
})
