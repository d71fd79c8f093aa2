/** Every scalar in a value, as text; a number that had to be kept as text is the same as itself. */
export function leavesOf(value: unknown, isWanted: (key: string) => boolean = () => true): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => leavesOf(entry, isWanted))
  if (typeof value !== 'object' || value === null) return [String(value)]
  return Object.entries(value)
    .filter(([name]) => isWanted(name))
    .flatMap(([, entry]) => leavesOf(entry, isWanted))
}

/** What of the first is not in the second, as often as it is missing there. */
export function missingIn(sent: string[], held: string[]): string[] {
  const left = Map.groupBy(held, (leaf) => leaf)
  return sent.filter((leaf) => left.get(leaf)?.pop() === undefined)
}

/** The raw text inside what a call gave, if it has one. */
export function toRaw(fetched: unknown): string | undefined {
  const value = (fetched as { value?: { raw?: string } }).value
  return value?.raw
}
