import type { Json } from '../json.ts'
import { RailsFailure } from './failures.ts'
import { readNumber } from './number.ts'

/**
 * Reads a JSON text as Ruby does: of a key named twice the last counts, and numbers keep their text.
 * Fails with 400 on anything malformed, on bytes that are not UTF-8 and on half a surrogate pair.
 */
export function readJson(body: Buffer): Json {
  const text = decodeUtf8(body)
  try {
    const value = JSON.parse(text, keepNumber as (key: string, value: unknown) => unknown) as Json
    if (text.includes('\\u') && !isWellFormed(value)) throw new RailsFailure(400)
    return value
  } catch (error) {
    if (error instanceof SyntaxError) throw new RailsFailure(400)
    throw error
  }
}

/** Fails with 400 when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new RailsFailure(400)
  }
}

function keepNumber(_key: string, value: Json, context: { source?: string }): Json {
  return typeof value === 'number' && context.source !== undefined ? readNumber(context.source) : value
}

function isWellFormed(value: Json): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (Array.isArray(value)) return value.every(isWellFormed)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, child]) => key.isWellFormed() && isWellFormed(child as Json))
}
