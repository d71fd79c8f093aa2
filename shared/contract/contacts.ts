import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import type { Contact, ContactLine } from '../domain/contacts.ts'
import type { ConversationLine } from '../domain/conversations.ts'
import type { ShownPage } from '../domain/list-page.ts'
import { contactsQuerySchema, pageNumberSchema, resourceIdSchema } from '../domain/resources-schema.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { call } from './call.ts'

const page = call.input(
  z.strictObject({ ref: accountRefSchema, query: contactsQuerySchema, page: pageNumberSchema }),
)
const one = call.input(z.strictObject({ ref: accountRefSchema, contactId: resourceIdSchema }))

/** The contacts of an account. What starts with `read` asks no server and may be null, what starts with `refresh` keeps the answer. */
export const contacts = {
  readPage: page.output(type<Snapshot<ShownPage<ContactLine>> | null>()),
  refreshPage: page.output(type<Snapshot<ShownPage<ContactLine>>>()),
  read: one.output(type<Snapshot<Contact> | null>()),
  refresh: one.output(type<Snapshot<Contact>>()),
  /** The last twenty. */
  readConversations: one.output(type<Snapshot<ShownPage<ConversationLine>> | null>()),
  refreshConversations: one.output(type<Snapshot<ShownPage<ConversationLine>>>()),
}
