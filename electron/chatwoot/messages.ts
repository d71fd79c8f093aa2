import type { Message } from '#shared/domain/conversations.ts'
import type { PageRules } from './list-pages.ts'
import type { ReadItem } from './lists.ts'
import {
  Fields,
  toEpoch,
  toFlag,
  toForeign,
  toId,
  toList,
  toNumber,
  toObject,
  toText,
  withoutGaps,
} from './wire.ts'

/** An entry of `GET conversations/{id}/messages`, and the last message in a list of conversations. */
export const readMessage: ReadItem<Message> = (sent, redacted) => {
  const fields = new Fields(sent)
  const id = fields.take('id', toId)
  if (id === undefined) return undefined
  return withoutGaps({
    id,
    content: fields.take('content', toText),
    messageType: fields.take('message_type', toNumber),
    isPrivate: fields.take('private', toFlag),
    status: fields.take('status', toText),
    contentType: fields.take('content_type', toText),
    createdAt: fields.take('created_at', toEpoch),
    inboxId: fields.take('inbox_id', toNumber),
    conversationId: fields.take('conversation_id', toNumber),
    sender: fields.take('sender', toObject),
    attachments: fields.take('attachments', toList),
    ...toForeign(fields, redacted),
  })
}

/** Twenty at a time, whatever the version: fewer are the first ones of the conversation. */
export const MESSAGE_PAGES: PageRules = { toTotal: () => null, fullPage: 20 }
