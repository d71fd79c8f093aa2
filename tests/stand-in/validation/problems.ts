import { Refusal } from '../rails/failures.ts'
import { lengthOf } from './columns.ts'

/** What is wrong with a record: an attribute and what to say of it, in the order in which it was found. */
export interface Problem {
  attribute: string
  message: string
}

/** The refusal of a record: all sentences in one text, each attribute once (API document 3.1). */
export function invalid(problems: readonly Problem[]): Refusal {
  const body = {
    message: problems.map(({ attribute, message }) => `${humanize(attribute)} ${message}`).join(', '),
    attributes: [...new Set(problems.map(({ attribute }) => attribute))],
  }
  return new Refusal(422, body, false)
}

/** What is wrong with a text of more characters than its column takes; a missing one is short enough. */
export function tooLong(attribute: string, text: string | null | undefined, maximum: number): Problem[] {
  if (lengthOf(text ?? '') <= maximum) return []
  return [{ attribute, message: `is too long (maximum is ${maximum} characters)` }]
}

/** Fails when there is any problem. */
export function mustBeValid(problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalid(problems)
}

/** `auto_resolve_after` as a sentence begins with it. */
function humanize(attribute: string): string {
  const words = attribute.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
