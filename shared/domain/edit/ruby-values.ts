import type { Json } from '../json.ts'

/** What a server lets through where one value is expected. */
export type Scalar = string | number | boolean | null

export function isScalar(value: Json | undefined): value is Scalar {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  )
}

const BLANK = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/

/** Whether a server takes a value for nothing: null, false, no text, or white space alone. */
export function isBlank(value: Scalar): boolean {
  return value === null || value === false || (typeof value === 'string' && BLANK.test(value))
}

/** The text that a text column keeps of a number or boolean: `123`, `1.5`, `t` (API document 6.8). */
export function toColumnText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return typeof value === 'number' ? toNumberText(value) : value
}

function toNumberText(value: number): string {
  const sent = JSON.stringify(value)
  // Sent without point or exponent it is an integer of any size there; everything else is a float with Ruby's own text.
  if (/^-?\d+$/.test(sent)) return sent
  const size = Math.abs(value)
  if (size >= 1e-4 && size < 1e16) return sent
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  const digits = exponent.slice(1).padStart(2, '0')
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${exponent.charAt(0)}${digits}`
}

const WHITE = '[ \\t\\n\\v\\f\\r]*'
const DIGITS = '\\d+(?:_\\d+)*'
const FLOAT = new RegExp(
  `^${WHITE}[+-]?(?:${DIGITS}(?:\\.${DIGITS})?|\\.${DIGITS})(?:e[+-]?${DIGITS})?${WHITE}$`,
  'i',
)
const LEADING_INTEGER = new RegExp(`^${WHITE}([+-]?${DIGITS})`)

/** The number a text stands for when a server checks it, or null: ` 3 `, `1_0` and `1e2` are numbers, `0x1` and `3.` are not. */
export function toCheckedNumber(text: string): number | null {
  return FLOAT.test(text) ? Number(text.replaceAll('_', '')) : null
}

/** The whole number an integer column keeps of a text: what it starts with, so 1 for `1e2`. */
export function toColumnInteger(text: string): number {
  return Number((LEADING_INTEGER.exec(text)?.[1] ?? '0').replaceAll('_', ''))
}

/** Characters as a database counts them. Stops counting past `limit`, so that no text is too long to judge. */
export function isLongerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false
  if (text.length > 2 * limit) return true
  return Array.from(text).length > limit
}
