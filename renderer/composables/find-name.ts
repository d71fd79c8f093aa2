import { toSearchText } from './match-text.ts'

/** A name made ready for being looked for: folded, with the places where its words begin. */
export interface FindableName {
  text: string
  /** Places of `text`, the first letter of each word. */
  starts: readonly number[]
  /** The words put together, as somebody types who leaves out the spaces. */
  joined: string
}

const LETTER = /[\p{L}\p{N}]/u
// Scripts that write words without spaces: every sign may begin one.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u
/** Letters of a name that are looked at, and of a word that is typed: what is longer says nothing more. */
const LONGEST_NAME = 160
const LONGEST_WORD = 32

/** Prepares a name once, so that each key only has to compare. */
export function toFindableName(name: string): FindableName {
  const text = toSearchText(name).trim().slice(0, LONGEST_NAME)
  const starts: number[] = []
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place] ?? ''
    if (LETTER.test(letter) && (UNSPACED.test(letter) || !LETTER.test(text[place - 1] ?? ' ')))
      starts.push(place)
  }
  // A name of signs only can still be found by them.
  return { text, starts, joined: text.replace(/[^\p{L}\p{N}]/gu, '') }
}

/** How a word can fit a name, best first. Between two of them lies more than use can make up for, except for neighbours. */
export const FIT = {
  whole: 1000,
  beginning: 900,
  wordBeginning: 800,
  wordBeginnings: 700,
  middle: 500,
  scattered: 100,
} as const

/** How well a folded word fits a name; 0 means that it does not. */
export function scoreName({ text, starts, joined }: FindableName, typed: string): number {
  const word = typed.slice(0, LONGEST_WORD)
  if (text === word || joined === word) return FIT.whole
  if (text.startsWith(word)) return FIT.beginning
  if (starts.some((place) => text.startsWith(word, place))) return FIT.wordBeginning
  if (isOfBeginnings(text, starts, word)) return FIT.wordBeginnings + scoreScattered(text, starts, word)
  if (text.includes(word)) return FIT.middle
  if (joined.includes(word)) return FIT.middle - 20
  if (word.length < 2 || !isSubsequence(text, word)) return 0
  return FIT.scattered + scoreScattered(text, starts, word)
}

/** Whether a word is made of beginnings of words, in their order: `acto` of Acme Toys, `nhs` of National Health Service. */
function isOfBeginnings(text: string, starts: readonly number[], word: string, from = 0): boolean {
  if (word === '') return true
  for (let index = from; index < starts.length; index += 1) {
    const start = starts[index] ?? 0
    const end = starts[index + 1] ?? text.length
    let length = 0
    while (length < word.length && start + length < end && text[start + length] === word[length]) length += 1
    for (; length > 0; length -= 1)
      if (isOfBeginnings(text, starts, word.slice(length), index + 1)) return true
  }
  return false
}

function isSubsequence(text: string, word: string): boolean {
  let place = 0
  for (const letter of word) {
    place = text.indexOf(letter, place) + 1
    if (place === 0) return false
  }
  return true
}

const NEVER = -1e6
const AT_START = 8
const NEXT_TO = 3
const rows = [new Float64Array(LONGEST_NAME), new Float64Array(LONGEST_NAME)] as const

/**
 * The best way to lay the letters of a word over the text, from 0 to 99: letters that begin words count most, then letters
 * beside each other; each letter skipped costs a little.
 */
function scoreScattered(text: string, starts: readonly number[], word: string): number {
  let [before, now] = rows
  let best = NEVER
  for (let index = 0; index < word.length; index += 1) {
    let reached = NEVER
    let beginning = 0
    best = NEVER
    for (let place = 0; place < text.length; place += 1) {
      const isStart = starts[beginning] === place
      if (isStart) beginning += 1
      reached = Math.max(reached, before[place - 2] ?? NEVER) - 1
      let value = NEVER
      if (text[place] === word[index]) {
        value = index === 0 ? -Math.min(place, 6) : Math.max(reached, (before[place - 1] ?? NEVER) + NEXT_TO)
        if (isStart) value += AT_START
      }
      now[place] = value
      if (value > best) best = value
    }
    ;[before, now] = [now, before]
  }
  return Math.max(0, Math.min(99, 40 + best))
}
