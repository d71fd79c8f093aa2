import { CHANGE_OUTCOMES, type Change, type ChangedField } from '#shared/domain/history.ts'
import { failureCodeSchema } from '#shared/failures/failure-schema.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import { integer, integerOrNull, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql, SqlValue } from '../sqlite/sql.ts'

/** An account as the history knows it: by its server, since identities come and go. */
export interface HistoryPlace {
  origin: string
  accountId: number
}

/** A change as the vault keeps it. */
export type HistoryRow = Change<FailureCode>

/** How a change ended, once that is known. */
export type Settlement = Pick<HistoryRow, 'fields' | 'outcome' | 'failureCode' | 'requestId'>

/** Every change made here. Nothing but the admin's own wish takes one away. */
export interface HistoryTable {
  /**
   * Newest first, older than the change `before`; of one account or, with null, of all. By time and not by id: what was
   * brought in from another computer got its id later than it was made.
   */
  list(place: HistoryPlace | null, limit: number, before?: number): HistoryRow[]
  find(id: number): HistoryRow | undefined
  /** Changes of which nobody knows whether the server holds them, oldest first; of one account or of all. */
  listUnknown(place: HistoryPlace | null): HistoryRow[]
  /** Answers with the id, which no change had before. */
  insert(change: Omit<HistoryRow, 'id'>): number
  settle(id: number, settlement: Settlement): void
  /** Forgets every change made on a server. */
  forget(origin: string): void
}

/** The history of an open vault. */
export function openHistoryTable(sql: Sql): HistoryTable {
  return {
    list: (place, limit, before) =>
      before === undefined
        ? sql.all(
            `select * from history where true ${ofPlace(place)} order by at desc, id desc limit :limit`,
            { ...place, limit },
            toChange,
          )
        : sql.all(
            `select * from history where (at, id) < (select at, id from history where id = :before) ${ofPlace(place)}
             order by at desc, id desc limit :limit`,
            { ...place, before, limit },
            toChange,
          ),
    find: (id) => sql.first('select * from history where id = :id', { id }, toChange),
    listUnknown: (place) =>
      sql.all(
        `select * from history where outcome = 'unknown' ${ofPlace(place)} order by id`,
        { ...place },
        toChange,
      ),
    insert: (change) =>
      sql.transaction(() => {
        sql.run(
          `insert into history (at, identity_id, identity_name, origin, account_id, account_name, fields, outcome,
             failure_code, request_id, undo_of)
           values (:at, :identityId, :identityName, :origin, :accountId, :accountName, :fields, :outcome,
             :failureCode, :requestId, :undoOf)`,
          { ...change, fields: JSON.stringify(change.fields) } satisfies Record<string, SqlValue>,
        )
        return sql.first('select last_insert_rowid() as id', {}, (columns) => integer(columns, 'id')) ?? 0
      }),
    settle(id, { fields, outcome, failureCode, requestId }) {
      sql.run(
        `update history set fields = :fields, outcome = :outcome, failure_code = :failureCode, request_id = :requestId
         where id = :id`,
        { id, fields: JSON.stringify(fields), outcome, failureCode, requestId },
      )
    },
    forget(origin) {
      sql.run('delete from history where origin = :origin', { origin })
    },
  }
}

function ofPlace(place: HistoryPlace | null): string {
  return place === null ? '' : 'and origin = :origin and account_id = :accountId'
}

function toChange(columns: Columns): HistoryRow {
  return {
    id: integer(columns, 'id'),
    at: integer(columns, 'at'),
    identityId: text(columns, 'identity_id'),
    identityName: text(columns, 'identity_name'),
    origin: text(columns, 'origin'),
    accountId: integer(columns, 'account_id'),
    accountName: text(columns, 'account_name'),
    fields: JSON.parse(text(columns, 'fields')) as ChangedField[],
    outcome: CHANGE_OUTCOMES.find((outcome) => outcome === columns['outcome']) ?? 'unknown',
    failureCode: failureCodeSchema.safeParse(columns['failure_code']).data ?? null,
    requestId: textOrNull(columns, 'request_id'),
    undoOf: integerOrNull(columns, 'undo_of'),
  }
}
