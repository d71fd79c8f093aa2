import { isObject, type Json } from '../json.ts'

/** White space as Ruby sees it: JavaScript's own counts a byte order mark and leaves out the next-line control. */
const whiteSpace = /^(?:[^\S\ufeff]|\u0085)*$/u

/** What Rails calls blank: nothing, no, a text without anything in it, an empty list or object. */
export function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false) return true
  if (typeof value === 'string') return whiteSpace.test(value)
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}
