import type { Account } from '../account.ts'
import type { ChangedField } from '../history.ts'
import type { Json } from '../json.ts'
import { isSameValue } from './changes.ts'
import { readField } from './fields.ts'
import { isBlank, isScalar } from './ruby-values.ts'

/** What a look at the account tells about a change of which no answer came. */
export interface Sight {
  outcome: 'saved' | 'not-saved'
  fields: ChangedField[]
}

/**
 * Tells from the account as it is now whether a change arrived: a save is all or nothing, so one field that holds what was
 * sent speaks for all. Null where no field of the change is ever shown.
 */
export function settleBySight(fields: readonly ChangedField[], account: Account): Sight | null {
  const shown = fields.filter(({ hidden }) => hidden !== true)
  if (shown.length === 0) return null
  const hasArrived = shown.some((field) => holds(field, readField(account, field.field)))
  return hasArrived
    ? { outcome: 'saved', fields: withKept(fields, account) }
    : { outcome: 'not-saved', fields: [...fields] }
}

/** The fields of a change that was saved, with what the server holds where that is something else. */
export function withKept(fields: readonly ChangedField[], account: Account): ChangedField[] {
  return fields.map(({ kept: _, ...field }) => {
    const now = readField(account, field.field)
    const isAsSent = field.hidden === true || isSameValue(field.field, field.after, now)
    return isAsSent ? field : { ...field, kept: now ?? null }
  })
}

function holds({ field, before, after }: ChangedField, now: Json | undefined): boolean {
  if (isSameValue(field, after, now)) return true
  // Without an address of its own an account shows the installation's: whichever it is, it is not the one from before.
  const isCleared = field === 'support_email' && isScalar(after) && isBlank(after)
  return isCleared && !isSameValue(field, before, now)
}
