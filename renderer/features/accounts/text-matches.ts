export interface TextPiece {
  text: string
  match: boolean
}

/** Cuts a line into pieces so that what was searched for (in lower case) can be marked. Joined they are the line again. */
export function splitByMatch(line: string, wanted: string): TextPiece[] {
  if (wanted === '') return [{ text: line, match: false }]
  const lower = line.toLowerCase()
  // Lower case can be longer than the original (İ); places would not fit then, and marking nothing is better than wrong.
  if (lower.length !== line.length) return [{ text: line, match: false }]
  const pieces: TextPiece[] = []
  let from = 0
  for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, from)) {
    if (at > from) pieces.push({ text: line.slice(from, at), match: false })
    pieces.push({ text: line.slice(at, at + wanted.length), match: true })
    from = at + wanted.length
  }
  if (from < line.length) pieces.push({ text: line.slice(from), match: false })
  return pieces
}
