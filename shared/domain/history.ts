import type { AccountEdit, EditField } from './edit/fields.ts'
import type { Json } from './json.ts'

/** `unknown`: it was sent and nobody could look since. `refused`: the server answered that it would not. */
export const CHANGE_OUTCOMES = ['saved', 'not-saved', 'unknown', 'refused'] as const
export type ChangeOutcome = (typeof CHANGE_OUTCOMES)[number]

/** One field of a change. Null stands for none. */
export interface ChangedField {
  field: EditField
  before: Json
  /** What was sent. */
  after: Json
  /** What the server holds instead of what was sent, where it differs. */
  kept?: Json
  /** No answer of this server shows the field, so nobody can tell what it holds. */
  hidden?: true
}

/**
 * A change made here, as the history keeps it. It names the server itself, because it outlives instance and token.
 * `Code`: the codes of failures.
 */
export interface Change<Code extends string = string> {
  /** Grows with every change. */
  id: number
  /** When it was sent, epoch milliseconds. */
  at: number
  identityId: string
  identityName: string
  /** Origin of the instance, `https://chat.example.com`. */
  origin: string
  accountId: number
  accountName: string
  fields: ChangedField[]
  outcome: ChangeOutcome
  /** Why it was refused, or why no answer came. */
  failureCode: Code | null
  requestId: string | null
  /** The change that this one took back. */
  undoOf: number | null
}

/** A change with the run that it was made in, where it was one change to many. */
export interface ListedChange<Code extends string = string> extends Change<Code> {
  bulkRunId: number | null
}

export const HISTORY_FORMATS = ['json', 'csv'] as const
export type HistoryFormat = (typeof HISTORY_FORMATS)[number]

/** A file to be saved: its name and its text. */
export interface HistoryExport {
  name: string
  text: string
}

/** The edit that takes a change back: what each field held before it, in the shape that a server takes for "none". */
export function toUndoEdit(change: Change): AccountEdit {
  return Object.fromEntries(change.fields.map(({ field, before }) => [field, toSendable(field, before)]))
}

// A list is emptied by an empty list: null is dropped there without a word (API document 4.2).
function toSendable(field: EditField, before: Json): Json {
  return field === 'conversation_required_attributes' && before === null ? [] : before
}
