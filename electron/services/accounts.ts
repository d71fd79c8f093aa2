import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Account, AccountDetails, CacheKeys } from '#shared/domain/account.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { Vault } from '../vault/vault.ts'
import { findAccountTarget, withIdentity } from './identities.ts'
import type { SessionKeeper } from './session.ts'
import { withinSession, type Snapshots } from './snapshots.ts'

/** What accounts are, as last seen and as the server says now. */
export function createAccountsService({
  client,
  sessions,
  snapshots,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
  snapshots: Snapshots
}) {
  return {
    read: (ref: AccountRef) => snapshots.read(ref, 'account'),

    /** Asks the server; the list of accounts then shows the same name and status as the account itself. */
    async refresh(ref: AccountRef, signal: AbortSignal | undefined): Promise<Snapshot<AccountDetails>> {
      const snapshot = await snapshots.refresh(
        ref,
        'account',
        (target, accountId, options) => client.fetchAccount(target, accountId, options),
        signal,
      )
      keepMembershipInStep(sessions.current().vault, ref, snapshot.value.account)
      return snapshot
    },

    /** Which lists changed since they were read (API document 7). */
    async cacheKeys(ref: AccountRef, signal: AbortSignal | undefined): Promise<CacheKeys> {
      const session = sessions.current()
      const target = findAccountTarget(session.vault, ref)
      return withinSession(session, signal, (either) =>
        withIdentity(session.vault, ref.identityId, () =>
          client.fetchCacheKeys(target, ref.accountId, { signal: either }),
        ),
      )
    },
  }
}

/** The list of accounts shows the name and the status that the account itself was just seen with. */
function keepMembershipInStep(vault: Vault, ref: AccountRef, account: Account): void {
  const held = vault.memberships.listOf(ref.identityId)
  const next = held.map((one) =>
    one.accountId === ref.accountId
      ? { ...one, name: account.name ?? one.name, status: account.status ?? one.status, withdrawn: false }
      : one,
  )
  if (JSON.stringify(next) !== JSON.stringify(held)) vault.memberships.replaceOf(ref.identityId, next)
}
