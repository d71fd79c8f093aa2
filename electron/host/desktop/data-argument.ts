const FLAG = '--data-dir='

/** The data folder named on the command line as `--data-dir=…`, or null. Chromium's own words are among the others. */
export function findDataArgument(words: readonly string[]): string | null {
  const named = words.findLast((word) => word.startsWith(FLAG))?.slice(FLAG.length) ?? ''
  return named === '' ? null : named
}
