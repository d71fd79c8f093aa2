/** A Chatwoot version as numbers to compare; what a fork adds behind them is for display only. */
export interface ServerVersion {
  major: number
  minor: number
  patch: number
  /** Such as `-fazer-ai.16`; empty on stock servers. */
  suffix: string
}

/**
 * Reads the three numbers a version text starts with, or null where it starts otherwise. Forks carry suffixes that strict
 * semantic versioning would rank below the release they are built on (API document 4.8), or the name of a tag.
 */
export function parseServerVersion(text: string | null | undefined): ServerVersion | null {
  const found = /^v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?!\d)/.exec(text ?? '')
  if (found === null) return null
  const [whole, major, minor, patch] = found
  return {
    major: Number(major),
    minor: Number(minor),
    patch: Number(patch),
    suffix: (text ?? '').slice(whole.length),
  }
}

/** Less than 0 if `left` is older, more than 0 if newer, 0 for the same numbers whatever their suffixes. */
export function compareVersions(left: ServerVersion, right: ServerVersion): number {
  return left.major - right.major || left.minor - right.minor || left.patch - right.patch
}

/** Whether a server is at least of this version; null where its version is not known. */
export function isAtLeast(
  text: string | null | undefined,
  wanted: `${number}.${number}.${number}`,
): boolean | null {
  const version = parseServerVersion(text)
  const limit = parseServerVersion(wanted)
  return version === null || limit === null ? null : compareVersions(version, limit) >= 0
}
