/** What is known about a server without signing in (API document 4.8 and 9). */
export interface ServerFacts {
  /** As the server wrote it, suffixes of forks included; null where `GET /api` is missing. */
  version: string | null
  /** `stock`: has the version and profile routes. `documented-page`: only the account routes of the documented page. */
  kind: 'stock' | 'documented-page'
  queueServices: string | null
  dataServices: string | null
  /** Epoch milliseconds. */
  checkedAt: number
}
