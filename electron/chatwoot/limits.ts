/** What a call may take at most; the client has these, tests have smaller ones. */
export interface Limits {
  /** Until a connection stands, TLS included. */
  connectMilliseconds: number
  /** From the moment a call has its turn until its last byte is read. */
  callMilliseconds: number
  /** Of a body, after decompression. */
  bodyBytes: number
  /** Requests at a time per instance. */
  width: number
}

/** A real server gives up after 15 seconds (API document 3.3), a proxy before it after 60. */
export const LIMITS: Limits = {
  connectMilliseconds: 10_000,
  callMilliseconds: 30_000,
  bodyBytes: 20 * 1024 * 1024,
  width: 6,
}
