import { withWithdrawn } from '#shared/domain/identity.ts'
import type { Profile } from '#shared/domain/profile.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { CallOptions } from '../chatwoot/target.ts'
import type { IdentityRow } from '../vault/identities-table.ts'
import type { Vault } from '../vault/vault.ts'
import { findTarget, withIdentity } from './identities.ts'

/** Asks who an identity is and brings its accounts up to date. */
export async function refreshMemberships(
  { client, vault }: { client: ChatwootClient; vault: Vault },
  identityId: string,
  options: CallOptions,
): Promise<void> {
  const target = findTarget(vault, identityId)
  const fetched = await withIdentity(vault, identityId, () => client.fetchProfile(target, options))
  if (fetched.changed) keepListed(vault, identityId, fetched.value)
}

/**
 * Takes what a profile lists for the accounts of an identity; those that are no longer listed stay, marked. Behind one name there
 * may be two servers: a profile of somebody else fails with `answer-unexpected` and changes nothing.
 */
export function keepListed(vault: Vault, identityId: string, profile: Profile): void {
  if (!isProfileOf(vault.identities.find(identityId), profile))
    throw new FailureError('answer-unexpected', { facts: { expected: 'id' } })
  const held = vault.memberships.listOf(identityId)
  vault.memberships.replaceOf(identityId, withWithdrawn(held, profile.memberships))
}

/** Whether a profile is that of an identity, as far as it is known whose that is. */
export function isProfileOf(identity: Pick<IdentityRow, 'userId'> | undefined, { userId }: Profile): boolean {
  const known = identity?.userId ?? null
  return known === null || known === userId
}
