import type { Contact, ContactsQuery } from '#shared/domain/contacts.ts'
import type { Conversation, ConversationsQuery, Message } from '#shared/domain/conversations.ts'
import type { ListPage } from '#shared/domain/list-page.ts'
import type { AttributeDefinition, AuditLog, CannedResponse } from '#shared/domain/small-lists.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { toAccountPath } from './account-path.ts'
import { fetchValue, type Caller } from './call.ts'
import { CONTACT_PAGES, readContact, readOneContact, toContactsPath } from './contacts.ts'
import type { CallOptions, Fetched, Target } from './target.ts'
import {
  readConversation,
  readOneConversation,
  toConversationPages,
  toConversationsPath,
} from './conversations.ts'
import type { JsonDocument } from './json-reader.ts'
import { readListPage, WHOLE_LIST, type PageRules } from './list-pages.ts'
import type { ReadItem } from './lists.ts'
import { MESSAGE_PAGES, readMessage } from './messages.ts'
import { Query } from './query.ts'
import { AUDIT_PAGES, readAttributeDefinition, readAuditLog, readCannedResponse } from './small-lists.ts'

/** An account's calls about lists that are long or seldom needed, and about one thing of them (API document 4.10). */
export type Resources = ReturnType<typeof openResources>

/** One call below an account, with everything but its own question given. */
export type ResourceCall<Value> = (
  target: Target,
  accountId: number,
  options?: CallOptions,
) => Promise<Fetched<Value>>

export function openResources(caller: Caller) {
  function get<Value>(
    toPath: (target: Target) => string,
    read: (document: JsonDocument) => Value,
  ): ResourceCall<Value> {
    // What cannot be sent is refused as a call that failed, not by throwing at whoever asks.
    return async (target, accountId, options) => {
      const path = `${toAccountPath(accountId)}/${toPath(target)}`
      return fetchValue(caller, target, { kind: 'nested', path, read }, options)
    }
  }

  const page = <Item extends { id: number }>(
    toPath: (target: Target) => string,
    readItem: ReadItem<Item>,
    rules: PageRules,
  ): ResourceCall<ListPage<Item>> => get(toPath, (document) => readListPage(document, readItem, rules))

  return {
    contacts: (query: ContactsQuery, number: number): ResourceCall<ListPage<Contact>> =>
      page(
        ({ serverVersion }) => toContactsPath(query, toPageNumber(number), serverVersion ?? null),
        readContact,
        CONTACT_PAGES,
      ),
    contact: (contactId: number): ResourceCall<Contact> =>
      get(() => `contacts/${toIdText(contactId)}`, must(readOneContact, contactId)),
    contactConversations: (contactId: number): ResourceCall<ListPage<Conversation>> =>
      page(() => `contacts/${toIdText(contactId)}/conversations`, readConversation, WHOLE_LIST),
    conversations: (query: ConversationsQuery, number: number): ResourceCall<ListPage<Conversation>> =>
      page(
        ({ serverVersion }) => toConversationsPath(query, toPageNumber(number), serverVersion ?? null),
        readConversation,
        toConversationPages(query),
      ),
    conversation: (conversationId: number): ResourceCall<Conversation> =>
      get(() => `conversations/${toIdText(conversationId)}`, must(readOneConversation, conversationId)),
    /** The newest ones, or those before a message. Oldest first, as the server sends them. */
    messages: (conversationId: number, before: number | null): ResourceCall<ListPage<Message>> =>
      page(
        () => {
          const path = `conversations/${toIdText(conversationId)}/messages`
          return before === null ? path : `${path}?${new Query().add('before', before).text()}`
        },
        readMessage,
        MESSAGE_PAGES,
      ),
    cannedResponses: (): ResourceCall<ListPage<CannedResponse>> =>
      page(() => 'canned_responses', readCannedResponse, WHOLE_LIST),
    attributeDefinitions: (): ResourceCall<ListPage<AttributeDefinition>> =>
      page(() => 'custom_attribute_definitions', readAttributeDefinition, WHOLE_LIST),
    auditLogs: (number: number): ResourceCall<ListPage<AuditLog>> =>
      page(
        () => `audit_logs?${new Query().add('page', toPageNumber(number)).text()}`,
        readAuditLog,
        AUDIT_PAGES,
      ),
  }
}

/** Reads one thing, and only the one that was asked for: behind one name there may be two servers. */
function must<Value extends { id: number }>(read: (document: JsonDocument) => Value | undefined, id: number) {
  return (document: JsonDocument): Value => {
    const value = read(document)
    if (value?.id !== id) throw new FailureError('answer-unexpected', { facts: { expected: 'id' } })
    return value
  }
}

/** Beyond any list, far from where servers stop counting. */
const LAST_PAGE = 2 ** 31

function toPageNumber(page: number): number {
  if (!Number.isSafeInteger(page) || page < 1 || page > LAST_PAGE) throw new FailureError('invalid-input')
  return page
}

function toIdText(id: number): string {
  if (!Number.isSafeInteger(id) || id <= 0) throw new FailureError('invalid-input')
  return String(id)
}
