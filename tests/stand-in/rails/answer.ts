/** What a handler gives back when it did what it was asked. */
export type Answer =
  /** Shown as JSON; 200 unless said otherwise. */
  | {
      kind: 'json'
      status?: number
      body: unknown
      cacheControl?: string
      /** Further headers, by their exact names. */
      headers?: readonly (readonly [string, string])[]
    }
  /** A status and nothing else. */
  | { kind: 'head'; status: number; contentType?: string }
  | { kind: 'html'; status: number; body: string }
  | { kind: 'redirect'; location: string }

/** 200 with a JSON body. */
export function json(body: unknown): Answer {
  return { kind: 'json', body }
}

/** 200 without a body. */
export function done(): Answer {
  return { kind: 'head', status: 200 }
}
