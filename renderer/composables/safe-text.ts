/** A piece of a foreign text: shown as it is, or a character that would not be seen, named by its code point. */
export type TextPart = { text: string } | { code: string }

// Control, format, surrogate, private and separator characters, fillers that look like nothing, variation selectors.
const SUSPICIOUS =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[#*0-9]\ufe0f?\u20e3/u
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Longer than any name. A server can send a whole answer in the place of one, and each hidden character is an element. */
const MOST_SHOWN = 2_000

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Joiners and selectors that make one picture out of several characters are part of an emoji, everywhere else they hide. */
function isEmoji(grapheme: string): boolean {
  return EMOJI.test(grapheme) && /^[\p{Emoji}\p{Emoji_Component}\ufe0f\u200d\u20e3]+$/u.test(grapheme)
}

/**
 * Splits a foreign text so that whatever would be invisible, or would turn the reading direction, becomes visible. Also
 * names spaces at both ends, which nobody sees either. What is far too long to be a name ends in dots.
 */
export function toTextParts(text: string): TextPart[] {
  if (text.length > MOST_SHOWN)
    return [...toTextParts(text.slice(0, MOST_SHOWN).toWellFormed()), { text: '…' }]
  if (!SUSPICIOUS.test(text) && text.trim() === text) return text === '' ? [] : [{ text }]
  const parts: TextPart[] = []
  let plain = ''
  const hide = (character: string) => {
    if (plain !== '') parts.push({ text: plain })
    plain = ''
    parts.push({ code: codeOf(character) })
  }
  const firstSeen = text.length - text.trimStart().length
  const lastSeen = text.trimEnd().length
  for (const { segment, index } of segmenter.segment(text)) {
    if (isEmoji(segment)) {
      plain += segment
      continue
    }
    let offset = index
    for (const character of segment) {
      const atAnEnd = character === ' ' && (offset < firstSeen || offset >= lastSeen)
      if (atAnEnd || SUSPICIOUS.test(character)) hide(character)
      else plain += character
      offset += character.length
    }
  }
  if (plain !== '') parts.push({ text: plain })
  return parts
}

/** A foreign text for a place that shows plain text only: what would be invisible there is written out. */
export function toPlainText(text: string): string {
  return toTextParts(text)
    .map((part) => ('text' in part ? part.text : `[${part.code}]`))
    .join('')
}

/** As `toPlainText`, for a piece of a longer text: the spaces at its ends stand between words. */
export function toPlainPiece(text: string): string {
  const [, before = '', inner = '', behind = ''] = /^( *)(.*?)( *)$/s.exec(text) ?? []
  return before + toPlainText(inner) + behind
}

const LOOK_ALIKES = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]
const BEYOND_ASCII = /[^\u0020-\u007e]/

/** Whether one word of the text mixes scripts whose letters look alike, as in a Latin word with a Cyrillic а in it. */
export function hasMixedScripts(text: string): boolean {
  if (!BEYOND_ASCII.test(text)) return false
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => LOOK_ALIKES.filter((script) => script.test(word)).length > 1)
}
