/** What parts the cells of a line, in the order in which a tie is decided. */
const DELIMITERS = ['\t', ';', ','] as const
type Delimiter = (typeof DELIMITERS)[number]

/** A line of a table with its cells, without white space around them. */
export interface DelimitedLine {
  /** Counted from 1, as editors do. */
  line: number
  cells: string[]
}

/**
 * Reads a table as programs and people write it: parted by comma, semicolon or tab, with quotes or without, with any kind of
 * line end, with or without a byte order mark. Empty lines are left out. Never throws.
 */
export function readDelimited(text: string): DelimitedLine[] {
  const plain = text.replace(/^\uFEFF/, '')
  const lines: DelimitedLine[] = []
  const delimiter = guessDelimiter(plain)
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let begin = 1

  const endCell = () => {
    cells.push(cell.trim())
    cell = ''
  }
  const endLine = () => {
    endCell()
    if (cells.some((one) => one !== '')) lines.push({ line: begin, cells })
    cells = []
    begin = line
  }

  for (let at = 0; at < plain.length; at += 1) {
    const character = plain.charAt(at)
    const isEnd = character === '\n' || (character === '\r' && plain.charAt(at + 1) !== '\n')
    if (isEnd) line += 1
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (plain.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (character === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (character === delimiter) endCell()
    else if (isEnd) endLine()
    else cell += character
  }
  endLine()
  return lines
}

/** The one that is most often in the first line that has anything in it. */
function guessDelimiter(text: string): Delimiter {
  const bare = text.replaceAll(/"[^"]*"/g, '"')
  const first = bare.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? ''
  const count = (delimiter: Delimiter) => first.split(delimiter).length
  return DELIMITERS.reduce<Delimiter>((best, one) => (count(one) > count(best) ? one : best), '\t')
}
