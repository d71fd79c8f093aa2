import { toDurationParts } from '#shared/domain/duration.ts'
import { currentLocale } from '../../composables/current-locale.ts'

type Unit = 'day' | 'hour' | 'minute'

/** "1 day, 2 hours" in the language of the page; zero minutes are "0 minutes". */
export function formatMinutes(minutes: number): string {
  const { days, hours, minutes: rest } = toDurationParts(minutes)
  const parts: [Unit, number][] = [
    ['day', days],
    ['hour', hours],
    ['minute', rest],
  ]
  const shown = parts.filter(([, amount]) => amount !== 0)
  const texts = (shown.length === 0 ? parts.slice(2) : shown).map(([unit, amount]) =>
    formatUnit(unit, amount),
  )
  return new Intl.ListFormat(currentLocale.value, { type: 'unit' }).format(texts)
}

/** "3 days". */
export function formatDays(days: number): string {
  return formatUnit('day', days)
}

function formatUnit(unit: Unit, amount: number): string {
  const format = new Intl.NumberFormat(currentLocale.value, { style: 'unit', unit, unitDisplay: 'long' })
  return format.format(amount)
}
