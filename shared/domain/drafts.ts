import type { AccountRef } from './account-ref.ts'
import type { AccountEdit, EditField } from './edit/fields.ts'
import type { BaseValues } from './edits.ts'

/** What somebody typed about an account and has not saved. It survives lock, crash and restart. */
export interface Draft {
  edit: AccountEdit
  /** What the touched fields held when the admin looked at them. */
  baseValues: BaseValues
  /** The change of the history that this draft would take back, if it is such a one. */
  undoOf: number | null
  /** Epoch milliseconds. */
  changedAt: number
}

/** A draft as a list of them shows it. */
export interface DraftSummary {
  ref: AccountRef
  fields: EditField[]
  changedAt: number
}
