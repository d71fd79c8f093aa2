// Letters that no decomposition takes apart, and what people type for them.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
}

/** Lower case without accents: what people type when they look for something. */
export function toSearchText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıىةـ]/gu, (letter) => PLAIN[letter] ?? letter)
}

const WORD_START = /[^\p{L}\p{N}]/u

function scoreWord(text: string, word: string): number {
  const at = text.indexOf(word)
  if (at === 0) return 100
  if (at > 0) {
    for (let place = at; place !== -1; place = text.indexOf(word, place + 1))
      if (WORD_START.test(text[place - 1] ?? ' ')) return 70
    return 40
  }
  return isSubsequence(text, word) ? 12 : 0
}

function isSubsequence(text: string, word: string): boolean {
  let place = 0
  for (const letter of word) {
    place = text.indexOf(letter, place) + 1
    if (place === 0) return false
  }
  return true
}

/**
 * How well a query fits. Every word of it has to be found in one of the texts (already made by `toSearchText`, the most
 * important first); 0 means that it does not fit. Beginnings beat word beginnings beat middles beat scattered letters.
 */
export function scoreMatch(query: string, texts: readonly string[]): number {
  let score = 0
  for (const word of query.split(/\s+/)) {
    if (word === '') continue
    let best = 0
    for (const [index, text] of texts.entries()) {
      const found = scoreWord(text, word)
      // Scattered letters count in a name only: a long address would fit nearly anything.
      if (found > 12 || index === 0) best = Math.max(best, found / (1 + index * 0.5))
    }
    if (best === 0) return 0
    score += best
  }
  return score
}

/** The items that fit, best first, at most `limit`; equally good ones keep their order. An empty query keeps all. */
export function rankMatches<Item>(
  items: readonly Item[],
  query: string,
  textsOf: (item: Item) => readonly string[],
  limit: number,
): Item[] {
  const wanted = toSearchText(query).trim()
  if (wanted === '') return items.slice(0, limit)
  return items
    .map((item) => ({ item, score: scoreMatch(wanted, textsOf(item)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ item }) => item)
}
