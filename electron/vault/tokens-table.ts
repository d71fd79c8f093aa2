import { FailureError } from '#shared/failures/failure.ts'
import { text } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/** The tokens, one per identity. The only SQL of the product that reads or writes one. */
export interface TokensTable {
  /** Fails with `already-added` where the identity has one, `unknown-identity` where there is no such identity. */
  insert(identityId: string, token: string): void
  /** Fails with `unknown-identity` where there is none to replace. */
  replace(identityId: string, token: string): void
  /** Fails with `unknown-identity`. To be called at the last moment, by whoever writes the request's header. */
  read(identityId: string): string
}

/** The tokens of an open vault. */
export function openTokensTable(sql: Sql): TokensTable {
  return {
    insert(identityId, token) {
      sql.run('insert into tokens (identity_id, token) values (:identityId, :token)', { identityId, token })
    },
    replace(identityId, token) {
      const values = { identityId, token }
      if (sql.run('update tokens set token = :token where identity_id = :identityId', values) === 0)
        throw new FailureError('unknown-identity')
    },
    read(identityId) {
      const token = sql.first(
        'select token from tokens where identity_id = :identityId',
        { identityId },
        (columns) => text(columns, 'token'),
      )
      if (token === undefined) throw new FailureError('unknown-identity')
      return token
    },
  }
}
