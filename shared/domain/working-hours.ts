import { isJsonObject, type Json } from './json.ts'

/** One day of an inbox's working hours. Days count from 0, Sunday; times are minutes after midnight in the inbox's time zone. */
export type WorkingDay =
  | { day: number; state: 'closed' | 'all-day' }
  | { day: number; state: 'hours'; opens: number; closes: number }

/** Working hours as understood, Sunday first, beside the entries that could not be understood, as they came. */
export interface WorkingHours {
  days: WorkingDay[]
  strangers: Json[]
}

/** Reads the `working_hours` of an inbox (API document 4.10). */
export function toWorkingHours(sent: readonly Json[] | null | undefined): WorkingHours {
  const hours: WorkingHours = { days: [], strangers: [] }
  for (const entry of sent ?? []) {
    const day = toWorkingDay(entry)
    if (day === null) hours.strangers.push(entry)
    else hours.days.push(day)
  }
  hours.days.sort((one, other) => one.day - other.day)
  return hours
}

function toWorkingDay(entry: Json): WorkingDay | null {
  if (!isJsonObject(entry)) return null
  const day = entry.day_of_week
  if (typeof day !== 'number' || !Number.isInteger(day) || day < 0 || day > 6) return null
  if (entry.closed_all_day === true) return { day, state: 'closed' }
  if (entry.open_all_day === true) return { day, state: 'all-day' }
  const opens = toMinutes(entry.open_hour, entry.open_minutes)
  const closes = toMinutes(entry.close_hour, entry.close_minutes)
  return opens === null || closes === null ? null : { day, state: 'hours', opens, closes }
}

function toMinutes(hour: Json | undefined, minutes: Json | undefined): number | null {
  if (typeof hour !== 'number' || typeof minutes !== 'number') return null
  const total = hour * 60 + minutes
  return Number.isInteger(total) && total >= 0 && total <= 24 * 60 ? total : null
}
