import { toDurationParts, type DurationParts } from '../duration.ts'
import type { ServerTraits } from '../server-traits.ts'

type Unit = ServerTraits['autoResolve']['unit']

const MINUTES_A_DAY = 1440

/**
 * The parts of a server's number, to be edited. Null where they cannot be told: the unit is unknown, or the number is no
 * whole number of at least 0.
 */
export function fromServerAmount(amount: number, unit: Unit): DurationParts | null {
  if (unit === 'unknown' || !Number.isSafeInteger(amount) || amount < 0) return null
  return unit === 'minutes' ? toDurationParts(amount) : { days: amount, hours: 0, minutes: 0 }
}

/**
 * The number this server understands for a length entered in parts. Null where it has none: parts that are no whole
 * numbers, hours and minutes on a server that counts days, or a unit that is unknown.
 */
export function toServerAmount(parts: DurationParts, unit: Unit): number | null {
  const values = [parts.days, parts.hours, parts.minutes]
  if (unit === 'unknown' || !values.every((value) => Number.isSafeInteger(value) && value >= 0)) return null
  const minutes = parts.days * MINUTES_A_DAY + parts.hours * 60 + parts.minutes
  if (!Number.isSafeInteger(minutes)) return null
  if (unit === 'minutes') return minutes
  return minutes % MINUTES_A_DAY === 0 ? minutes / MINUTES_A_DAY : null
}
