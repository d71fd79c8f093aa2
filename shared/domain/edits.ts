import type { AccountDetails } from './account.ts'
import type { KeptDifference } from './edit/changes.ts'
import type { EditField } from './edit/fields.ts'
import type { Json } from './json.ts'
import type { Snapshot } from './snapshot.ts'

/** What each touched field held when the admin looked at it; null stands for a field that was not there. */
export type BaseValues = Partial<Record<EditField, Json>>

/** A field that both the admin and somebody else changed, differently. Null stands for none. */
export interface Clash {
  field: EditField
  base: Json
  theirs: Json
  mine: Json
}

/** How saving ended, where it did not end with a failure. */
export type SaveOutcome =
  /** The server holds what was sent; `kept` names the fields that it kept otherwise. */
  | {
      outcome: 'saved'
      snapshot: Snapshot<AccountDetails>
      kept: KeptDifference[]
      /** Fields that were not sent because this server would drop them without a word. */
      dropped: EditField[]
      historyId: number
    }
  /** The account already holds all of it, or this server would drop all of it: nothing was sent. */
  | { outcome: 'nothing-to-send'; snapshot: Snapshot<AccountDetails>; dropped: EditField[] }
  /** Somebody else changed a touched field since the admin looked. Nothing was sent; `snapshot` shows theirs. */
  | { outcome: 'conflict'; snapshot: Snapshot<AccountDetails>; clashes: Clash[] }
  /** No answer came, and the account was read again since: the server does not hold what was sent. */
  | { outcome: 'not-saved'; snapshot: Snapshot<AccountDetails>; historyId: number }
  /** No answer came, and the account could not be read since. It will be, as soon as the server answers again. */
  | { outcome: 'unknown'; historyId: number }
