import { FailureError } from '#shared/failures/failure.ts'
import type { AccountDetails, CacheKeys } from '#shared/domain/account.ts'
import type { ListDetails, ListKind } from '#shared/domain/lists.ts'
import type { Profile } from '#shared/domain/profile.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import type { Log } from '../log/log.ts'

/** Where a call goes and as whom. */
export interface Target {
  /** Scheme, host and port, as `parseInstanceUrl` gives it. */
  origin: string
  /** Called at the last moment, in the one place that writes the header; null for calls without a token. */
  readToken: (() => string) | null
  /** The version last seen, if any: how many requests a minute this server takes depends on it. */
  serverVersion?: string | null
}

/** How a call is made; everything has a default. */
export interface CallOptions {
  /** Ends the call with `cancelled`, on the wire too. */
  signal?: AbortSignal | undefined
  /** The tag of the answer that is held: sent back verbatim, so that the server may say that nothing changed. */
  etag?: string | null
  /** `asked` (the default): somebody waits for it. `background`: takes at most a third of the server's budget. */
  urgency?: 'asked' | 'background'
}

/** An answer, or the word that what is held still is the answer. */
export type Fetched<Value> =
  | { changed: true; value: Value; etag: string | null; requestId: string }
  | { changed: false; etag: string; requestId: string }

/** What the app asks of Chatwoot servers. Every call ends in a value or a `FailureError` of the closed list. */
export interface ChatwootClient {
  /** Asks `GET /api`, without a token. */
  fetchServerFacts(target: Target, options?: CallOptions): Promise<ServerFacts>
  fetchProfile(target: Target, options?: CallOptions): Promise<Fetched<Profile>>
  fetchAccount(target: Target, accountId: number, options?: CallOptions): Promise<Fetched<AccountDetails>>
  fetchCacheKeys(target: Target, accountId: number, options?: CallOptions): Promise<CacheKeys>
  fetchList<Kind extends ListKind>(
    kind: Kind,
    target: Target,
    accountId: number,
    options?: CallOptions,
  ): Promise<Fetched<ListDetails<Kind>>>
  /** Ends every call and every connection. */
  close(): Promise<void>
}

/** What the client needs from its host. */
export interface ChatwootClientOptions {
  log: Log
  appVersion: string
  /** The proxy for a URL as `http://host:port`, or null for none. */
  proxyFor(url: string): Promise<string | null>
}

/** Opens the client: no connection is made before the first call. */
export function openChatwootClient(options: ChatwootClientOptions): ChatwootClient {
  const notYet = () => {
    options.log.error('client-not-ready')
    return Promise.reject(new FailureError('internal'))
  }
  return {
    fetchServerFacts: notYet,
    fetchProfile: notYet,
    fetchAccount: notYet,
    fetchCacheKeys: notYet,
    fetchList: notYet,
    close: () => Promise.resolve(),
  }
}
