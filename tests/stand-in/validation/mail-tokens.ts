/** White space that may be folded: a line break only right before a space or tab. */
const space = '(?:[ \\t]|\\r\\n(?=[ \\t]))'
const escaped = '\\\\[\\0-\\u{10ffff}]'
const quoted = new RegExp(`"(?:${space}|${escaped}|[^"\\\\\\0\\t\\n\\r ])*"`, 'uy')
const emptyQuoted = new RegExp(`^"${space}*"$`, 'u')
const literal = new RegExp(`\\[(?:${space}|${escaped}|[^[\\]\\\\\\0\\t\\n\\r ])*\\]`, 'uy')
const comment = new RegExp(`(?:${space}|${escaped}|[^()\\\\\\0\\t\\n\\r ])+`, 'uy')
const atom = /[\w!#$%&'*+\-/=?^`{|}~\u0080-\u{10ffff}]+/uy
const gap = new RegExp(`${space}+`, 'uy')
const marks = '.@,;:<>'

/**
 * A mail header as one letter per piece: `t` a word, `q` a quoted text, `e` an empty quoted text, `d` a domain in
 * brackets, `_` white space, `c` white space with comments in it, `x` such that begins with a comment, and the marks
 * `. @ , ; : < >` as they are. Undefined when a piece is none of these.
 */
export function toMailTokens(text: string): string | undefined {
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    at += found?.length ?? 0
    return found
  }
  const takeComment = (): boolean => {
    let depth = 0
    do {
      if (take(comment) !== undefined) continue
      const mark = text.charAt(at++)
      if (mark !== '(' && mark !== ')') return false
      depth += mark === '(' ? 1 : -1
    } while (depth > 0)
    return true
  }
  let tokens = ''
  while (at < text.length) {
    const mark = text.charAt(at)
    const quote = mark === '"' ? take(quoted) : undefined
    if (mark === '(') {
      if (!takeComment()) return undefined
      tokens += 'x'
    } else if (quote !== undefined) tokens += emptyQuoted.test(quote) ? 'e' : 'q'
    else if (take(literal) !== undefined) tokens += 'd'
    else if (take(gap) !== undefined) tokens += '_'
    else if (take(atom) !== undefined) tokens += 't'
    else if (marks.includes(mark)) {
      tokens += mark
      at += 1
    } else return undefined
  }
  return tokens.replace(/x[x_]*/g, 'x').replaceAll('_x', 'c')
}
