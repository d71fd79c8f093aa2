/** Reads an id as Ruby does: the leading digits of a text, and 0 when there are none or too many of them. */
export function toInteger(text: string | undefined): number {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isSafeInteger(number) ? number : 0
}
