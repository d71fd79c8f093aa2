/**
 * Lays a JSON text out in indented lines without reading its values: numbers, escapes, doubled keys and their order stay
 * exactly as the server wrote them. A text that is no JSON comes back as lines that are just as wrong, never as an error.
 */
export function toJsonLines(text: string): string[] {
  const lines: string[] = []
  let line = ''
  let depth = 0
  const breakLine = () => {
    lines.push(line)
    line = '  '.repeat(depth)
  }
  // Strings first, so that a bracket inside one is no structure; whitespace between tokens is the layout being replaced.
  for (const token of text.match(/"(?:[^"\\]|\\[^])*"?|[[\]{},:]|[^\s"[\]{},:]+/g) ?? []) {
    if (token === '}' || token === ']') {
      depth = Math.max(0, depth - 1)
      const empty = line.endsWith(token === '}' ? '{' : '[')
      if (!empty) breakLine()
      line += token
      continue
    }
    if (line.endsWith('{') || line.endsWith('[')) breakLine()
    line += token === ':' ? ': ' : token
    if (token === '{' || token === '[') depth += 1
    if (token === ',') breakLine()
  }
  if (line !== '') lines.push(line)
  return lines
}
