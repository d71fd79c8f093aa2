import type { AccountRef } from '#shared/domain/account-ref.ts'
import { flag, integer, text } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/** An account that is to be there without a network. */
export interface OfflineWish {
  ref: AccountRef
  /** Nothing of it is fetched until somebody says so. */
  isPaused: boolean
}

/** Which accounts are to be there without a network. Goes with the identity. */
export interface OfflineTable {
  list(): OfflineWish[]
  /** Wishes for it, or changes the wish. */
  write(wish: OfflineWish): void
  remove(ref: AccountRef): void
}

const AT = 'identity_id = :identityId and account_id = :accountId'

/** The wishes of an open vault. */
export function openOfflineTable(sql: Sql): OfflineTable {
  return {
    list: () =>
      sql.all('select * from offline_accounts', {}, (row) => ({
        ref: { identityId: text(row, 'identity_id'), accountId: integer(row, 'account_id') },
        isPaused: flag(row, 'is_paused'),
      })),
    write({ ref: { identityId, accountId }, isPaused }) {
      sql.run(
        `insert or replace into offline_accounts (identity_id, account_id, is_paused)
         values (:identityId, :accountId, :isPaused)`,
        { identityId, accountId, isPaused: isPaused ? 1 : 0 },
      )
    },
    remove({ identityId, accountId }) {
      sql.run(`delete from offline_accounts where ${AT}`, { identityId, accountId })
    },
  }
}
