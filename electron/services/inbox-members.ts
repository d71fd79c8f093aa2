import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Snapshots } from './snapshots.ts'

/** Who belongs to each inbox of an account. */
export function createInboxMembersService({
  client,
  snapshots,
}: {
  client: ChatwootClient
  snapshots: Snapshots
}) {
  return {
    read: (ref: AccountRef, inboxId: number) => snapshots.read(ref, 'inbox-members', String(inboxId)),
    refresh: (ref: AccountRef, inboxId: number, signal: AbortSignal | undefined) =>
      snapshots.refresh(
        ref,
        'inbox-members',
        (target, accountId, options) => client.fetchInboxMembers(target, accountId, inboxId, options),
        signal,
        String(inboxId),
      ),
  }
}
