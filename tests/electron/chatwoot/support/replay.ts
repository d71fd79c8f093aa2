import type { ChatwootClient } from '#electron/chatwoot/client.ts'
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
