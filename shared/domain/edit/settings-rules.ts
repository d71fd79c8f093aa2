import type { Json } from '../json.ts'
import { isScalar } from './ruby-values.ts'
import { accepted, ignored, refused, type Verdict } from './verdict.ts'

/** Judges a setting that must be a text or null: servers go by JSON type and turn nothing into text (API document 6.2). */
export function judgeTextSetting(value: Json, field: string): Verdict {
  if (!isScalar(value)) return ignored('wrong-shape')
  if (value === null) return accepted(null)
  if (typeof value !== 'string') return refused('wrong-type', field)
  return value.includes('\0') ? refused('nul', field) : accepted(value)
}

/** Judges a setting that must be a boolean or null. */
export function judgeSwitch(value: Json, field: string): Verdict {
  if (!isScalar(value)) return ignored('wrong-shape')
  return value === null || typeof value === 'boolean' ? accepted(value) : refused('wrong-type', field)
}

/**
 * Judges `conversation_required_attributes`: a list of texts. Null, one text and lists within the list are dropped; every
 * entry of another type is named by its index (API document 4.2, 6.2).
 */
export function judgeRequiredAttributes(value: Json, field: string): Verdict {
  if (!Array.isArray(value) || !value.every(isScalar)) return ignored('wrong-shape')
  const entries = value.filter((entry) => entry !== null)
  const strangers = entries.flatMap((entry, index) =>
    typeof entry === 'string' ? [] : [`${field}/${String(index)}`],
  )
  if (strangers.length > 0) return refused('wrong-type', strangers)
  if (entries.some((entry) => String(entry).includes('\0'))) return refused('nul', field)
  return accepted(entries, entries.length === value.length ? null : 'without-nulls')
}
