/** Why a typed token cannot be one. */
export const TOKEN_PROBLEMS = ['empty', 'characters', 'too-long'] as const
export type TokenProblem = (typeof TOKEN_PROBLEMS)[number]

export type TypedToken = { ok: true; token: string } | { ok: false; reason: TokenProblem }

const LONGEST = 1024
/** What people copy along: the header's name, `Bearer`, the flag of a curl line. */
const LEADING_WORDS =
  /^(?:-H\s*)?["'`]?\s*(?:(?:api[-_]access[-_]token|authorization)\s*[:=]\s*)?(?:bearer(?:\s+|$))?/iu
// Looks back so that a long run in the middle is tried once and not from each of its characters anew.
const WRAPPING = /^[\s\p{Cf}"'`“”‘’«»<>]+|(?<![\s\p{Cf}"'`“”‘’«»<>,;])[\s\p{Cf}"'`“”‘’«»<>,;]+$/gu

/**
 * The token in what somebody typed or pasted, without the quotes, line ends and header words that were copied with it.
 * A Chatwoot token is 24 characters of base58 (API document 2.1), but a fork's may be anything that fits into a header:
 * only what cannot be sent is refused here, the server judges the rest.
 */
export function readTypedToken(typed: string): TypedToken {
  const token = typed.replace(WRAPPING, '').replace(LEADING_WORDS, '').replace(WRAPPING, '')
  if (token === '') return { ok: false, reason: 'empty' }
  if (token.length > LONGEST) return { ok: false, reason: 'too-long' }
  return /^[\x21-\x7e]+$/.test(token) ? { ok: true, token } : { ok: false, reason: 'characters' }
}
