/** Reads an id as Ruby does: the leading digits of a text, and 0 when there are none or too many of them. */
export function toInteger(text: string | null | undefined): number {
  const digits = /^\s*[+-]?\d+(?:_\d+)*/.exec(text ?? '')?.[0] ?? ''
  const number = Number(digits.replaceAll('_', ''))
  return Number.isSafeInteger(number) ? number : 0
}
