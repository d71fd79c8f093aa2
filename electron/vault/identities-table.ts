import type { Identity } from '#shared/domain/identity.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { flag, integerOrNull, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql, SqlValues } from '../sqlite/sql.ts'
import { withChange } from './row-change.ts'

/** An identity as the vault keeps it: without its memberships, and its token is in a table of its own. */
export interface IdentityRow {
  id: string
  instanceId: string
  /** Unique within the instance; null where the server has no profile route. */
  userId: number | null
  name: string
  email: string | null
  tokenState: Identity['tokenState']
  reportsActivity: boolean
}

export interface IdentitiesTable {
  /** All, in the order in which they were added. */
  list(): IdentityRow[]
  listOf(instanceId: string): IdentityRow[]
  find(id: string): IdentityRow | undefined
  /** Fails with `already-added` where the instance has this user already, `unknown-instance` where there is none. */
  insert(row: IdentityRow): void
  /** Changes what is named and answers with the whole row. Fails with `unknown-identity`, `already-added`. */
  update(id: string, change: Partial<Omit<IdentityRow, 'id' | 'instanceId'>>): IdentityRow
  /** Takes its token and memberships along. Fails with `unknown-identity`. */
  remove(id: string): void
}

const TOKEN_STATES = ['working', 'unknown-token', 'wrong-kind', 'lost-in-rotation'] as const

/** The identities of an open vault. */
export function openIdentitiesTable(sql: Sql): IdentitiesTable {
  const find = (id: string) => sql.first('select * from identities where id = :id', { id }, toRow)

  return {
    list: () => sql.all('select * from identities order by rowid', {}, toRow),
    listOf: (instanceId) =>
      sql.all(
        'select * from identities where instance_id = :instanceId order by rowid',
        { instanceId },
        toRow,
      ),
    find,
    insert(row) {
      const added = sql.run(
        `insert into identities (id, instance_id, user_id, name, email, token_state, reports_activity)
         select :id, instances.id, :userId, :name, :email, :tokenState, :reportsActivity
         from instances where instances.id = :instanceId`,
        { ...toValues(row), instanceId: row.instanceId },
      )
      if (added === 0) throw new FailureError('unknown-instance')
    },
    update: (id, change) =>
      sql.transaction(() => {
        const row = find(id)
        if (!row) throw new FailureError('unknown-identity')
        const changed = withChange(row, change)
        sql.run(
          `update identities set user_id = :userId, name = :name, email = :email, token_state = :tokenState,
           reports_activity = :reportsActivity where id = :id`,
          toValues(changed),
        )
        return changed
      }),
    remove(id) {
      if (sql.run('delete from identities where id = :id', { id }) === 0)
        throw new FailureError('unknown-identity')
    },
  }
}

function toRow(columns: Columns): IdentityRow {
  return {
    id: text(columns, 'id'),
    instanceId: text(columns, 'instance_id'),
    userId: integerOrNull(columns, 'user_id'),
    name: text(columns, 'name'),
    email: textOrNull(columns, 'email'),
    tokenState: TOKEN_STATES.find((state) => state === columns.token_state) ?? 'working',
    reportsActivity: flag(columns, 'reports_activity'),
  }
}

function toValues(row: IdentityRow): SqlValues {
  const { id, userId, name, email, tokenState, reportsActivity } = row
  return { id, userId, name, email, tokenState, reportsActivity: reportsActivity ? 1 : 0 }
}
