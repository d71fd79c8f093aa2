import type { Json } from '#shared/domain/json.ts'
import { JsonScanner, type JsonEdit, type JsonPath } from './json-scanner.ts'

/** A foreign JSON text, read without its secrets. */
export interface JsonDocument {
  /** The values; numbers that a double cannot hold are kept as texts, and a key `__proto__` stands there in quotes. */
  value: Json
  /** The text exactly as it came but for the secrets. */
  raw: string
  /** Where something was held back. */
  redacted: JsonPath[]
}
export type JsonReading =
  { ok: true; document: JsonDocument } | { ok: false; problem: 'not-json' | 'too-deep' | 'too-many-values' }

/**
 * Reads a JSON text strictly. Secrets are cut out of the text before values are made of it, so nothing past this
 * function has ever held one. Never throws.
 */
export function readJson(text: string): JsonReading {
  const { problem, edits, redacted } = new JsonScanner(text)
  if (problem !== null) return { ok: false, problem }
  try {
    // The whole text is judged first: what is cut out could have hidden a mistake.
    const value = JSON.parse(text) as Json
    if (edits.length === 0) return { ok: true, document: { value, raw: text, redacted } }
    const secrets = edits.filter((edit) => edit.isSecret)
    const readable = JSON.parse(applyEdits(text, edits)) as Json
    return { ok: true, document: { value: readable, raw: applyEdits(text, secrets), redacted } }
  } catch {
    return { ok: false, problem: 'not-json' }
  }
}

function applyEdits(text: string, edits: JsonEdit[]): string {
  const pieces: string[] = []
  let from = 0
  for (const edit of edits) {
    pieces.push(text.slice(from, edit.start), edit.text)
    from = edit.end
  }
  return pieces.join('') + text.slice(from)
}
