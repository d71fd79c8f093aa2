import type { Answer } from './answer.ts'

const LONGEST = 3600

/**
 * Seconds until a server that refused for being asked too often may be asked again: what it or a proxy names, else until the
 * next of its windows begins, which are windows of the clock (API document 3.3). By the clock of the server, where it tells it.
 */
export function toPatience(answer: Pick<Answer, 'header'>, windowSeconds = 60): number {
  const told = Date.parse(answer.header('date') ?? '')
  const now = Number.isFinite(told) ? told : Date.now()
  const named = toNamed(answer.header('retry-after')?.trim() ?? '', now)
  if (Number.isFinite(named)) return Math.min(LONGEST, Math.max(1, Math.ceil(named)))
  return windowSeconds - (Math.floor(now / 1000) % windowSeconds)
}

/** Seconds, named as such or as a time; NaN where none are. */
function toNamed(text: string, now: number): number {
  return /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000
}
