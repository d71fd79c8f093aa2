import type { Contact } from '#shared/domain/contacts.ts'
import { toLastActivity, type Conversation, type Message } from '#shared/domain/conversations.ts'
import type { AttributeDefinition, AuditLog, CannedResponse } from '#shared/domain/small-lists.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Log } from '../log/log.ts'
import { createContactsService } from './contacts.ts'
import { createConversationsService } from './conversations.ts'
import { createLongLists } from './long-lists.ts'
import type { SessionKeeper } from './session.ts'
import { createAuditLogsService, createSmallListService } from './small-lists.ts'

/** What belongs to an account and is too much to be read as a whole each time, or seldom asked for. */
export function createResourceServices(room: { client: ChatwootClient; sessions: SessionKeeper; log: Log }) {
  const { client } = room
  const contacts = createLongLists<Contact>(
    { kind: 'contacts', toRecency: ({ lastActivityAt, createdAt }) => lastActivityAt ?? createdAt },
    room,
  )
  const conversations = createLongLists<Conversation>(
    { kind: 'conversations', toRecency: toLastActivity },
    room,
  )
  const messages = createLongLists<Message>(
    { kind: 'messages', toRecency: ({ createdAt }) => createdAt, isOldestFirst: true },
    room,
  )
  const cannedResponses = createLongLists<CannedResponse>(
    { kind: 'canned_responses', toRecency: ({ updatedAt }) => toSeconds(updatedAt) },
    room,
  )
  const attributeDefinitions = createLongLists<AttributeDefinition>(
    { kind: 'attribute_definitions', toRecency: ({ updatedAt }) => toSeconds(updatedAt) },
    room,
  )
  const auditLogs = createLongLists<AuditLog>(
    { kind: 'audit_logs', toRecency: ({ createdAt }) => createdAt },
    room,
  )
  return {
    contacts: createContactsService({ client, contacts, conversations }),
    conversations: createConversationsService({ client, conversations, messages }),
    cannedResponses: createSmallListService(cannedResponses, () => client.resources.cannedResponses()),
    attributeDefinitions: createSmallListService(attributeDefinitions, () =>
      client.resources.attributeDefinitions(),
    ),
    auditLogs: createAuditLogsService({ client, auditLogs }),
  }
}

/** The services of what belongs to an account, by the contract's nouns. */
export type ResourceServices = ReturnType<typeof createResourceServices>

function toSeconds(iso: string | null | undefined): number | null {
  const milliseconds = Date.parse(iso ?? '')
  return Number.isNaN(milliseconds) ? null : Math.trunc(milliseconds / 1000)
}
