import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Identity, Membership } from '#shared/domain/identity.ts'
import type { Instance } from '#shared/domain/instance.ts'

/** Where the account on screen stands: known from the vault at once, before any cache or server was asked. */
export interface AccountContext {
  ref: AccountRef
  instance: Instance | null
  identity: Identity | null
  membership: Membership | null
}

/** Finds an account's identity and membership inside its instance. */
export function toAccountContext(ref: AccountRef, instance: Instance | null): AccountContext {
  const identity = instance?.identities.find((candidate) => candidate.id === ref.identityId) ?? null
  const membership = identity?.memberships.find((candidate) => candidate.accountId === ref.accountId) ?? null
  return { ref, instance, identity, membership }
}
