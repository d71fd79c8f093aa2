import type { Json } from '../json.ts'
import { ExactNumber } from '../rails/number.ts'
import { crash } from '../rails/failures.ts'

/** A value that is no list, object or file: what Rails lets through where one value is expected. */
export type Scalar = string | number | boolean | null | ExactNumber

/** Whether Rails lets a value through where one value is expected. */
export function isScalar(value: Json | undefined): value is Scalar {
  return value !== undefined && (typeof value !== 'object' || value === null || value instanceof ExactNumber)
}

/** A value as a text column keeps it: `5` as "5", `true` as "t" (API document 6.8). */
export function toText(value: Scalar): string | null {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return value instanceof ExactNumber ? value.text : String(value)
}

/** The text that stands where one value is expected; undefined for lists and objects, which count as not sent. */
export function textOf(value: Json | undefined): string | null | undefined {
  return isScalar(value) ? toText(value) : undefined
}

/** The database takes no NUL in a text: the server finds out too late. */
export function mustBeStorable(value: Json | undefined): void {
  if (typeof value === 'string' && value.includes('\0')) throw crash()
  if (Array.isArray(value)) value.forEach(mustBeStorable)
}

/** Characters as people count them, not code units. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}
