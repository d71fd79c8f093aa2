/** What the certificate of an instance said when it was last looked at. `Code`: the codes of failures. */
export interface Certificate<Code extends string = string> {
  /** Epoch milliseconds; null where the certificate does not say. */
  expiresAt: number | null
  issuer: string
  /** Why it is not trusted, or null. */
  failureCode: Code | null
}

/** How an instance was last found. It outlives restarts, so that it is known without a network what was known last. */
export interface InstanceHealth<Code extends string = string> {
  instanceId: string
  /** When it was last asked, epoch milliseconds. */
  checkedAt: number
  /** When it last answered, or null. */
  answeredAt: number | null
  /** What kept it from answering when it was last asked, and since when that is so. Null: it answers. */
  failing: { code: Code; facts: Record<string, string | number | boolean>; since: number } | null
  /** Parts that called themselves out of order twice in a row: once is what a healthy server says after its start. */
  failingServices: ('data' | 'queue')[]
  /** How long the last requests took, milliseconds, oldest first. */
  latencies: number[]
  /** Null for plain http, behind a proxy, or where no handshake came about. */
  certificate: Certificate<Code> | null
  edition: 'enterprise' | 'community' | null
  /** The newest release that this server has heard of, as it wrote it. */
  latestRelease: string | null
  /** The languages that its login page lists, by code. Left out: not known. */
  locales?: string[] | undefined
}

/** One step of asking many instances. `health` is null where the instance was removed meanwhile. */
export interface HealthProgress<Code extends string = string> {
  done: number
  total: number
  health: InstanceHealth<Code> | null
}

/** Days before its end from which a certificate is worth a word. */
export const CERTIFICATE_SOON_DAYS = 14

/** How many requests the median is made of. */
const MOST_LATENCIES = 9

/** The newest requests of those known and those just made. */
export function addLatencies(known: readonly number[], made: readonly number[]): number[] {
  return [...known, ...made.map(Math.round)].slice(-MOST_LATENCIES)
}

/** The middle of some numbers: one slow answer says little about a server. Null for none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? upper) + upper) / 2)
}
