import type { PendingSignup } from '#shared/domain/pending-signup.ts'
import { flag, integer, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/** Signups that wait for a mail to be confirmed. No column could hold a password. */
export interface PendingSignupsTable {
  /** The newest first. */
  list(): PendingSignup[]
  find(id: string): PendingSignup | undefined
  insert(row: PendingSignup): void
  /** Without one, does nothing. */
  setState(id: string, state: PendingSignup['state']): void
  /** Without one, does nothing. */
  remove(id: string): void
  /** Takes away what waits for this address at this server; case does not matter. */
  removeOf(origin: string, email: string): void
}

/** The waiting signups of an open vault. */
export function openPendingSignupsTable(sql: Sql): PendingSignupsTable {
  const list = () => sql.all('select * from pending_signups order by created_at desc, rowid desc', {}, toRow)
  const remove = (id: string) => {
    sql.run('delete from pending_signups where id = :id', { id })
  }
  return {
    list,
    find: (id) => sql.first('select * from pending_signups where id = :id', { id }, toRow),
    insert(row) {
      sql.run(
        `insert into pending_signups
           (id, origin, plain_http_confirmed, account_name, full_name, email, locale, state, created_at)
         values (:id, :origin, :plainHttpConfirmed, :accountName, :fullName, :email, :locale, :state, :createdAt)`,
        { ...row, plainHttpConfirmed: row.plainHttpConfirmed ? 1 : 0 },
      )
    },
    setState(id, state) {
      sql.run('update pending_signups set state = :state where id = :id', { id, state })
    },
    remove,
    removeOf(origin, email) {
      // SQLite folds only ASCII, and addresses may hold anything.
      const isMeant = (row: PendingSignup) =>
        row.origin === origin && row.email.trim().toLowerCase() === email.trim().toLowerCase()
      for (const row of list().filter(isMeant)) remove(row.id)
    },
  }
}

function toRow(columns: Columns): PendingSignup {
  return {
    id: text(columns, 'id'),
    origin: text(columns, 'origin'),
    plainHttpConfirmed: flag(columns, 'plain_http_confirmed'),
    accountName: text(columns, 'account_name'),
    fullName: text(columns, 'full_name'),
    email: text(columns, 'email'),
    locale: textOrNull(columns, 'locale'),
    state: text(columns, 'state') === 'confirm-email' ? 'confirm-email' : 'unknown',
    createdAt: integer(columns, 'created_at'),
  }
}
