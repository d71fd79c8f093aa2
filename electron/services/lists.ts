import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { ListKind } from '#shared/domain/lists.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { AccountFetch, SnapshotValues, Snapshots } from './snapshots.ts'

/** The plain lists of an account: labels, inboxes, teams, agents. */
export function createListService<Kind extends ListKind>(
  kind: Kind,
  { client, snapshots }: { client: ChatwootClient; snapshots: Snapshots },
) {
  const fetch = (...call: Parameters<AccountFetch<unknown>>) => client.fetchList(kind, ...call)
  return {
    read: (ref: AccountRef) => snapshots.read(ref, kind),
    refresh: (ref: AccountRef, signal: AbortSignal | undefined) =>
      // The table of kinds says the same as the client's type, which TypeScript does not follow through a parameter.
      snapshots.refresh(ref, kind, fetch as AccountFetch<SnapshotValues[Kind]>, signal),
  }
}
