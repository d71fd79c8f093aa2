import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, constants, type ZlibOptions } from 'node:zlib'
import { request, type Dispatcher, type Headers } from 'undici'

/** What is asked for, as `fetch` is told it. */
export interface PlainRequest {
  method: string
  headers: Headers
  body?: string
  dispatcher: Dispatcher
  signal: AbortSignal
}

/** What came back, as far as anybody here looks at it. */
export interface PlainResponse {
  status: number
  headers: { get(name: string): string | null }
  /** Decompressed. Whoever does not read it to its end destroys it. */
  body: Readable
}

/**
 * Sends one request as `fetch` would, over undici's own way of sending: no redirects, no cookies, no second tries. The standard's
 * fetch makes a dozen objects around each answer that nobody here looks at, which costs as much again as the request itself.
 */
export async function plainFetch(
  url: string,
  { method, headers, body, dispatcher, signal }: PlainRequest,
): Promise<PlainResponse> {
  headers.set('Accept-Encoding', Object.keys(DECODERS).join(', '))
  const answer = await request(url, {
    method,
    headers,
    body: body ?? null,
    dispatcher,
    signal,
  })
  const get = (name: string) => {
    const value = answer.headers[name.toLowerCase()]
    return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value
  }
  const isEmpty = BODILESS.has(answer.statusCode) || get('Content-Length') === '0'
  const coding = isEmpty ? null : get('Content-Encoding')
  return { status: answer.statusCode, headers: { get }, body: decode(answer.body, coding) }
}

/** Such answers may name the coding of a body that they do not have, and nothing cannot be unpacked. */
const BODILESS: ReadonlySet<number> = new Set([204, 304])

// As browsers do: an answer that ends a little early is read as far as it goes.
const LENIENT: ZlibOptions = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH }
/** Not deflate: servers mean two things by it, and one that reads what is announced has no need of it. */
const DECODERS = {
  gzip: () => createGunzip(LENIENT),
  br: () => createBrotliDecompress(),
}

/** What is packed otherwise, or more than once, is left as it is: nobody announced that it could be read. */
function decode(body: Readable, coding: string | null): Readable {
  const name = coding?.trim().toLowerCase().replace(/^x-/, '') ?? ''
  const known = Object.entries(DECODERS).find(([one]) => one === name)
  // What breaks on the way breaks what comes out of it, too.
  return known === undefined ? body : pipeline(body, known[1](), () => undefined)
}
