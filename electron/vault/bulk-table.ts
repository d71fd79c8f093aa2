import {
  BULK_OUTCOMES,
  BULK_STATES,
  type BulkOutcome,
  type BulkStart,
  type BulkState,
  type BulkTarget,
} from '#shared/domain/bulk.ts'
import type { AccountEdit, EditField } from '#shared/domain/edit/fields.ts'
import type { BaseValues } from '#shared/domain/edits.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import { integer, integerOrNull, text, textOrNull, type Columns } from '../sqlite/columns.ts'
import type { Sql } from '../sqlite/sql.ts'

/** A run without its accounts. */
export interface BulkRunRow {
  id: number
  at: number
  state: BulkState
  undoOf: number | null
}

/** An account of a run, with what is to be sent to it. */
export interface BulkTargetRow extends BulkTarget<FailureCode>, BulkStart {}

/** How an account of a run stands. */
export type BulkStanding = Pick<BulkTargetRow, 'outcome' | 'failure' | 'historyId'>

/** What a list of runs tells about the accounts of one. */
export interface BulkCount {
  outcome: BulkOutcome
  count: number
}

/** The changes of many accounts. */
export interface BulkTable {
  /** Newest first. */
  list(): BulkRunRow[]
  find(id: number): BulkRunRow | undefined
  /** In their order. What was sent and unknown stands as the history knows it by now. */
  targetsOf(id: number): BulkTargetRow[]
  /** In which runs changes of the history were made, by change. */
  runsOf(historyIds: readonly number[]): Map<number, number>
  target(id: number, position: number): BulkTargetRow | undefined
  countsOf(id: number): BulkCount[]
  fieldsOf(id: number): EditField[]
  /** Answers with the run's id. */
  insert(
    run: Omit<BulkRunRow, 'id'>,
    targets: readonly Omit<BulkTargetRow, keyof BulkStanding | 'position'>[],
  ): number
  setState(id: number, state: BulkState): void
  stand(id: number, position: number, standing: BulkStanding): void
  /** Forgets what was done on a server, and the runs of which nothing is left. */
  forget(origin: string): void
}

/** What was unknown is what the history has found out since. */
const OUTCOME = `case when t.outcome = 'unknown' and h.outcome in ('saved', 'not-saved') then h.outcome
  when t.outcome = 'unknown' and h.outcome = 'refused' then 'failed' else t.outcome end`
const TARGETS = `select t.*, ${OUTCOME} as standing from bulk_targets t left join history h on h.id = t.history_id`
/** Older runs are forgotten; their changes stay in the history. */
const MOST_RUNS = 100

/** The changes of many accounts of an open vault. */
export function openBulkTable(sql: Sql): BulkTable {
  return {
    list: () => sql.all('select * from bulk_runs order by id desc', {}, toRun),
    find: (id) => sql.first('select * from bulk_runs where id = :id', { id }, toRun),
    targetsOf: (id) => sql.all(`${TARGETS} where t.run_id = :id order by t.position`, { id }, toTarget),
    runsOf: (historyIds) =>
      new Map(
        sql.all(
          'select history_id, run_id from bulk_targets where history_id in (select value from json_each(:ids))',
          { ids: JSON.stringify(historyIds) },
          (columns) => [integer(columns, 'history_id'), integer(columns, 'run_id')] as const,
        ),
      ),
    target: (id, position) =>
      sql.first(`${TARGETS} where t.run_id = :id and t.position = :position`, { id, position }, toTarget),
    countsOf: (id) =>
      sql.all(
        `select standing, count(*) as count from (${TARGETS} where t.run_id = :id) group by standing`,
        { id },
        (columns) => ({ outcome: toOutcome(columns), count: integer(columns, 'count') }),
      ),
    fieldsOf: (id) =>
      sql.all(
        `select distinct key as field from bulk_targets, json_each(edit) where run_id = :id order by field`,
        { id },
        (columns) => text(columns, 'field') as EditField,
      ),
    insert: (run, targets) =>
      sql.transaction(() => {
        sql.run('insert into bulk_runs (at, state, undo_of) values (:at, :state, :undoOf)', { ...run })
        const id = sql.first('select last_insert_rowid() as id', {}, (columns) => integer(columns, 'id')) ?? 0
        for (const [position, target] of targets.entries()) insertTarget(sql, id, position, target)
        sql.run(
          'delete from bulk_runs where id not in (select id from bulk_runs order by id desc limit :most)',
          { most: MOST_RUNS },
        )
        return id
      }),
    setState(id, state) {
      sql.run('update bulk_runs set state = :state where id = :id', { id, state })
    },
    stand(id, position, { outcome, failure, historyId }) {
      sql.run(
        `update bulk_targets set outcome = :outcome, failure = :failure, history_id = :historyId
         where run_id = :id and position = :position`,
        { id, position, outcome, failure: failure === null ? null : JSON.stringify(failure), historyId },
      )
    },
    forget(origin) {
      sql.run('delete from bulk_targets where origin = :origin', { origin })
      sql.run('delete from bulk_runs where id not in (select run_id from bulk_targets)', {})
    },
  }
}

function insertTarget(
  sql: Sql,
  id: number,
  position: number,
  target: Omit<BulkTargetRow, keyof BulkStanding | 'position'>,
): void {
  const { ref, accountName, origin, edit, baseValues, undoOf } = target
  sql.run(
    `insert into bulk_targets (run_id, position, identity_id, account_id, account_name, origin, edit, base_values,
       undo_of, outcome)
     values (:id, :position, :identityId, :accountId, :accountName, :origin, :edit, :baseValues, :undoOf, 'waiting')`,
    {
      id,
      position,
      ...ref,
      accountName,
      origin,
      edit: JSON.stringify(edit),
      baseValues: JSON.stringify(baseValues),
      undoOf,
    },
  )
}

function toRun(columns: Columns): BulkRunRow {
  return {
    id: integer(columns, 'id'),
    at: integer(columns, 'at'),
    state: BULK_STATES.find((state) => state === columns['state']) ?? 'stopped',
    undoOf: integerOrNull(columns, 'undo_of'),
  }
}

const toOutcome = (columns: Columns): BulkOutcome =>
  BULK_OUTCOMES.find((outcome) => outcome === columns['standing']) ?? 'unknown'

/** The texts hold what `insert` and `stand` wrote. */
function toTarget(columns: Columns): BulkTargetRow {
  const failure = textOrNull(columns, 'failure')
  return {
    position: integer(columns, 'position'),
    ref: { identityId: text(columns, 'identity_id'), accountId: integer(columns, 'account_id') },
    accountName: text(columns, 'account_name'),
    origin: text(columns, 'origin'),
    edit: JSON.parse(text(columns, 'edit')) as AccountEdit,
    baseValues: JSON.parse(text(columns, 'base_values')) as BaseValues,
    undoOf: integerOrNull(columns, 'undo_of'),
    outcome: toOutcome(columns),
    failure: failure === null ? null : (JSON.parse(failure) as BulkTarget<FailureCode>['failure']),
    historyId: integerOrNull(columns, 'history_id'),
  }
}
