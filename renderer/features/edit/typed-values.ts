import { fromServerAmount, toServerAmount } from '#shared/domain/edit/durations.ts'
import type { EditField } from '#shared/domain/edit/fields.ts'
import type { Json } from '#shared/domain/json.ts'
import type { ServerTraits } from '#shared/domain/server-traits.ts'

type Unit = ServerTraits['autoResolve']['unit']

/** What a text control shows for a value: nothing for none, JSON for what is no text. */
export function toTypedText(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

// A control shows line breaks its own way; that alone is no change.
const toShown = (text: string) => text.replaceAll('\r\n', '\n')
const toOneLine = (text: string) => text.replaceAll(/[\r\n]/g, '')

/**
 * The value that a typed text stands for. Typing back what the account holds gives exactly that, with its type; an empty
 * text is "none", save for a name, which can only be blank.
 */
export function fromTypedText(field: EditField, text: string, held: Json | undefined): Json | undefined {
  const heldText = toTypedText(held)
  if (text === heldText || text === toShown(heldText) || text === toOneLine(heldText)) return held
  return text === '' && field !== 'name' ? null : text
}

/** A length of time as it is being typed: texts, because half of what one types is no number yet. */
export interface TypedDuration {
  days: string
  hours: string
  minutes: string
}
export type DurationPart = keyof TypedDuration

/** Which parts a length is entered in: a server that counts days has no hours. */
export function partsOf(unit: Unit): readonly DurationPart[] {
  return unit === 'minutes' ? ['days', 'hours', 'minutes'] : ['days']
}

const EMPTY: TypedDuration = { days: '', hours: '', minutes: '' }

/** What the parts show for a value. A text is what somebody typed earlier and was no number. */
export function toTypedDuration(value: Json | undefined, unit: Unit): TypedDuration {
  if (typeof value === 'string') {
    const [days = '', hours = '', minutes = ''] = value.split(':')
    return { days, hours, minutes }
  }
  if (typeof value !== 'number') return EMPTY
  const parts = unit === 'unknown' ? null : fromServerAmount(value, unit)
  if (parts === null) return { ...EMPTY, days: String(value) }
  const write = (part: number) => (part === 0 ? '' : String(part))
  const written = { days: write(parts.days), hours: write(parts.hours), minutes: write(parts.minutes) }
  return value === 0 ? { ...written, days: '0' } : written
}

/**
 * The value that the parts stand for: null when all are empty, the server's number, or, where they make none, a text that
 * keeps what was typed and that every server refuses.
 */
export function fromTypedDuration(typed: TypedDuration, unit: Unit): Json {
  const used = partsOf(unit).map((part) => typed[part].trim())
  if (used.every((part) => part === '')) return null
  const [days = 0, hours = 0, minutes = 0] = used.map((part) => (/^\d*$/.test(part) ? Number(part) : NaN))
  const amount =
    unit === 'unknown'
      ? Number.isSafeInteger(days)
        ? days
        : null
      : toServerAmount({ days, hours, minutes }, unit)
  return amount ?? used.join(':')
}

/** The keys that lines stand for; empty lines are none. */
export function fromLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** One key in each line. What is no list of texts is shown as JSON. */
export function toLines(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value.join('\n')
  return JSON.stringify(value)
}
