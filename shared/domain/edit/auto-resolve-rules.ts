import type { Json } from '../json.ts'
import type { ServerTraits } from '../server-traits.ts'
import { isBlank, isScalar, toCheckedNumber, toColumnInteger } from './ruby-values.ts'
import { accepted, ignored, refused, type Verdict } from './verdict.ts'

type Limits = ServerTraits['autoResolve']

/** The largest number of an integer column. */
const COLUMN_MAXIMUM = 2_147_483_647

/** Judges `auto_resolve_after`: a whole number by JSON type, or null to switch it off (API document 6.2). */
export function judgeAfter(value: Json, limits: Limits): Verdict {
  return isScalar(value) ? judgeAfterValue(value, limits) : ignored('wrong-shape')
}

/** The same for a value that the account holds already: nothing is dropped there, and a list is of the wrong type. */
export function judgeAfterValue(value: Json, limits: Limits): Verdict {
  if (value === null) return accepted(null)
  if (typeof value !== 'number' || !Number.isInteger(value))
    return refused('wrong-type', 'auto_resolve_after')
  return withinLimits(value, limits) ?? accepted(value)
}

/** Judges `auto_resolve_duration`: whatever can be read as days; the check sees fractions, the column keeps whole days. */
export function judgeDuration(value: Json, limits: Limits): Verdict {
  if (!isScalar(value)) return ignored('wrong-shape')
  if (typeof value === 'boolean') return refused('not-a-number', 'auto_resolve_duration')
  if (isBlank(value)) return accepted(null, value === null ? null : 'cleared')
  const checked = typeof value === 'string' ? toCheckedNumber(value) : value
  if (checked === null) return refused('not-a-number', 'auto_resolve_duration')
  const stored = typeof value === 'string' ? toColumnInteger(value) : Math.trunc(checked)
  return withinLimits(checked, limits) ?? accepted(stored, stored === value ? null : 'as-whole-number')
}

function withinLimits(number: number, { field, minimum, maximum }: Limits): Verdict | null {
  if (number < minimum) return refused('too-small', field, minimum)
  const most = maximum ?? COLUMN_MAXIMUM
  return number > most ? refused('too-large', field, most) : null
}
