import { compareVersions, parseServerVersion, type ServerVersion } from './version.ts'

/** What a server says about releases: its own, and the newest one that it has heard of. */
export interface ToldReleases {
  version: string | null
  latestRelease: string | null
}

/**
 * The newest release that anybody here knows of, without asking anybody else. What a fork calls itself says nothing about
 * Chatwoot's own releases, since it may number its own as it likes.
 */
export function findNewestRelease(told: readonly ToldReleases[]): ServerVersion | null {
  const known = told
    .flatMap(({ version, latestRelease }) => [version, latestRelease])
    .map(parseServerVersion)
    .filter((release) => release !== null && release.suffix === '')
  return known.reduce<ServerVersion | null>(
    (newest, release) =>
      release !== null && (newest === null || compareVersions(release, newest) > 0) ? release : newest,
    null,
  )
}

/** Whether a server is older than a release. Null where that is not known: nobody is alarmed by what nobody knows. */
export function isBehind(version: string | null, newest: ServerVersion | null): boolean | null {
  const own = parseServerVersion(version)
  return own === null || newest === null ? null : compareVersions(own, newest) < 0
}

/** A release as it is written: `4.15.1`. */
export function toReleaseText({ major, minor, patch }: ServerVersion): string {
  return `${String(major)}.${String(minor)}.${String(patch)}`
}
