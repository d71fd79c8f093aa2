import { isDeepStrictEqual } from 'node:util'
import type { Membership } from '#shared/domain/identity.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { flag, integer, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/** Identity × account. */
export interface MembershipsTable {
  /** In the order in which they were given. */
  listOf(identityId: string): Membership[]
  /** Whether this account was ever listed for the identity: asked before every call, so it reads one row. */
  has(identityId: string, accountId: number): boolean
  /** All of them in one query, by identity id: for lists of instances. */
  listAll(): Map<string, Membership[]>
  /** Replaces all memberships of the identity by these; those that are the same already are left alone. Fails with `unknown-identity`. */
  replaceOf(identityId: string, memberships: readonly Membership[]): void
  /** The account itself was just seen: it is not withdrawn, and null leaves what is held. Writes only what is another. */
  noteSight(identityId: string, accountId: number, seen: Record<'name' | 'status', string | null>): void
}

/** The memberships of an open vault. */
export function openMembershipsTable(sql: Sql): MembershipsTable {
  const listOf = (identityId: string) =>
    sql.all(
      'select * from memberships where identity_id = :identityId order by position',
      { identityId },
      toMembership,
    )

  return {
    listOf,
    has: (identityId, accountId) =>
      sql.first(
        'select 1 from memberships where identity_id = :identityId and account_id = :accountId',
        { identityId, accountId },
        () => true,
      ) ?? false,
    listAll() {
      const all = sql.all('select * from memberships order by identity_id, position', {}, (columns) => ({
        identityId: text(columns, 'identity_id'),
        membership: toMembership(columns),
      }))
      const byIdentity = new Map<string, Membership[]>()
      for (const { identityId, membership } of all) {
        const known = byIdentity.get(identityId)
        if (known) known.push(membership)
        else byIdentity.set(identityId, [membership])
      }
      return byIdentity
    },
    replaceOf(identityId, memberships) {
      sql.transaction(() => {
        const owner = sql.first(
          'select id from identities where id = :identityId',
          { identityId },
          () => true,
        )
        if (!owner) throw new FailureError('unknown-identity')
        if (isDeepStrictEqual(listOf(identityId), memberships)) return
        sql.run('delete from memberships where identity_id = :identityId', { identityId })
        for (const [position, membership] of memberships.entries())
          insert(sql, identityId, position, membership)
      })
    },
    noteSight(identityId, accountId, seen) {
      sql.run(
        `update memberships set name = coalesce(:name, name), status = coalesce(:status, status), withdrawn = 0
         where identity_id = :identityId and account_id = :accountId
           and (name <> coalesce(:name, name) or status is not coalesce(:status, status) or withdrawn <> 0)`,
        { identityId, accountId, ...seen },
      )
    },
  }
}

function insert(sql: Sql, identityId: string, position: number, membership: Membership): void {
  sql.run(
    `insert into memberships
       (identity_id, account_id, position, name, role, status, active_at, permissions, withdrawn)
     values (:identityId, :accountId, :position, :name, :role, :status, :activeAt, :permissions, :withdrawn)`,
    {
      identityId,
      accountId: membership.accountId,
      position,
      name: membership.name,
      role: membership.role,
      status: membership.status,
      activeAt: membership.activeAt,
      permissions: JSON.stringify(membership.permissions),
      withdrawn: membership.withdrawn ? 1 : 0,
    },
  )
}

function toMembership(columns: Columns): Membership {
  return {
    accountId: integer(columns, 'account_id'),
    name: text(columns, 'name'),
    role: textOrNull(columns, 'role'),
    status: textOrNull(columns, 'status'),
    activeAt: textOrNull(columns, 'active_at'),
    permissions: JSON.parse(text(columns, 'permissions')) as string[],
    withdrawn: flag(columns, 'withdrawn'),
  }
}
