import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { bulkEditSchema, bulkRefsSchema, bulkTargetsSchema } from '../domain/bulk-schema.ts'
import type { BulkNews, BulkPlanStep, BulkRun } from '../domain/bulk.ts'
import type { FailureCode } from '../failures/failure.ts'
import { call } from './call.ts'

const runId = z.strictObject({ id: z.int().positive() })

export const bulk = {
  /** The dry run: reads each account afresh and tells what would happen to it and why not. Changes nothing. */
  plan: call
    .input(z.strictObject({ refs: bulkRefsSchema, edit: bulkEditSchema }))
    .output(eventIterator(type<BulkPlanStep<FailureCode>>())),
  /** The dry run of taking a run back: what it changed, and nobody since. */
  planUndo: call.input(runId).output(eventIterator(type<BulkPlanStep<FailureCode>>())),
  /**
   * Begins to change accounts, as the dry run told. Each is a save of its own with all that belongs to it; the run is on
   * disk before the first one, and goes on whoever looks.
   */
  start: call
    .input(z.strictObject({ targets: bulkTargetsSchema, undoOf: z.int().positive().nullable() }))
    .output(type<BulkRun>()),
  /** The runs there were, newest first. */
  list: call.output(type<BulkRun[]>()),
  /** A run as it stands and whenever something of it is new. Ends when nothing more will come. */
  watch: call.input(runId).output(eventIterator(type<BulkNews<FailureCode>>())),
  /** Begins no further account until it is resumed. */
  pause: call.input(runId).output(type<BulkRun>()),
  /** Goes on after a pause or a stop, with what was never begun. What was sent is never sent again. */
  resume: call.input(runId).output(type<BulkRun>()),
  /** Begins no further account. What is on its way is brought to its end. */
  stop: call.input(runId).output(type<BulkRun>()),
}
