const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function firstLetter(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment
  return ''
}

/** An address of version 4 with or without a port: its last number is what tells it from its neighbours. */
const IP_ADDRESS = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?$/

/**
 * Two letters for a tile: of the first two words, else the first two of the one. Numbers only count alone; of a numeric
 * address, the last two digits do, since all servers of a network begin alike.
 */
export function toInitials(name: string): string {
  if (IP_ADDRESS.test(name)) return (name.split(/\D/).pop() ?? '').slice(-2)
  const words = name
    .split(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d]+/u)
    .filter((word) => word !== '')
  const spoken = words.filter((word) => !/^\p{N}/u.test(word))
  const [first = '', second] = spoken.length > 0 ? spoken : words
  if (second !== undefined) return (firstLetter(first) + firstLetter(second)).toUpperCase()
  const letters = [...segmenter.segment(first)].slice(0, 2).map(({ segment }) => segment)
  return letters.join('').toUpperCase() || '?'
}
