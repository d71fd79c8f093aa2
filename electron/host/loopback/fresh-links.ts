import type { Readable } from 'node:stream'

/**
 * Offers a fresh link for each line typed into the terminal: a link works once, and whoever closed the only tab has no
 * other way back in. Call what it returns when the host ends.
 */
export function offerFreshLinks(
  input: Readable & { isTTY?: boolean },
  issueLink: () => string,
  print: (line: string) => void,
): () => void {
  // Without a terminal nobody types, and reading would keep pipes of other programs open.
  if (input.isTTY !== true) return () => undefined
  const onLine = () => {
    print(`Fresh link: ${issueLink()}`)
  }
  input.on('data', onLine)
  print('Press Enter for a fresh link; each works once.')
  return () => {
    input.off('data', onLine)
    input.pause()
  }
}
