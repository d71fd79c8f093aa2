/** A length of time in the parts people speak of; parts that are zero are zero. */
export interface DurationParts {
  days: number
  hours: number
  minutes: number
}

/** Splits whole minutes into days, hours and minutes: 4,320 minutes are 3 days. */
export function toDurationParts(minutes: number): DurationParts {
  const whole = Math.max(0, Math.trunc(minutes))
  return { days: Math.floor(whole / 1440), hours: Math.floor((whole % 1440) / 60), minutes: whole % 60 }
}
