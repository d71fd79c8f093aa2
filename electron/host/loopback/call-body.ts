import type { IncomingMessage } from 'node:http'
import { bodyLimitOf, type Refusal } from './guards.ts'

export type CallBody = { json: unknown } | { refusal: Refusal }

/**
 * Reads the body of a call, which may also come in pieces without a length, up to the limit, and as strict JSON.
 * Throws what the socket throws when the page goes away.
 */
export async function readCallBody(request: IncomingMessage): Promise<CallBody> {
  const pieces: Buffer[] = []
  const limit = bodyLimitOf(request.url)
  let size = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > limit) return { refusal: { status: 413, reason: 'The call is too large.' } }
    pieces.push(piece)
  }
  try {
    return { json: JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown }
  } catch {
    return { refusal: { status: 400, reason: 'The call is no JSON.' } }
  }
}
