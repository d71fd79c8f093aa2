import type { Membership } from '#shared/domain/identity.ts'

/** Identity × account. */
export interface MembershipsTable {
  /** In the order in which they were given. */
  listOf(identityId: string): Membership[]
  /** All of them in one query, by identity id: for lists of instances. */
  listAll(): Map<string, Membership[]>
  /** Replaces all memberships of the identity by these. Fails with `unknown-identity`. */
  replaceOf(identityId: string, memberships: Membership[]): void
}
