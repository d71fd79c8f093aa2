import type { AccountRef } from './account-ref.ts'
import type { AccountEdit, EditField } from './edit/fields.ts'
import type { Refused } from './edit/verdict.ts'
import type { BaseValues } from './edits.ts'
import type { ChangedField } from './history.ts'
import type { ServerTraits } from './server-traits.ts'

/** One change for many accounts. Auto-resolve is a length of time, since servers count it in different units. */
export interface BulkEdit {
  /** Everything but auto-resolve's time. */
  edit: AccountEdit
  /** Null switches it off; undefined leaves it as it is. */
  autoResolveMinutes?: number | null | undefined
}

/** A failure as far as a table shows it. */
export interface ShownFailure<Code extends string = string> {
  code: Code
  facts: Record<string, string | number | boolean>
}

/** What would happen to one account, and why not. */
export type BulkVerdict<Code extends string = string> =
  | { will: 'change'; fields: ChangedField[]; dropped: EditField[] }
  /** All of it is there already, or this server would drop all of it. */
  | { will: 'nothing'; dropped: EditField[] }
  | { will: 'refuse'; refusals: [string, Refused][] }
  /** This server has no number for such a length of time. */
  | { will: 'not-fit'; why: 'whole-days' | 'unit-unknown' }
  /** Somebody changed it since: an undo does not go over that. */
  | { will: 'clash'; fields: EditField[] }
  | { will: 'fail'; failure: ShownFailure<Code> }

/** One account in a change of many: what is to be sent, and what was seen when it was judged. */
export interface BulkStart {
  ref: AccountRef
  edit: AccountEdit
  baseValues: BaseValues
  /** The change of the history that this takes back. */
  undoOf: number | null
}

/** One account of a dry run. */
export interface PlannedTarget<Code extends string = string> extends BulkStart {
  accountName: string
  origin: string
  unit: ServerTraits['autoResolve']['unit']
  verdict: BulkVerdict<Code>
}

/** One step of a dry run. */
export interface BulkPlanStep<Code extends string = string> {
  done: number
  total: number
  target: PlannedTarget<Code>
}

/**
 * `sending`: begun, and not known yet. `failed`: it was refused, or never left. `unknown`: it was sent, and nobody knows
 * whether it arrived. `conflict`: somebody else changed it since the dry run. `not-done`: its turn never came.
 */
export const BULK_OUTCOMES = [
  'waiting',
  'sending',
  'saved',
  'nothing',
  'conflict',
  'failed',
  'not-saved',
  'unknown',
  'not-done',
] as const
export type BulkOutcome = (typeof BULK_OUTCOMES)[number]

/** How one account of a run stands. */
export interface BulkTarget<Code extends string = string> {
  position: number
  ref: AccountRef
  accountName: string
  origin: string
  outcome: BulkOutcome
  failure: ShownFailure<Code> | null
  historyId: number | null
}

/** `stopped`: by hand, or because the app ended; what was not done can still be. */
export const BULK_STATES = ['running', 'paused', 'stopped', 'ended'] as const
export type BulkState = (typeof BULK_STATES)[number]

/** A change of many accounts, as it stands. */
export interface BulkRun {
  id: number
  /** When it began, epoch milliseconds. */
  at: number
  state: BulkState
  /** The run that this one takes back. */
  undoOf: number | null
  fields: EditField[]
  counts: Record<BulkOutcome, number>
}

/** News of a run: how it stands, and the accounts of which something is new. The first one tells all of them. */
export interface BulkNews<Code extends string = string> {
  run: BulkRun
  targets: BulkTarget<Code>[]
}
