import type { Json } from '../json.ts'

/** The labels that a parameter names, in lower case: those of a list, or those between the commas of a text. */
export function labelsOf(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
  return list
    .filter((item) => typeof item === 'string')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== '')
}
