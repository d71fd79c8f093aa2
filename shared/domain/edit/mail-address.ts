import { toMailTokens } from './mail-tokens.ts'

/** Moves every position a text may be read up to (bits) past one more piece of it. */
type Reader = (positions: bigint, places: Places) => bigint
/** Where each token letter stands, as bits. */
type Places = ReadonlyMap<string, bigint>

const token =
  (letter: string): Reader =>
  (positions, places) =>
    (positions & (places.get(letter) ?? 0n)) << 1n
const sequence =
  (...readers: Reader[]): Reader =>
  (positions, places) =>
    readers.reduce((reached, reader) => (reached === 0n ? 0n : reader(reached, places)), positions)
const either =
  (...readers: Reader[]): Reader =>
  (positions, places) =>
    readers.reduce((reached, reader) => reached | reader(positions, places), 0n)
const optional =
  (reader: Reader): Reader =>
  (positions, places) =>
    positions | reader(positions, places)
const many =
  (reader: Reader): Reader =>
  (positions, places) => {
    let reached = positions
    for (let fresh = positions; fresh !== 0n;) {
      fresh = reader(fresh, places) & ~reached
      reached |= fresh
    }
    return reached
  }

// The grammar of RFC 5322 addresses with its obsolete forms, as lenient as the parser that servers use (API document 4.2).
const white = optional(token('s'))
const gapped = either(token('s'), token('w'))
const space = optional(either(gapped, token('c')))
const at = token('@')
const dot = token('.')
const comma = token(',')
const text = either(token('a'), token('q'))
const word = sequence(space, either(text, token('e')), space)
const dotAtom = sequence(space, many(dot), text, many(either(dot, text)), space)
// Without a domain, a comment right behind it makes the parser lose the text.
const bare = either(
  sequence(space, many(dot), text, many(either(dot, text)), optional(gapped)),
  sequence(space, either(token('q'), token('e')), space),
)
const local = either(dotAtom, sequence(word, many(sequence(dot, word))))
const atom = sequence(space, token('a'), space)
const domain = either(
  sequence(space, many(dot), text, many(sequence(many(dot), text)), space),
  sequence(space, token('d'), space),
  sequence(atom, many(sequence(dot, atom))),
)
const specification = sequence(local, at, domain)
const hop = sequence(at, domain)
const route = sequence(
  many(either(gapped, token('c'), comma)),
  hop,
  many(sequence(comma, space, optional(hop))),
  token(':'),
)
const phraseStart = either(word, dot, at)
const phrase = sequence(phraseStart, many(phraseStart))
const inAngles = (inner: Reader): Reader =>
  sequence(optional(phrase), space, token('<'), optional(route), inner, token('>'), space)
/** Gives an address. In angle brackets only one with an `@` does. */
const giving = either(specification, bare, inAngles(specification))
const empty = inAngles(local)
const mailbox = either(giving, empty)

const group = (inner: Reader): Reader => sequence(phrase, token(':'), inner, token(';'), space)
const gap = sequence(white, either(comma, token(';')), white)
const moreBoxes = many(sequence(either(comma, token(';')), either(mailbox, space)))
const emptyBoxes = many(sequence(space, comma))
const anyGroup = group(either(space, sequence(emptyBoxes, mailbox, moreBoxes), sequence(emptyBoxes, space)))
const givingGroup = group(sequence(emptyBoxes, giving, moreBoxes))
const emptyGroup = group(sequence(emptyBoxes, space))
const rest = many(sequence(gap, optional(either(mailbox, anyGroup))))
const list = sequence(many(sequence(optional(emptyGroup), gap)), either(giving, givingGroup), rest)

/**
 * Whether a server that checks `support_email` (4.13 and newer) takes a text for one: its first address counts and must
 * not be empty. `Name <a@b>` and `foo` pass, `Smith Smith` and `foo@` do not (API document 4.2).
 */
export function isMailAddress(value: string): boolean {
  const tokens = toMailTokens(value)
  if (tokens === null) return false
  const places = new Map<string, bigint>()
  for (let index = 0; index < tokens.length; index += 1) {
    const letter = tokens.charAt(index)
    places.set(letter, (places.get(letter) ?? 0n) | (1n << BigInt(index)))
  }
  return (list(1n, places) & (1n << BigInt(tokens.length))) !== 0n
}
