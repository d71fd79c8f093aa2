import type { TextPiece } from '#shared/domain/search.ts'
import { fold, type Word } from './search-words.ts'

const RUN = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu
/** Characters shown of a long text, and how many of them stand before the first hit. */
const SHOWN = 240
const BEFORE = 60

/** A text in pieces, with the words that were searched for apart. A long one is cut to where the first of them stands. */
export function toPieces(text: string, words: readonly Word[]): TextPiece[] {
  const hits = findHits(text, words)
  const first = hits[0]?.[0] ?? 0
  const from = text.length > SHOWN && first > BEFORE ? first - BEFORE : 0
  const to = from + SHOWN
  const pieces: TextPiece[] = []
  let at = from
  const take = (end: number, isHit: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isHit })
    at = Math.max(at, end)
  }
  for (const [start, end] of hits) {
    if (start >= to) break
    take(start, false)
    take(Math.min(end, to), true)
  }
  take(Math.min(text.length, to), false)
  return withEnds(pieces, from > 0, text.length > to)
}

function withEnds(pieces: TextPiece[], isCutBefore: boolean, isCutBehind: boolean): TextPiece[] {
  const ends = (isCut: boolean) => (isCut ? [{ text: '…', isHit: false }] : [])
  const whole = pieces.map((piece) => ({ ...piece, text: piece.text.toWellFormed() }))
  return [...ends(isCutBefore), ...whole, ...ends(isCutBehind)]
}

/** Whole words that fit, and parts of what is written without spaces. */
function findHits(text: string, words: readonly Word[]): [number, number][] {
  const hits: [number, number][] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const folded = fold(run)
    const inside = words.find((word) => word.isUnspaced && folded.includes(word.text))
    if (inside !== undefined && folded.length === run.length) {
      const start = index + folded.indexOf(inside.text)
      hits.push([start, start + inside.text.length])
    } else if (inside !== undefined || words.some((word, at) => fits(folded, word, at === words.length - 1)))
      hits.push([index, index + run.length])
  }
  return hits
}

function fits(folded: string, { text, isUnspaced }: Word, isLast: boolean): boolean {
  return !isUnspaced && (isLast ? folded.startsWith(text) : folded === text)
}
