import { z } from 'zod'
import type { Json } from './json.ts'

/** What JSON itself does not limit, and what no value that somebody edits comes near. */
const MOST_LEVELS = 50
const MOST_PARTS = 100_000

/**
 * Takes any JSON value of at most so many characters in all its texts and keys together. Refuses what JSON cannot say
 * (NaN, dates, nothing at all), and what is nested so deeply that writing it down could fail.
 */
export function jsonValueSchema(mostCharacters: number): z.ZodType<Json> {
  return z.custom<Json>((value) => isJsonWithin(value, mostCharacters), {
    error: 'No JSON, or too much of it',
  })
}

/** Goes through the value without recursion, so that no depth is too deep to be refused. */
function isJsonWithin(value: unknown, mostCharacters: number): boolean {
  const open: { part: unknown; level: number }[] = [{ part: value, level: 0 }]
  let characters = 0
  let parts = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, level } = next
    parts += 1
    if (parts > MOST_PARTS || level > MOST_LEVELS) return false
    if (typeof part === 'string') characters += part.length
    else if (Array.isArray(part))
      for (const entry of part as unknown[]) open.push({ part: entry, level: level + 1 })
    else if (isPlainObject(part)) {
      for (const [key, entry] of Object.entries(part)) {
        characters += key.length
        open.push({ part: entry, level: level + 1 })
      }
    } else if (part !== null && typeof part !== 'boolean' && !Number.isFinite(part)) return false
    if (characters > mostCharacters) return false
  }
  return true
}

function isPlainObject(part: unknown): part is Record<string, unknown> {
  if (typeof part !== 'object' || part === null) return false
  const prototype: unknown = Object.getPrototypeOf(part)
  return prototype === Object.prototype || prototype === null
}
