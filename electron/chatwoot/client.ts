import type { AccountDetails, CacheKeys } from '#shared/domain/account.ts'
import { toPatchText } from '#shared/domain/edit/changes.ts'
import type { AccountEdit } from '#shared/domain/edit/fields.ts'
import type { ListDetails, ListItems, ListKind } from '#shared/domain/lists.ts'
import type { Profile } from '#shared/domain/profile.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { toAccountPath } from './account-path.ts'
import { readAccount } from './accounts.ts'
import { readAgent } from './agents.ts'
import { readCacheKeys } from './cache-keys.ts'
import { fetchValue, sendValue, type Caller } from './call.ts'
import type { ChatwootClientOptions } from './client-options.ts'
import { readInbox } from './inboxes.ts'
import type { JsonDocument } from './json-reader.ts'
import { readLabel } from './labels.ts'
import { LIMITS, type Limits } from './limits.ts'
import { readList, type ReadItem } from './lists.ts'
import { openProbes, type Probes } from './probes.ts'
import { readProfile } from './profile.ts'
import { openResources, type Resources } from './resources.ts'
import { fetchServerFacts } from './server-version.ts'
import type { CallOptions, Fetched, Target } from './target.ts'
import { readTeam } from './teams.ts'
import { openTransport } from './transport.ts'
import { openWaysIn, type WaysIn } from './ways-in.ts'

/** What the app asks of Chatwoot servers. Every call ends in a value or a `FailureError` of the closed list. */
export interface ChatwootClient extends WaysIn {
  probes: Probes
  resources: Resources
  /** Asks `GET /api`, without a token. */
  fetchServerFacts(target: Target, options?: CallOptions): Promise<ServerFacts>
  fetchProfile(target: Target, options?: CallOptions): Promise<Fetched<Profile>>
  fetchAccount(target: Target, accountId: number, options?: CallOptions): Promise<Fetched<AccountDetails>>
  /**
   * Sends a partial update, once. The answer lacks keys that a read has. Fails with an `UnsettledError` where the server may
   * have done it although no answer says so, with any other failure where it has not.
   */
  updateAccount(
    target: Target,
    accountId: number,
    body: AccountEdit,
    options?: Pick<CallOptions, 'signal' | 'urgency'>,
  ): Promise<{ details: AccountDetails; requestId: string }>
  fetchCacheKeys(target: Target, accountId: number, options?: CallOptions): Promise<CacheKeys>
  fetchList<Kind extends ListKind>(
    kind: Kind,
    target: Target,
    accountId: number,
    options?: CallOptions,
  ): Promise<Fetched<ListDetails<Kind>>>
  /** Who belongs to an inbox: `GET inbox_members/{id}` (API document 4.10). */
  fetchInboxMembers(
    target: Target,
    accountId: number,
    inboxId: number,
    options?: CallOptions,
  ): Promise<Fetched<ListDetails<'agents'>>>
  /** Ends the connections to an origin, calls under way included: they were made under other settings. */
  closeConnections(origin: string): void
  /** Ends all connections, which hold what they were made with. The next call makes new ones. */
  closeAllConnections(): Promise<void>
  /** Ends every call and every connection. */
  close(): Promise<void>
}

/** Opens the client: no connection is made before the first call. Tests may give smaller limits. */
export function openChatwootClient(
  options: ChatwootClientOptions,
  limits: Partial<Limits> = {},
): ChatwootClient {
  const transport = openTransport(options, { ...LIMITS, ...limits })
  const caller: Caller = { transport, log: options.log }
  return {
    ...openWaysIn(caller),
    probes: openProbes(options, { ...LIMITS, ...limits }),
    resources: openResources(caller),
    fetchServerFacts: (target, callOptions) => fetchServerFacts(caller, target, callOptions),
    fetchProfile: (target, callOptions) =>
      fetchValue(
        caller,
        target,
        { kind: 'profile', path: '/api/v1/profile', read: readProfile },
        callOptions,
      ),
    fetchAccount: async (target, accountId, callOptions) =>
      fetchValue(
        caller,
        target,
        { kind: 'own', path: toAccountPath(accountId), read: readAccount },
        callOptions,
      ),
    updateAccount: async (target, accountId, body, callOptions) => {
      const path = toAccountPath(accountId)
      const json = toPatchText(body)
      const call = { kind: 'own', method: 'PATCH', path, json, read: onlyAbout(accountId) } as const
      const { value, requestId } = await sendValue(caller, target, call, callOptions)
      return { details: value, requestId }
    },
    fetchCacheKeys: async (target, accountId, callOptions) => {
      const path = `${toAccountPath(accountId)}/cache_keys`
      const call = { kind: 'own', path, read: readCacheKeys } as const
      const fetched = await fetchValue(caller, target, call, { ...callOptions, etag: null })
      if (!fetched.changed) throw new FailureError('answer-unexpected')
      return fetched.value
    },
    fetchList: async <Kind extends ListKind>(
      kind: Kind,
      target: Target,
      accountId: number,
      callOptions?: CallOptions,
    ) => {
      const path = `${toAccountPath(accountId)}/${kind}`
      const read = (document: JsonDocument) => readList<Kind>(document, ITEM_READERS[kind])
      return fetchValue(caller, target, { kind: 'nested', path, read }, callOptions)
    },
    fetchInboxMembers: async (target, accountId, inboxId, callOptions) => {
      if (!Number.isSafeInteger(inboxId) || inboxId <= 0) throw new FailureError('invalid-input')
      const path = `${toAccountPath(accountId)}/inbox_members/${inboxId}`
      const read = (document: JsonDocument) => readList<'agents'>(document, readAgent)
      return fetchValue(caller, target, { kind: 'nested', path, read }, callOptions)
    },
    closeConnections: (origin) => {
      transport.closeConnections(origin)
    },
    closeAllConnections: () => transport.closeAllConnections(),
    close: () => transport.close(),
  }
}

/** Behind one name there may be two servers: what another says about its own account is no answer about this one. */
function onlyAbout(accountId: number) {
  return (document: JsonDocument): AccountDetails => {
    const details = readAccount(document)
    if (details.account.id !== accountId)
      throw new FailureError('answer-unexpected', { facts: { expected: 'id' } })
    return details
  }
}

const ITEM_READERS: { [Kind in ListKind]: ReadItem<ListItems[Kind]> } = {
  labels: readLabel,
  inboxes: readInbox,
  teams: readTeam,
  agents: readAgent,
}
