import type { Failure, FailureCode } from '#shared/failures/failure.ts'

export interface Freshness {
  state: 'fresh' | 'stale' | 'failing' | 'offline' | 'unknown'
  /** The snapshot seems to come from the future: the clock was set back since, and its age cannot be told. */
  clockChanged: boolean
}

/** Older than this counts as stale, in milliseconds. */
const STALE_AFTER = 10 * 60_000
/** Clocks that differ by less are the same clock. */
const TOLERANCE = 60_000
const NO_WAY_THERE: readonly FailureCode[] = ['offline', 'name-not-found']

/** How far what is on screen can be trusted. A failing refresh outweighs a young age: the server was asked and did not say. */
export function judgeFreshness(fetchedAt: number | null, failure: Failure | null, now: number): Freshness {
  const clockChanged = fetchedAt !== null && fetchedAt > now + TOLERANCE
  if (failure !== null) {
    return { state: NO_WAY_THERE.includes(failure.code) ? 'offline' : 'failing', clockChanged }
  }
  if (fetchedAt === null) return { state: 'unknown', clockChanged }
  return { state: clockChanged || now - fetchedAt > STALE_AFTER ? 'stale' : 'fresh', clockChanged }
}
