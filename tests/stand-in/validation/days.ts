import { isBlank } from '../rails/blank.ts'
import { ExactNumber } from '../rails/number.ts'
import type { Scalar } from './columns.ts'
import type { Problem } from './problems.ts'

const shortest = 1
const longest = 999

const digits = '\\d+(?:_\\d+)*'
const rubyFloat = new RegExp(
  `^[\\t-\\r ]*[+-]?(?:${digits}(?:\\.${digits})?|\\.${digits})(?:e[+-]?${digits})?[\\t-\\r ]*$`,
  'i',
)
const leadingInteger = new RegExp(`^[\\t-\\r ]*([+-]?${digits})`)

/** What an integer column keeps of a value: nothing of a blank one, and of any other text the whole number it starts with. */
export function toDays(value: Scalar): number | null {
  if (value !== false && isBlank(value)) return null
  if (typeof value === 'string') return Number((leadingInteger.exec(value)?.[1] ?? '0').replaceAll('_', ''))
  return Math.trunc(Number(value instanceof ExactNumber ? value.value : value))
}

/** What is wrong with a number of days as it was sent: it is checked as Ruby reads a float, so `1e2` is a hundred here. */
export function dayProblems(attribute: string, sent: Scalar): Problem[] {
  if (toDays(sent) === null) return []
  const number = toNumber(sent)
  if (number === undefined) return [{ attribute, message: 'is not a number' }]
  if (number < shortest) return [{ attribute, message: `must be greater than or equal to ${shortest}` }]
  if (number > longest) return [{ attribute, message: `must be less than or equal to ${longest}` }]
  return []
}

function toNumber(sent: Scalar): number | undefined {
  if (typeof sent === 'number') return sent
  if (sent instanceof ExactNumber) return sent.value
  // A false is no value to check, so the column's own zero is looked at instead.
  if (sent === false) return 0
  return typeof sent === 'string' && rubyFloat.test(sent) ? Number(sent.replaceAll('_', '')) : undefined
}
