const LONGEST = 60

/** A name that somebody else chose, as a menu or a notification shows it: one line, nothing that turns or hides text. */
export function toPlainLabel(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
}

/** The same as the label of a menu, where `&` would mark a letter. */
export function toMenuLabel(name: string): string {
  return toPlainLabel(name).replaceAll('&', '&&')
}
