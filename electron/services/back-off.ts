const FIRST = 30_000
const LONGEST = 15 * 60_000

/**
 * How long to leave a server alone after so many failures in a row, in milliseconds: ever longer, up to a quarter of an hour,
 * and never just as long as others do. `random`: from 0 to 1.
 */
export function toBackOff(failures: number, random: number): number {
  return Math.min(FIRST * 2 ** Math.max(0, failures - 1), LONGEST) * (0.6 + random * 0.4)
}
