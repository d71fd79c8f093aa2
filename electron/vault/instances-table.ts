import type { InstanceColour } from '#shared/domain/instance.ts'
import type { ServerFacts } from '#shared/domain/server-facts.ts'

/** An instance as the vault keeps it: without its identities. */
export interface InstanceRow {
  id: string
  /** Unique: one instance per origin. */
  origin: string
  name: string
  colour: InstanceColour
  plainHttpConfirmed: boolean
  position: number
  server: ServerFacts | null
}

export interface InstancesTable {
  /** In rail order. */
  list(): InstanceRow[]
  find(id: string): InstanceRow | undefined
  findByOrigin(origin: string): InstanceRow | undefined
  /** Fails with `already-added` where the id or the origin is taken. */
  insert(row: InstanceRow): void
  /** Changes what is named and answers with the whole row. Fails with `unknown-instance`. */
  update(id: string, change: Partial<Omit<InstanceRow, 'id'>>): InstanceRow
  /** Takes identities, tokens and memberships along. Fails with `unknown-instance`. */
  remove(id: string): void
}
