import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { ListDetails, ListKind } from '#shared/domain/lists.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Snapshots } from './snapshots.ts'

/** The plain lists of an account: labels, inboxes, teams, agents. */
export function createListService<Kind extends ListKind>(
  kind: Kind,
  { client, snapshots }: { client: ChatwootClient; snapshots: Snapshots },
) {
  return {
    read: (ref: AccountRef) => snapshots.read<ListDetails<Kind>>(ref, kind),
    refresh: (ref: AccountRef, signal: AbortSignal | undefined) =>
      snapshots.refresh<ListDetails<Kind>>(
        ref,
        kind,
        (target, accountId, options) => client.fetchList(kind, target, accountId, options),
        signal,
      ),
  }
}
