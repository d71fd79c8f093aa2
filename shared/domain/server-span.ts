import type { Account } from './account.ts'
import { isAtLeast, parseServerVersion } from './version.ts'

type Release = `${number}.${number}.${number}`

/** Which releases a server may be: a known version is a span of one, an unknown one what its payloads allow. */
export interface ServerSpan {
  /** Whether some release of the span has what came with `since`. */
  may(since: Release): boolean
  /** Whether every release of the span has it. */
  must(since: Release): boolean
}

/** Custom attributes by the first release that shows them (API document 4.1). */
const SHOWN_SINCE: readonly [string, Release][] = [
  ['help_center_generation_id', '4.14.2'],
  ['website', '4.14.0'],
  ['referral_source', '4.14.0'],
  ['brand_info', '4.14.0'],
  ['marked_for_deletion_at', '4.1.0'],
  ['industry', '3.7.0'],
  ['company_size', '3.7.0'],
  ['timezone', '3.7.0'],
  ['onboarding_step', '3.7.0'],
  ['subscription_status', '3.0.0'],
]

/**
 * Payloads first, the version second: an account that shows days is older than 4.2.0 and one that shows settings is not,
 * whatever a version text says. Without a version the newest key of the payload is the oldest release it can be.
 */
export function toServerSpan(version: string | null, account: Account | null): ServerSpan {
  const showsSettings = account?.settings !== undefined
  const showsDays = !showsSettings && account?.autoResolveDuration !== undefined
  const saysMinutes = isAtLeast(version, '4.2.0')
  const isBelieved = saysMinutes !== null && !(showsSettings && !saysMinutes) && !(showsDays && saysMinutes)
  if (isBelieved && parseServerVersion(version) !== null) {
    const reaches = (since: Release): boolean => isAtLeast(version, since) ?? false
    return { may: reaches, must: reaches }
  }
  const oldest = oldestRelease(account)
  return {
    may: (since) => !showsDays || isAtLeast('4.1.999', since) === true,
    must: (since) => isAtLeast(oldest, since) === true,
  }
}

function oldestRelease(account: Account | null): Release | null {
  if (account === null) return null
  const attributes = account.customAttributes ?? {}
  const shown = SHOWN_SINCE.find(([key]) => Object.hasOwn(attributes, key))
  const candidates: (Release | false | undefined)[] = [
    shown?.[1],
    account.settings !== undefined && '4.2.0',
    account.subscribedFeatures !== undefined && '3.9.0',
    account.cacheKeys !== undefined && '2.16.0',
    account.status !== undefined && '2.8.0',
  ]
  return candidates
    .filter((release) => typeof release === 'string')
    .reduce<Release | null>((oldest, release) => (isAtLeast(oldest, release) ? oldest : release), null)
}
