/**
 * A test as SQL's `LIKE '%text%'` makes it: in the text `_` is any character, `%` any number of them, and a backslash
 * takes the meaning from the one behind it. `ILIKE` does not mind the case.
 */
export function likeTest(
  text: string,
  { ignoresCase }: { ignoresCase: boolean },
): (value: string) => boolean {
  const pattern = text.replace(/\\?[^]/gu, (piece) => {
    if (piece === '%') return '[^]*'
    if (piece === '_') return '[^]'
    const character = piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece
    return character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')
  })
  const expression = new RegExp(pattern, ignoresCase ? 'iu' : 'u')
  return (value) => expression.test(value)
}
