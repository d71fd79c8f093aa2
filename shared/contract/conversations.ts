import { type } from '@orpc/contract'
import { z } from 'zod'
import { accountRefSchema } from '../domain/account-ref-schema.ts'
import type { Conversation, ConversationLine, Message } from '../domain/conversations.ts'
import type { ShownPage } from '../domain/list-page.ts'
import { conversationsQuerySchema, pageNumberSchema, resourceIdSchema } from '../domain/resources-schema.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { call } from './call.ts'

const page = call.input(
  z.strictObject({ ref: accountRefSchema, query: conversationsQuerySchema, page: pageNumberSchema }),
)
const one = call.input(z.strictObject({ ref: accountRefSchema, conversationId: resourceIdSchema }))
const messages = call.input(
  z.strictObject({
    ref: accountRefSchema,
    conversationId: resourceIdSchema,
    /** The message that comes after them; null for the newest. */
    before: resourceIdSchema.nullable(),
  }),
)

/** The conversations of an account, for reading. `read…` asks no server and may be null, `refresh…` keeps the answer. */
export const conversations = {
  readPage: page.output(type<Snapshot<ShownPage<ConversationLine>> | null>()),
  refreshPage: page.output(type<Snapshot<ShownPage<ConversationLine>>>()),
  read: one.output(type<Snapshot<Conversation> | null>()),
  refresh: one.output(type<Snapshot<Conversation>>()),
  /** Twenty messages, oldest first. */
  readMessages: messages.output(type<Snapshot<ShownPage<Message>> | null>()),
  refreshMessages: messages.output(type<Snapshot<ShownPage<Message>>>()),
}
