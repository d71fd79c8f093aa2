/** A release of Chatwoot, `4.10.0`. */
export type Version = `${number}.${number}.${number}`

/** Negative when the first is older, 0 when both are the same, positive when it is newer. */
export function compareVersions(one: string, other: string): number {
  const left = one.split('.').map(Number)
  const right = other.split('.').map(Number)
  for (const index of [0, 1, 2]) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
