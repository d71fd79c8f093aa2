import type { Account } from '../account.ts'
import type { Json, JsonObject } from '../json.ts'
import { isJsonObject } from '../json.ts'
import { isEditField, readField, type AccountEdit, type EditField } from './fields.ts'
import { toMeaning } from './meaning.ts'
import type { Verdict } from './verdict.ts'

/** A field with what it held and holds; undefined where an answer has no such key. */
export interface FieldChange {
  field: EditField
  before: Json | undefined
  after: Json | undefined
}

/** Whether two values of a field mean the same to a server: null, absent and, among attributes, blank are all "none". */
export function isSameValue(field: EditField, one: Json | undefined, other: Json | undefined): boolean {
  return isSameJson(toMeaning(field, one), toMeaning(field, other))
}

/** Whether two JSON values are equal; the order of an object's keys does not count. */
function isSameJson(one: Json, other: Json): boolean {
  if (one === other) return true
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((part, at) => isSameJson(part, other[at] ?? null))
    )
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameJson(one[key] ?? null, other[key] ?? null))
  )
}

/**
 * The body of the update call: of the touched fields those that are accepted and differ from what the account holds, with
 * the JSON types the server keeps. `support_email` is never in it unless it was touched, since sending the shown
 * address back would pin the installation's (API document 6.5). Empty when nothing is left to send.
 */
export function toPatchBody(verdicts: Readonly<Record<string, Verdict>>, account: Account): AccountEdit {
  const body: AccountEdit = {}
  for (const [field, verdict] of Object.entries(verdicts)) {
    if (!isEditField(field) || verdict.verdict !== 'accepted') continue
    if (!isSameValue(field, verdict.value, readField(account, field))) body[field] = verdict.value
  }
  return body
}

/** The JSON text of a body. Numbers are written from numbers, so no `30.0` can arise, which would be kept as it is. */
export function toPatchText(body: AccountEdit): string {
  return JSON.stringify(body)
}

/** A field that the server kept otherwise than it was sent. */
export interface KeptDifference {
  field: EditField
  sent: Json
  kept: Json | undefined
}

/** The entries of an edit with their names typed; keys that are no fields are left out. */
export function toEntries(edit: AccountEdit): [EditField, Json][] {
  return Object.entries(edit as JsonObject).filter((entry): entry is [EditField, Json] =>
    isEditField(entry[0]),
  )
}
