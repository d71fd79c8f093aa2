import type { Identity } from '#shared/domain/identity.ts'

/** An identity as the vault keeps it: without its memberships, and its token is in a table of its own. */
export interface IdentityRow {
  id: string
  instanceId: string
  /** Unique within the instance; null where the server has no profile route. */
  userId: number | null
  name: string
  email: string | null
  tokenState: Identity['tokenState']
}

export interface IdentitiesTable {
  /** All, in the order in which they were added. */
  list(): IdentityRow[]
  listOf(instanceId: string): IdentityRow[]
  find(id: string): IdentityRow | undefined
  /** Fails with `already-added` where the instance has this user already, `unknown-instance` where there is none. */
  insert(row: IdentityRow): void
  /** Changes what is named and answers with the whole row. Fails with `unknown-identity`. */
  update(id: string, change: Partial<Omit<IdentityRow, 'id' | 'instanceId'>>): IdentityRow
  /** Takes its token and memberships along. Fails with `unknown-identity`. */
  remove(id: string): void
}
