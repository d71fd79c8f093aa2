import { kindOfField, type EditField } from '#shared/domain/edit/fields.ts'
import type { Accepted, Refused } from '#shared/domain/edit/verdict.ts'
import type { Json } from '#shared/domain/json.ts'
import { describeMinutes, describeValue, formatUnit, type AmountUnit } from './field-texts.ts'
import { toLocaleTag } from './languages.ts'
import { presentLanguage, t } from './translate.ts'
import { writeNumber } from './written.ts'

/** Why a field is refused, in a sentence for below it. `held` is for what the account itself holds. */
export function describeRefusal(
  field: EditField,
  { reason, limit, stored }: Refused,
  held: Json | undefined,
  unit: AmountUnit,
): string {
  if (stored) return t('edit.stored', { value: describeValue(field, held, unit).text })
  if (kindOfField(field) === 'duration' && (reason === 'wrong-type' || reason === 'not-a-number'))
    return t('edit.wholeNumbers')
  return t(`edit.refused.${reason}`, { limit: limit === null ? '' : describeLimit(field, limit, unit) })
}

function describeLimit(field: EditField, limit: number, unit: AmountUnit): string {
  if (kindOfField(field) !== 'duration' || unit === 'unknown') {
    return writeNumber(toLocaleTag(presentLanguage()), limit)
  }
  return unit === 'minutes' ? describeMinutes(limit) : formatUnit('day', limit)
}

/** What the server makes of an accepted value, where that is something else than was typed. */
export function describeAlteration(
  field: EditField,
  { alteration, value }: Accepted,
  unit: AmountUnit,
): string | undefined {
  // That clearing clears needs no sentence.
  if (alteration === null || alteration === 'cleared' || (alteration === 'hidden' && field === 'user_role'))
    return undefined
  return t(`edit.altered.${alteration}`, { value: describeValue(field, value, unit).text })
}
