import type { Reply } from '../exchange.ts'

/** The bytes of a body; none at all for undefined. */
export function toBuffer(body: Reply['body']): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.from(body ?? '')
}
