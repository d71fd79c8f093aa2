import { CERTIFICATE_SOON_DAYS, medianOf, type InstanceHealth } from '#shared/domain/health.ts'
import type { Instance } from '#shared/domain/instance.ts'
import { findNewestRelease, isBehind } from '#shared/domain/releases.ts'
import type { ServerVersion } from '#shared/domain/version.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import { scoreMatch, toSearchText } from '../../composables/match-text.ts'

type Health = InstanceHealth<FailureCode>
const DAY = 86_400_000

/** What the certificate of an instance is worth a word about. */
export type CertificateState = 'fine' | 'soon' | 'expired' | 'untrusted'

/** One instance as the board shows it. */
export interface FleetRow {
  id: string
  instance: Instance
  state: 'unasked' | 'answers' | 'parts-failing' | 'failing'
  health: Health | null
  version: string | null
  /** Null where nobody knows. */
  behind: boolean | null
  /** Milliseconds. */
  latency: number | null
  tokens: { working: number; all: number }
  /** Null for plain http, or where none was seen. `days`: whole days until its end. */
  certificate: { state: CertificateState; days: number | null } | null
  /** Epoch milliseconds. */
  checkedAt: number | null
  accounts: number
  needsAttention: boolean
  searchTexts: string[]
}

export const FLEET_FILTERS = ['all', 'attention', 'failing', 'behind', 'unasked'] as const
export type FleetFilter = (typeof FLEET_FILTERS)[number]

/** The newest release that any of these servers has, or has heard of. */
export function findFleetRelease(
  instances: readonly Instance[],
  health: ReadonlyMap<string, Health>,
): ServerVersion | null {
  return findNewestRelease(
    instances.map(({ id, server }) => ({
      version: server?.version ?? null,
      latestRelease: health.get(id)?.latestRelease ?? null,
    })),
  )
}

/** The rows of the board, in the order of the rail. */
export function toFleetRows(
  instances: readonly Instance[],
  health: ReadonlyMap<string, Health>,
  newest: ServerVersion | null,
  now: number,
): FleetRow[] {
  return instances.map((instance) => {
    const known = health.get(instance.id) ?? null
    const { identities, server } = instance
    const tokens = {
      working: identities.filter(({ tokenState }) => tokenState === 'working').length,
      all: identities.length,
    }
    const state = toState(known)
    const certificate = toCertificate(known, now)
    const listed = identities.flatMap(({ memberships }) => memberships.filter(({ withdrawn }) => !withdrawn))
    return {
      id: instance.id,
      instance,
      state,
      health: known,
      version: server?.version ?? null,
      behind: isBehind(server?.version ?? null, newest),
      latency: medianOf(known?.latencies ?? []),
      tokens,
      certificate,
      checkedAt: known?.checkedAt ?? null,
      accounts: new Set(listed.map(({ accountId }) => accountId)).size,
      needsAttention:
        state === 'failing' ||
        state === 'parts-failing' ||
        tokens.working < tokens.all ||
        (certificate !== null && certificate.state !== 'fine'),
      searchTexts: [toSearchText(instance.name), instance.origin, server?.version ?? ''],
    }
  })
}

function toState(health: Health | null): FleetRow['state'] {
  if (health === null) return 'unasked'
  if (health.failing !== null) return 'failing'
  return health.failingServices.length > 0 ? 'parts-failing' : 'answers'
}

function toCertificate(health: Health | null, now: number): FleetRow['certificate'] {
  if (health === null || health.certificate === null) return null
  const { expiresAt, failureCode } = health.certificate
  const days = expiresAt === null ? null : Math.floor((expiresAt - now) / DAY)
  if (days !== null && days < 0) return { state: 'expired', days }
  if (failureCode !== null) return { state: 'untrusted', days }
  return { state: days !== null && days < CERTIFICATE_SOON_DAYS ? 'soon' : 'fine', days }
}

/** The rows that fit what was typed and chosen. */
export function filterFleetRows(rows: readonly FleetRow[], query: string, filter: FleetFilter): FleetRow[] {
  const wanted = toSearchText(query).trim()
  return rows.filter(
    (row) => isOfFilter(row, filter) && (wanted === '' || scoreMatch(wanted, row.searchTexts) > 0),
  )
}

function isOfFilter(row: FleetRow, filter: FleetFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'attention':
      return row.needsAttention
    case 'failing':
      return row.state === 'failing'
    case 'behind':
      return row.behind === true
    case 'unasked':
      return row.state === 'unasked'
  }
}
