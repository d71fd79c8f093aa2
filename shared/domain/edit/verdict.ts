import type { Json } from '../json.ts'

/**
 * Why a value is refused, with what a server does when it gets it all the same: `malformed` answers 400 before anything
 * is read, `crash-at-once` 500 before anything is checked, `validation` 422 with the names, `crash-on-save` 500 after
 * everything else was found to be right (API document 4.2, 6 and 16).
 */
export const REFUSALS = {
  /** Half a surrogate pair: no such text can be sent. */
  'malformed-text': 'malformed',
  /** NaN or infinite: JSON has no such number. */
  'no-number': 'malformed',
  'unknown-locale': 'crash-at-once',
  /** A locale that is no text makes the server fail. */
  'locale-not-text': 'crash-at-once',
  blank: 'validation',
  'too-long': 'validation',
  'not-an-address': 'validation',
  /** Another JSON type than the one the server insists on. */
  'wrong-type': 'validation',
  'not-a-number': 'validation',
  'too-small': 'validation',
  'too-large': 'validation',
  /** A name of null where blank names are accepted. */
  null: 'crash-on-save',
  /** U+0000: the database takes none. */
  nul: 'crash-on-save',
  /** Longer than the column, shorter than what the server checks for. */
  'too-long-to-store': 'crash-on-save',
} as const satisfies Record<string, 'malformed' | 'crash-at-once' | 'validation' | 'crash-on-save'>

export type RefusalReason = keyof typeof REFUSALS

/** How a server changes a value that it accepts, so that it can be said before sending. */
export type Alteration =
  /** A number or boolean becomes text: `true` is kept as `t`. */
  | 'as-text'
  /** A number or text becomes whole days: `1.5` is kept as 1. */
  | 'as-whole-number'
  /** The server's own number for a language becomes its code. */
  | 'as-locale'
  /** Blank means none. */
  | 'cleared'
  /** Nothing of its own is kept: the installation's address is shown instead. */
  | 'falls-back'
  /** Kept, but no answer shows it. */
  | 'hidden'
  /** Entries of null are left out. */
  | 'without-nulls'

export type IgnoredReason =
  /** The update call has no such parameter. */
  | 'unknown-parameter'
  /** This server's version drops it without a word. */
  | 'not-on-this-server'
  /** Auto-resolve is kept under the other name here, in another unit. */
  | 'other-auto-resolve'
  /** Kept by enterprise builds only. */
  | 'enterprise-only'
  /** A list or object where one value is expected, or the other way round: dropped without a word. */
  | 'wrong-shape'

/** `value` is as the server will store it, and what is sent: it has the exact JSON type that the server keeps. */
export interface Accepted {
  verdict: 'accepted'
  value: Json
  alteration: Alteration | null
}

export interface Refused {
  verdict: 'refused'
  reason: RefusalReason
  /** The bound that was crossed, for the sentence. */
  limit: number | null
  /** The names a 422 carries; empty where the server would only fail. */
  attributes: string[]
  /** Nobody typed this: it is what the account holds, and it blocks every save until it is repaired. */
  stored: boolean
}

export interface Ignored {
  verdict: 'ignored'
  why: IgnoredReason
}

export type Verdict = Accepted | Refused | Ignored

export function accepted(value: Json, alteration: Alteration | null = null): Accepted {
  // JSON has no negative zero: what is sent and stored is 0.
  return { verdict: 'accepted', value: value === 0 ? 0 : value, alteration }
}

/** A refusal of what somebody typed; `attributes` are only shown where the server would answer 422. */
export function refused(
  reason: RefusalReason,
  attribute: string | string[],
  limit: number | null = null,
): Refused {
  const names = REFUSALS[reason] === 'validation' ? [attribute].flat() : []
  return { verdict: 'refused', reason, limit, attributes: names, stored: false }
}

export function ignored(why: IgnoredReason): Ignored {
  return { verdict: 'ignored', why }
}
