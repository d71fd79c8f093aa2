import { withWithdrawn } from '#shared/domain/identity.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { CallOptions } from '../chatwoot/target.ts'
import type { Vault } from '../vault/vault.ts'
import { findTarget, withIdentity } from './identities.ts'

/** Asks who an identity is and brings its accounts up to date; those that are no longer listed stay, marked. */
export async function refreshMemberships(
  { client, vault }: { client: ChatwootClient; vault: Vault },
  identityId: string,
  options: CallOptions,
): Promise<void> {
  const target = findTarget(vault, identityId)
  const fetched = await withIdentity(vault, identityId, () => client.fetchProfile(target, options))
  if (!fetched.changed) return
  const held = vault.memberships.listOf(identityId)
  vault.memberships.replaceOf(identityId, withWithdrawn(held, fetched.value.memberships))
}
