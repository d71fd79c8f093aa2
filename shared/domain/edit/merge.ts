import type { Account } from '../account.ts'
import type { Json } from '../json.ts'
import { diffAccount, isSameValue, toEntries, type FieldChange } from './changes.ts'
import { readField, type AccountEdit, type EditField } from './fields.ts'

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

export interface ThreeWayMerge {
  fields: Partial<Record<EditField, FieldMerge>>
  /** What somebody else changed elsewhere; it is kept without a question. */
  elsewhere: FieldChange[]
  clashes: EditField[]
}

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

/** Compares what the admin was looking at, what the server holds now, and what they want, field by field. */
export function mergeThreeWay(base: Account, theirs: Account, mine: AccountEdit): ThreeWayMerge {
  const wanted = toEntries(mine)
  const fields: ThreeWayMerge['fields'] = {}
  for (const [field, value] of wanted) {
    fields[field] = mergeField(field, readField(base, field), readField(theirs, field), value)
  }
  const touched = new Set(wanted.map(([field]) => field))
  return {
    fields,
    elsewhere: diffAccount(base, theirs).filter(({ field }) => !touched.has(field)),
    clashes: wanted.map(([field]) => field).filter((field) => fields[field]?.merge === 'clash'),
  }
}
