/** A run of atom characters; RFC 6532 lets every character beyond ASCII in. */
const ATOM = /[\w!#$%&'*+\-/=?^`{|}~\u0080-\u{10ffff}]+/uy
/** Folding white space: a line break counts only in front of a space or tab. */
const SPACE = /(?:[ \t]|\r\n(?=[ \t]))+/y
const QUOTED = /"(?:[ \t]|\r\n(?=[ \t])|\\[\0-\u{10ffff}]|[^"\\\0\t\n\r ])*"/uy
const EMPTY_QUOTED = /^"[ \t\r\n]*"$/
const LITERAL = /\[(?:[ \t]|\r\n(?=[ \t])|\\[\0-\u{10ffff}]|[^[\]\\\0\t\n\r ])*\]/uy
const COMMENT_PART = /(?:[ \t]|\r\n(?=[ \t])|\\[\0-\u{10ffff}]|[^()\\\0\t\n\r ])+/uy

/**
 * Cuts a mail header text into one letter per token: `a` atom, `q` quoted text, `e` quoted emptiness, `s` white space,
 * `c` a comment and what white space and comments follow, `w` the same after white space, `d` domain literal, and `. @ , ; : < >` as themselves. Null where no token fits.
 */
export function toMailTokens(text: string): string | null {
  let tokens = ''
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  const takeComment = (): boolean => {
    let depth = 0
    do {
      const character = text.charAt(at)
      if (character === '(') depth += 1
      else if (character === ')') depth -= 1
      else if (take(COMMENT_PART)) continue
      else return false
      at += 1
    } while (depth > 0)
    return true
  }
  while (at < text.length) {
    const start = at
    const character = text.charAt(at)
    if (take(SPACE)) tokens += 's'
    else if (character === '(') {
      if (!takeComment()) return null
      tokens += 'c'
    } else if (take(ATOM)) tokens += 'a'
    else if (take(QUOTED)) tokens += EMPTY_QUOTED.test(text.slice(start, at)) ? 'e' : 'q'
    else if (take(LITERAL)) tokens += 'd'
    else if ('.@,;:<>'.includes(character)) {
      tokens += character
      at += 1
    } else return null
  }
  return tokens.replace(/sc[sc]*/g, 'w').replace(/c[sc]*/g, 'c')
}
