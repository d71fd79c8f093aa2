import type { Json } from '../json.ts'
import { isJsonObject } from '../json.ts'
import type { RefusalReason } from './verdict.ts'

/**
 * Why a value cannot be sent at all, wherever in it the reason hides: half a surrogate pair makes a server refuse the whole
 * request, and NaN would silently become null. Goes through the value without recursion, so that no depth is too deep.
 */
export function findUnsendable(value: Json): RefusalReason | null {
  const open: Json[] = [value]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part === 'string' && !part.isWellFormed()) return 'malformed-text'
    if (typeof part === 'number' && !Number.isFinite(part)) return 'no-number'
    if (Array.isArray(part)) for (const entry of part) open.push(entry)
    else if (isJsonObject(part)) {
      for (const [key, entry] of Object.entries(part)) {
        if (!key.isWellFormed()) return 'malformed-text'
        open.push(entry)
      }
    }
  }
  return null
}
