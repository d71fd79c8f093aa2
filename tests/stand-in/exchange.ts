/** One request as it came off the socket; header names keep the case they came in (pairs of `rawHeaders`). */
export interface Exchange {
  method: string
  /** Path and query as in the request line, still percent-encoded. */
  target: string
  headers: readonly (readonly [string, string])[]
  body: Buffer
  /** The peer's address; a loopback peer is trusted to name another one in `X-Forwarded-For`. */
  remoteAddress: string
  /** Whether the request came over TLS. */
  secure: boolean
}

/** What goes back. A body of undefined means none at all. */
export interface Reply {
  status: number
  headers: [string, string][]
  body?: Buffer | string
}
