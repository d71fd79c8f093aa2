import { currentLocale } from './current-locale.ts'

type Formatter =
  Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.Collator | Intl.ListFormat

const made = new Map<string, Formatter>()

/** Making an Intl object costs far more than using it, so each is made once per locale. */
function once<Kind extends Formatter>(name: string, make: (locale: string) => Kind): Kind {
  const locale = currentLocale.value
  const key = `${name} ${locale}`
  const known = made.get(key)
  if (known !== undefined) return known as Kind
  const fresh = make(locale)
  made.set(key, fresh)
  return fresh
}

/** A number as the language writes it. */
export function formatNumber(value: number): string {
  return once('number', (locale) => new Intl.NumberFormat(locale)).format(value)
}

/** Bytes as megabytes, of which a tenth is the least. */
export function formatMegabytes(bytes: number): string {
  const format = once(
    'megabytes',
    (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
  )
  return format.format(bytes > 0 ? Math.max(bytes / 1_000_000, 0.1) : 0)
}

/** Date and time to the second with the zone, for "exactly when". Takes epoch milliseconds. */
export function formatExactTime(time: number): string {
  if (!Number.isFinite(time)) return ''
  const format = once(
    'exact',
    (locale) =>
      new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        second: '2-digit',
        timeZoneName: 'short',
      }),
  )
  return format.format(time)
}

/** The time of day, for what is no older than that. Takes epoch milliseconds. */
export function formatTimeOfDay(time: number): string {
  const format = once(
    'time',
    (locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }),
  )
  return format.format(time)
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** "3 min. ago", "in 2 hr.", "now": the distance between two times in epoch milliseconds, in the largest fitting unit. */
export function formatRelativeTime(time: number, now: number): string {
  if (!Number.isFinite(time)) return ''
  const distance = time - now
  const format = once(
    'relative',
    (locale) =>
      new Intl.RelativeTimeFormat(locale, {
        numeric: 'auto',
        // Arabic's short months are "in 3 months" where 3 months ago is meant: a mistake of the locale data.
        style: locale.startsWith('ar') ? 'long' : 'short',
      }),
  )
  const unit = UNITS.find(([, size]) => Math.abs(distance) >= size)
  if (unit === undefined) return format.format(0, 'second')
  return format.format(Math.trunc(distance / unit[1]), unit[0])
}

/** Orders texts as a reader of the language expects, numbers inside them by value. */
export function compareTexts(left: string, right: string): number {
  return once(
    'collator',
    (locale) => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }),
  ).compare(left, right)
}

/** "a, b and c" in the language. */
export function formatList(items: string[]): string {
  return once('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items)
}
