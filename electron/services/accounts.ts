import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Account, AccountDetails, AccountFacts, CacheKeys } from '#shared/domain/account.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { CallOptions } from '../chatwoot/target.ts'
import type { Vault } from '../vault/vault.ts'
import type { ChangeRecord } from './change-record.ts'
import { findAccountTarget, withIdentity } from './identities.ts'
import { noteInPassing } from './note-in-passing.ts'
import { withinSession, type SessionKeeper } from './session.ts'
import type { AccountFetch, Snapshots } from './snapshots.ts'

/** What accounts are, as last seen and as the server says now. */
export function createAccountsService({
  client,
  sessions,
  snapshots,
  changes,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
  snapshots: Snapshots
  changes: ChangeRecord
}) {
  /** Behind one name there may be two servers: what another says about its own account is not about this one. */
  const fetchAccount: AccountFetch<AccountDetails> = async (target, accountId, options) => {
    const fetched = await client.fetchAccount(target, accountId, options)
    if (fetched.changed && fetched.value.account.id !== accountId)
      throw new FailureError('answer-unexpected', { facts: { expected: 'id' } })
    return fetched
  }

  return {
    read: (ref: AccountRef) => snapshots.read(ref, 'account'),

    readAhead: (refs: AccountRef[]) => snapshots.readAhead(refs, 'account'),

    facts: (): Promise<AccountFacts[]> => snapshots.listFacts(),

    /**
     * Asks the server; the list of accounts then shows the same name and status as the account itself, and changes of which
     * nobody knew whether they arrived are settled.
     */
    async refresh(ref: AccountRef, signal: AbortSignal | undefined): Promise<Snapshot<AccountDetails>> {
      const unknown = changes.listOpen(sessions.current().vault, ref)
      const snapshot = await snapshots.refresh(ref, 'account', fetchAccount, signal)
      const { vault } = sessions.current()
      keepMembershipInStep(vault, ref, snapshot.value.account)
      changes.settleBySight(vault, unknown, snapshot.value.account)
      return snapshot
    },

    /** Asks the server where nobody waits, and says by which keys the account's lists are to be judged. */
    async check(
      ref: AccountRef,
      options: Pick<CallOptions, 'signal' | 'urgency'>,
    ): Promise<{ keys: CacheKeys; changed: boolean }> {
      const unknown = changes.listOpen(sessions.current().vault, ref)
      const { value, mark } = await snapshots.check(ref, 'account', fetchAccount, options)
      if (value !== null) {
        const { vault } = sessions.current()
        keepMembershipInStep(vault, ref, value.account)
        changes.settleBySight(vault, unknown, value.account)
      }
      return { keys: JSON.parse(mark ?? '{}') as CacheKeys, changed: value !== null }
    },

    /** Takes what a server answered to an update for what the account is now. */
    keep(ref: AccountRef, details: AccountDetails): Snapshot<AccountDetails> {
      keepMembershipInStep(sessions.current().vault, ref, details.account)
      return snapshots.keep(ref, 'account', details)
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

/** What accounts are, for other services. */
export type AccountsService = ReturnType<typeof createAccountsService>

/** The list of accounts shows the name and the status that the account itself was just seen with. */
function keepMembershipInStep(vault: Vault, ref: AccountRef, account: Account): void {
  const { name = null, status = null } = account
  noteInPassing(() => {
    vault.memberships.noteSight(ref.identityId, ref.accountId, { name, status })
  })
}
