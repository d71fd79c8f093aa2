import type { Account } from '../account.ts'
import type { Json } from '../json.ts'
import { isSameValue } from './changes.ts'
import type { EditField } from './fields.ts'

/**
 * Puts the answer of an update into what is held: it lacks keys that a read has, which stay, and settings can never lose
 * a key (API document 4.2, 6.1). Custom attributes are taken whole from a stock server, where a cleared one disappears;
 * others may answer in part, as the documented page's example does.
 */
export function mergeAccountAnswer(held: Account, answer: Account): Account {
  const isStock = answer.features !== undefined
  const sent = Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined))
  const merged: Account = {
    ...held,
    ...sent,
    id: held.id,
    unknown: { ...held.unknown, ...answer.unknown },
    redacted: [...new Set([...held.redacted, ...answer.redacted])],
  }
  if (held.settings !== undefined && answer.settings !== undefined) {
    merged.settings = { ...held.settings, ...answer.settings }
  }
  if (isStock && answer.customAttributes === undefined) delete merged.customAttributes
  if (!isStock && held.customAttributes !== undefined && answer.customAttributes !== undefined) {
    merged.customAttributes = { ...held.customAttributes, ...answer.customAttributes }
  }
  return merged
}

/** What becomes of one field of an edit when the account was read again. */
export type FieldMerge =
  /** Nobody else touched it: it is sent. */
  | { merge: 'mine' }
  /** It already holds what was wanted: nothing is left to send. */
  | { merge: 'settled' }
  /** Both changed it, differently: only the admin can choose. */
  | { merge: 'clash'; base: Json | undefined; theirs: Json | undefined; mine: Json }

/** Compares what a field held when the admin looked, what it holds now, and what they want. */
export function mergeField(
  field: EditField,
  base: Json | undefined,
  theirs: Json | undefined,
  mine: Json,
): FieldMerge {
  if (isSameValue(field, theirs, mine)) return { merge: 'settled' }
  if (isSameValue(field, base, theirs)) return { merge: 'mine' }
  return { merge: 'clash', base, theirs, mine }
}
