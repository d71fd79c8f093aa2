import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Draft } from '#shared/domain/drafts.ts'
import type { AccountEdit } from '#shared/domain/edit/fields.ts'
import type { BaseValues } from '#shared/domain/edits.ts'
import { integer, integerOrNull, text, type Columns } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/** One draft per identity and account. Goes with its identity. */
export interface DraftsTable {
  /** All, the one changed last first. */
  list(): (Draft & { ref: AccountRef })[]
  find(ref: AccountRef): Draft | undefined
  /** Replaces the draft as a whole. Fails with `unknown-identity`. */
  keep(ref: AccountRef, draft: Draft): void
  /** Without one, does nothing. */
  discard(ref: AccountRef): void
}

/** The drafts of an open vault. */
export function openDraftsTable(sql: Sql): DraftsTable {
  return {
    list: () =>
      sql.all('select * from drafts order by changed_at desc, rowid desc', {}, (columns) => ({
        ref: { identityId: text(columns, 'identity_id'), accountId: integer(columns, 'account_id') },
        ...toDraft(columns),
      })),
    find: ({ identityId, accountId }) =>
      sql.first(
        'select * from drafts where identity_id = :identityId and account_id = :accountId',
        { identityId, accountId },
        toDraft,
      ),
    keep({ identityId, accountId }, draft) {
      sql.run(
        `insert into drafts (identity_id, account_id, edit, base_values, undo_of, changed_at)
         values (:identityId, :accountId, :edit, :baseValues, :undoOf, :changedAt)
         on conflict (identity_id, account_id) do update set
           edit = excluded.edit, base_values = excluded.base_values, undo_of = excluded.undo_of,
           changed_at = excluded.changed_at`,
        {
          identityId,
          accountId,
          edit: JSON.stringify(draft.edit),
          baseValues: JSON.stringify(draft.baseValues),
          undoOf: draft.undoOf,
          changedAt: draft.changedAt,
        },
      )
    },
    discard({ identityId, accountId }) {
      sql.run('delete from drafts where identity_id = :identityId and account_id = :accountId', {
        identityId,
        accountId,
      })
    },
  }
}

function toDraft(columns: Columns): Draft {
  return {
    edit: JSON.parse(text(columns, 'edit')) as AccountEdit,
    baseValues: JSON.parse(text(columns, 'base_values')) as BaseValues,
    undoOf: integerOrNull(columns, 'undo_of'),
    changedAt: integer(columns, 'changed_at'),
  }
}
