import { z } from 'zod'
import { EDIT_FIELDS, type AccountEdit, type EditField } from './edit/fields.ts'
import type { BaseValues } from './edits.ts'
import { jsonValueSchema } from './json-value-schema.ts'

const MOST_CHARACTERS = 200_000
/** What a server held before may be longer than what is typed here. */
const MOST_HELD_CHARACTERS = 500_000

const editFieldSchema = z.enum(EDIT_FIELDS as readonly [EditField, ...EditField[]])

/** What somebody wants to change: only the fields they touched, with any JSON value; the judgement comes later. */
export const accountEditSchema = z.partialRecord(editFieldSchema, jsonValueSchema(MOST_CHARACTERS))

/** What the touched fields held when the admin looked at them. */
export const baseValuesSchema = z.partialRecord(editFieldSchema, jsonValueSchema(MOST_HELD_CHARACTERS))

/** Whether every touched field has its base value: without one, somebody else's change could not be told from ours. */
export function hasAllBaseValues({
  edit,
  baseValues,
}: {
  edit: AccountEdit
  baseValues: BaseValues
}): boolean {
  return Object.keys(edit).every((field) => Object.hasOwn(baseValues, field))
}
