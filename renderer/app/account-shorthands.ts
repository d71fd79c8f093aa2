import { toFindableName, type FindableName } from '../composables/find-name.ts'

const LONGEST = 4

/**
 * For each account at most four letters of its name that lead to it and to no other, in the order of the list: the palette
 * shows them, so that somebody who comes again can type them. Who stands earlier chooses first. Empty where a name has no
 * letters left to choose.
 */
export function assignShorthands(names: readonly string[]): string[] {
  const prepared = names.map(toFindableName)
  const beginnings = countBeginnings(prepared)
  const taken = new Set<string>()
  return prepared.map((name) => {
    for (const letters of candidates(name)) {
      if (taken.has(letters) || isTheBeginningOfOthers(beginnings, name, letters)) continue
      taken.add(letters)
      return letters
    }
    return ''
  })
}

/** How many names begin with these letters: whoever types the beginning of a name means the name. */
function countBeginnings(names: readonly FindableName[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { joined } of names) {
    for (let length = 1; length <= Math.min(LONGEST, joined.length); length += 1) {
      const beginning = joined.slice(0, length)
      counts.set(beginning, (counts.get(beginning) ?? 0) + 1)
    }
  }
  return counts
}

function isTheBeginningOfOthers(
  beginnings: ReadonlyMap<string, number>,
  { joined }: FindableName,
  letters: string,
): boolean {
  return (beginnings.get(letters) ?? 0) > (joined.startsWith(letters) ? 1 : 0)
}

/** Letters of a name that somebody would think of, the likeliest first; then any in their order, the early ones first. */
function* candidates({ text, starts, joined }: FindableName): Generator<string> {
  const [first = 0, second] = starts
  const initials = starts.map((place) => text[place] ?? '').join('')
  if (initials.length >= 2) yield initials.slice(0, LONGEST)
  if (second !== undefined) {
    for (const own of [2, 1, 3])
      yield text.slice(first, first + own) + text.slice(second, second + LONGEST - own)
    for (let early = first + 1; early < second - 1; early += 1)
      for (let late = second + 1; late < text.length; late += 1)
        yield [first, early, second, late].map((place) => text[place] ?? '').join('')
  }
  yield joined.slice(0, LONGEST)
  for (let one = 1; one < joined.length; one += 1)
    for (let two = one + 1; two < joined.length; two += 1)
      for (let three = two + 1; three < joined.length; three += 1)
        yield [0, one, two, three].map((place) => joined[place] ?? '').join('')
}
