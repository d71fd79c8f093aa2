import type { ChatwootClient } from '#electron/chatwoot/client.ts'
import type { ResourceCall } from '#electron/chatwoot/resources.ts'
import type { ContactsQuery } from '#shared/domain/contacts.ts'
import type { ConversationsQuery } from '#shared/domain/conversations.ts'
import type { ListKind } from '#shared/domain/lists.ts'
import { toFailure } from '#shared/failures/failure.ts'
import { toTarget } from './client.ts'
import type { RecordedAnswer } from './recordings.ts'
import { serveHttp, type TestServer } from './servers.ts'

/** A server that gives one answer to everything, until it is told another one. */
export interface ReplayServer extends TestServer {
  play(answer: Pick<RecordedAnswer, 'status' | 'headers'> & { body: string | Buffer }): void
}

export async function serveReplay(): Promise<ReplayServer> {
  let current: { status: number; headers: [string, string][]; body: string | Buffer } = {
    status: 404,
    headers: [],
    body: '',
  }
  const server = await serveHttp((_request, response) => {
    response.writeHead(current.status, Object.fromEntries(current.headers))
    response.end(current.status === 304 ? undefined : current.body)
  })
  return {
    ...server,
    play(answer) {
      current = answer
    },
  }
}

/** Makes the call that a recorded request was, whatever account it named. */
export function makeCall(
  client: ChatwootClient,
  origin: string,
  { path, etag }: Pick<RecordedAnswer, 'path' | 'etag'>,
): Promise<unknown> {
  const target = toTarget(origin)
  if (path === '/api') return client.fetchServerFacts(target)
  if (path === '/api/v1/profile') return client.fetchProfile(target, { etag })
  const noun = /^\/api\/v1\/accounts\/[^/]+(?:\/(\w+))?$/.exec(path)?.[1]
  if (noun === undefined) return client.fetchAccount(target, 1, { etag })
  if (noun === 'cache_keys') return client.fetchCacheKeys(target, 1)
  return client.fetchList(noun as ListKind, target, 1, { etag })
}

/** Makes the call about a list or one of its things that a recorded request was. */
export function makeResourceCall(
  { resources }: ChatwootClient,
  origin: string,
  path: string,
): Promise<unknown> {
  const { pathname, searchParams } = new URL(path, origin)
  const [noun = '', id, part] = pathname.split('/').slice(5)
  const page = Number(searchParams.get('page') ?? 1)
  const before = searchParams.get('before')
  const calls: Record<string, () => ResourceCall<unknown>> = {
    contacts: () => resources.contacts(ANY_CONTACTS, page),
    'contacts/search': () => resources.contacts({ ...ANY_CONTACTS, search: 'x' }, page),
    'contacts/id': () => resources.contact(1),
    'contacts/id/conversations': () => resources.contactConversations(1),
    conversations: () => resources.conversations(ANY_CONVERSATIONS, page),
    'conversations/id': () => resources.conversation(1),
    'conversations/id/messages': () => resources.messages(1, before === null ? null : Number(before)),
    canned_responses: () => resources.cannedResponses(),
    custom_attribute_definitions: () => resources.attributeDefinitions(),
    audit_logs: () => resources.auditLogs(page),
  }
  const name = [noun, id === undefined || id === 'search' ? id : 'id', part].filter(Boolean).join('/')
  const call = calls[name]
  if (call === undefined) throw new Error(`No call for ${name}`)
  return call()(toTarget(origin), 1)
}

const ANY_CONTACTS: ContactsQuery = { search: '', label: '', order: 'name', isDescending: false }
const ANY_CONVERSATIONS: ConversationsQuery = {
  status: 'all',
  assignee: 'all',
  inboxId: null,
  teamId: null,
  label: '',
  search: '',
  order: 'last_activity_at',
  isDescending: true,
}

/** How a call ended: the code of its failure, or what it gave without what differs from run to run. */
export async function toOutcome(call: Promise<unknown>): Promise<unknown> {
  try {
    return withoutVolatile(await call)
  } catch (thrown) {
    const failure = toFailure(thrown)
    if (failure === undefined) throw thrown
    return failure.code
  }
}

function withoutVolatile(given: unknown): unknown {
  const value = JSON.parse(JSON.stringify(given)) as Record<string, unknown>
  if ('checkedAt' in value) return { ...value, checkedAt: 'now' }
  if (!('requestId' in value)) return value
  delete value['requestId']
  // The text is judged by tests of its own; here it would only say everything twice.
  if (typeof value['value'] === 'object' && value['value'] !== null)
    Reflect.deleteProperty(value['value'], 'raw')
  return value
}
