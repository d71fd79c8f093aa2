import { toDurationParts } from '#shared/domain/duration.ts'
import { kindOfField, type EditField } from '#shared/domain/edit/fields.ts'
import type { Json } from '#shared/domain/json.ts'
import { nameOfLocale } from '#shared/domain/locales.ts'
import type { ServerTraits } from '#shared/domain/server-traits.ts'
import { toLocaleTag } from './languages.ts'
import { presentLanguage, t, tCount } from './translate.ts'
import { writeList, writeUnit } from './written.ts'

/** What the number of auto-resolve counts on the server in question. */
export type AmountUnit = ServerTraits['autoResolve']['unit']

/** A value in words. `isNone`: it stands for nothing, and is shown less prominently. */
export interface ValueText {
  text: string
  isNone: boolean
}

/** What a parameter of the update call is called. */
export function nameOfField(field: EditField): string {
  return t(`fields.name.${field}`)
}

/** "a, b and c" out of the names of fields. */
export function listFieldNames(fields: readonly EditField[]): string {
  return writeList(tag(), 'conjunction', fields.map(nameOfField))
}

/** A field's value in human terms with the raw one within reach: `3 days (4,320 minutes)`, `pt_BR · Português Brasileiro`. */
export function describeValue(field: EditField, value: Json | undefined, unit: AmountUnit): ValueText {
  if (value === null || value === undefined) return { text: t('fields.value.none'), isNone: true }
  if (value === '' || (Array.isArray(value) && value.length === 0))
    return { text: t('fields.value.empty'), isNone: true }
  if (typeof value === 'boolean')
    return { text: value ? t('fields.value.on') : t('fields.value.off'), isNone: false }
  if (typeof value === 'number') return { text: describeNumber(field, value, unit), isNone: false }
  if (typeof value === 'string')
    return { text: field === 'locale' ? describeLocale(value) : value, isNone: false }
  const isTexts = Array.isArray(value) && value.every((entry) => typeof entry === 'string')
  return { text: isTexts ? value.join(', ') : JSON.stringify(value), isNone: false }
}

/** `pt_BR · Português Brasileiro`. Chatwoot's names end with the code in brackets, which stands in front here. */
export function describeLocale(code: string): string {
  const name = nameOfLocale(code).replace(/ \([\w-]+\)$/, '')
  return name === code ? code : `${code} · ${name}`
}

function describeNumber(field: EditField, value: number, unit: AmountUnit): string {
  if (kindOfField(field) !== 'duration' || !Number.isInteger(value)) return String(value)
  if (field === 'auto_resolve_duration' || unit === 'days') return formatUnit('day', value)
  if (unit === 'unknown') return String(value)
  return tCount('fields.value.minutes', value, { duration: describeMinutes(value) })
}

/** "1 day, 2 hours"; zero minutes are "0 minutes". */
export function describeMinutes(minutes: number): string {
  const { days, hours, minutes: rest } = toDurationParts(minutes)
  const parts = [
    days > 0 ? formatUnit('day', days) : '',
    hours > 0 ? formatUnit('hour', hours) : '',
    rest > 0 || (days === 0 && hours === 0) ? formatUnit('minute', rest) : '',
  ]
  return writeList(
    tag(),
    'unit',
    parts.filter((part) => part !== ''),
  )
}

/** "3 days" in the language of the page. */
export function formatUnit(unit: 'day' | 'hour' | 'minute', amount: number): string {
  return writeUnit(tag(), unit, amount)
}

const tag = () => toLocaleTag(presentLanguage())
