/**
 * How texts are cut into what the index holds. Marks are private characters, which no text can contribute: what stands
 * behind one is no word, but the beginning of one, an account or a kind.
 */
const MARKS = { place: '\ue000', kind: '\ue001', start: '\ue002', unspaced: '\ue003' }

const WORD = /[\p{L}\p{N}]+/gu
const PLAIN_ASCII = /^[\x20-\x7e]*$/
/** Written without spaces between words: a dictionary would cut a name otherwise than whoever searches for a part of it. */
const UNSPACED =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)/u
/** Beginnings of words that the index holds, because so many words share them. */
const LONGEST_START = 3
const LONGEST_WORD = 40
/** What one thing can add to the index, however long its text is. */
const MOST_WORDS = 300

// Letters that no decomposition takes apart, in pairs with what people type for them.
const TYPED_FOR = new Map(
  'ß ss|æ ae|œ oe|ø o|đ d|ð d|þ th|ł l|ı i|ى ي|ة ه'.split('|').map((pair) => {
    const [letter = '', typed = ''] = pair.split(' ')
    return [letter, typed] as const
  }),
)

/** Lower case, without accents, marks and characters nobody sees. */
export function fold(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıىة]/gu, (letter) => TYPED_FOR.get(letter) ?? letter)
}

/** One piece of a text to search for or in. `isUnspaced`: found at any place inside others. */
export interface Word {
  text: string
  isUnspaced: boolean
}

/** The words of a text, folded, in their order. */
export function toWords(text: string): Word[] {
  const words: Word[] = []
  for (const [run] of fold(text).matchAll(WORD)) {
    if (words.length >= MOST_WORDS) break
    if (!UNSPACED.test(run)) words.push({ text: run.slice(0, LONGEST_WORD), isUnspaced: false })
    else
      for (const piece of run.split(UNSPACED)) {
        if (piece !== '') words.push({ text: piece.slice(0, LONGEST_WORD), isUnspaced: UNSPACED.test(piece) })
      }
  }
  return words
}

/** What the index holds about one thing, as one text. */
export function toIndexText(place: number, kind: string, text: string): string {
  const terms = new Set([toPlaceTerm(place), toKindTerm(kind)])
  for (const { text: word, isUnspaced } of toWords(text)) {
    const letters = toLetters(word)
    if (isUnspaced) {
      for (const term of toUnspacedTerms(letters)) terms.add(term)
      for (const letter of letters) terms.add(MARKS.unspaced + letter)
    } else {
      terms.add(word)
      for (let length = 1; length <= Math.min(LONGEST_START, letters.length); length += 1)
        terms.add(MARKS.start + letters.slice(0, length).join(''))
    }
  }
  return [...terms].join(' ')
}

/**
 * The question to the index: all the words, the last one may go on, and one of the kinds and places. Null where nothing is asked.
 * `listWords`: which words there are that begin so, or null for too many to name.
 */
export function toIndexQuery(
  words: readonly Word[],
  kinds: readonly string[],
  place: number | null,
  listWords: (start: string) => string[] | null,
): string | null {
  if (words.length === 0) return null
  const asked = words.flatMap(({ text, isUnspaced }, index) => {
    const letters = toLetters(text)
    if (isUnspaced) {
      return letters.length === 1 ? [quote(MARKS.unspaced + text)] : toUnspacedTerms(letters).map(quote)
    }
    if (index < words.length - 1) return [quote(text)]
    return letters.length <= LONGEST_START ? [quote(MARKS.start + text)] : [toOneOf(text, listWords(text))]
  })
  if (kinds.length > 0) asked.push(`(${kinds.map((kind) => quote(toKindTerm(kind))).join(' OR ')})`)
  if (place !== null) asked.push(quote(toPlaceTerm(place)))
  return [...new Set(asked)].join(' AND ')
}

/**
 * By name, because of words that go on FTS5 gathers every row before it shows the first one: some seconds where one of them is
 * in each of a million rows.
 */
function toOneOf(start: string, words: string[] | null): string {
  if (words === null) return `${quote(start)} *`
  return words.length === 0 ? quote(start) : `(${words.map(quote).join(' OR ')})`
}

function toPlaceTerm(place: number): string {
  return MARKS.place + place.toString(36)
}

function toKindTerm(kind: string): string {
  return MARKS.kind + kind.replaceAll('_', '')
}

/** Every two letters that stand together: whatever part of it is searched for is made of them. */
function toUnspacedTerms(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, index) => `${MARKS.unspaced}${letters[index] ?? ''}${letter}`)
}

/** By code points, so that no letter is cut in two. */
function toLetters(word: string): string[] {
  return Array.from(word)
}

function quote(term: string): string {
  return `"${term}"`
}
