import { FailureError } from '#shared/failures/failure.ts'
import { text, textOrNull } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/**
 * How far the change from an old token to a new one has come. `asked`: the server was asked and may have made a new one,
 * from when on the old one is dead. `held`: the new one is stored beside the old.
 */
export type RotationState = 'none' | 'asked' | 'held'

/** The tokens, one per identity, and the next one while it is changed. The only SQL of the product that reads or writes one. */
export interface TokensTable {
  /** Fails with `already-added` where the identity has one, `unknown-identity` where there is no such identity. */
  insert(identityId: string, token: string): void
  /** Ends a rotation, too. Fails with `unknown-identity` where there is none to replace. */
  replace(identityId: string, token: string): void
  /** Fails with `unknown-identity`. To be called at the last moment, by whoever writes the request's header. */
  read(identityId: string): string
  rotation(identityId: string): RotationState
  /** Notes that the server is about to be asked for a new token. Fails with `unknown-identity`. */
  beginRotation(identityId: string): void
  /** Stores the new token beside the old one. Fails with `unknown-identity` where no rotation was begun. */
  holdNext(identityId: string, token: string): void
  /** Fails with `unknown-identity` where no next token is held. As `read`. */
  readNext(identityId: string): string
  /** The held token takes the place of the old one. Fails with `unknown-identity` where none is held. */
  adoptNext(identityId: string): void
  /** Forgets that a rotation was begun, and a held token with it. */
  endRotation(identityId: string): void
}

/** The tokens of an open vault. */
export function openTokensTable(sql: Sql): TokensTable {
  const findNext = (identityId: string) =>
    sql.first(
      'select next_token from rotations where identity_id = :identityId',
      { identityId },
      (columns) => ({
        token: textOrNull(columns, 'next_token'),
      }),
    )
  const endRotation = (identityId: string) => {
    sql.run('delete from rotations where identity_id = :identityId', { identityId })
  }
  const replace = (identityId: string, token: string) => {
    sql.transaction(() => {
      mustHit(
        sql.run('update tokens set token = :token where identity_id = :identityId', { identityId, token }),
      )
      endRotation(identityId)
    })
  }
  const readNext = (identityId: string): string => {
    const token = findNext(identityId)?.token ?? null
    if (token === null) throw new FailureError('unknown-identity')
    return token
  }

  return {
    insert(identityId, token) {
      sql.run('insert into tokens (identity_id, token) values (:identityId, :token)', { identityId, token })
    },
    replace,
    read(identityId) {
      const token = sql.first(
        'select token from tokens where identity_id = :identityId',
        { identityId },
        (columns) => text(columns, 'token'),
      )
      if (token === undefined) throw new FailureError('unknown-identity')
      return token
    },
    rotation(identityId) {
      const next = findNext(identityId)
      if (next === undefined) return 'none'
      return next.token === null ? 'asked' : 'held'
    },
    beginRotation(identityId) {
      mustHit(
        sql.run(
          `insert into rotations (identity_id, asked_at) select id, :now from identities where id = :identityId
           on conflict (identity_id) do update set asked_at = excluded.asked_at, next_token = null`,
          { identityId, now: Date.now() },
        ),
      )
    },
    holdNext(identityId, token) {
      mustHit(
        sql.run('update rotations set next_token = :token where identity_id = :identityId', {
          identityId,
          token,
        }),
      )
    },
    readNext,
    adoptNext(identityId) {
      replace(identityId, readNext(identityId))
    },
    endRotation,
  }
}

function mustHit(changes: number): void {
  if (changes === 0) throw new FailureError('unknown-identity')
}
