import type { Json } from '../json.ts'
import { placeOfField, type EditField } from './fields.ts'
import { isBlank, isScalar } from './ruby-values.ts'

/**
 * A value as far as it means something: null for none. Whole numbers that a double may not hold exactly are texts, as
 * they are in whatever was read from a server.
 */
export function toMeaning(field: EditField, value: Json | undefined): Json {
  if (value === undefined) return null
  if (placeOfField(field) === 'attributes' && isScalar(value) && isBlank(value)) return null
  if (field === 'conversation_required_attributes' && Array.isArray(value) && value.length === 0) return null
  const isTooLong = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
  return isTooLong ? String(value) : value
}
