import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { AccountUse } from '#shared/domain/organisation.ts'
import { integer, text, type Columns } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/** Which accounts are pinned and how much each is used. Goes with the identity. */
export interface UsesTable {
  listPins(): AccountRef[]
  /** Keeps exactly these, in this order. */
  replacePins(pins: readonly AccountRef[]): void
  /** The one used last first. */
  list(): AccountUse[]
  find(ref: AccountRef): AccountUse | undefined
  keep(use: AccountUse): void
}

/** The pins and uses of an open vault. */
export function openUsesTable(sql: Sql): UsesTable {
  return {
    listPins: () => sql.all('select * from pins order by position', {}, toRef),
    replacePins(pins) {
      sql.transaction(() => {
        sql.run('delete from pins', {})
        for (const [position, { identityId, accountId }] of pins.entries())
          sql.run(
            'insert into pins (identity_id, account_id, position) values (:identityId, :accountId, :position)',
            { identityId, accountId, position },
          )
      })
    },
    list: () => sql.all('select * from uses order by used_at desc', {}, toUse),
    find: ({ identityId, accountId }) =>
      sql.first(
        'select * from uses where identity_id = :identityId and account_id = :accountId',
        { identityId, accountId },
        toUse,
      ),
    keep({ ref: { identityId, accountId }, score, usedAt }) {
      sql.run(
        `insert into uses (identity_id, account_id, score, used_at) values (:identityId, :accountId, :score, :usedAt)
         on conflict (identity_id, account_id) do update set score = excluded.score, used_at = excluded.used_at`,
        { identityId, accountId, score, usedAt },
      )
    },
  }
}

function toRef(columns: Columns): AccountRef {
  return { identityId: text(columns, 'identity_id'), accountId: integer(columns, 'account_id') }
}

function toUse(columns: Columns): AccountUse {
  return { ref: toRef(columns), score: integer(columns, 'score'), usedAt: integer(columns, 'used_at') }
}
