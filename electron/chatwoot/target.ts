/** Where a call goes and as whom. */
export interface Target {
  /** Scheme, host and port, as `parseInstanceUrl` gives it. */
  origin: string
  /** Called at the last moment, in the one place that writes the header; null for calls without a token. */
  readToken: (() => string) | null
  /** The version last seen, if any: how many requests a minute this server takes depends on it. */
  serverVersion?: string | null
}

/** How a call is made; everything has a default. */
export interface CallOptions {
  /** Ends the call with `cancelled`, on the wire too. */
  signal?: AbortSignal | undefined
  /** The tag of the answer that is held: sent back verbatim, so that the server may say that nothing changed. */
  etag?: string | null
  /** `asked` (the default): somebody waits for it. `background`: takes at most a third of the server's budget. */
  urgency?: 'asked' | 'background'
  /** Hears how many milliseconds an answer took, from its turn to its last byte. */
  onTime?: (milliseconds: number) => void
}

/** An answer, or the word that what is held still is the answer. */
export type Fetched<Value> =
  | { changed: true; value: Value; etag: string | null; requestId: string }
  | { changed: false; etag: string; requestId: string }
