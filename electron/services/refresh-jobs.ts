import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import { DEFAULT_REFRESH_INTERVAL, type RefreshInterval } from '#shared/domain/refresh.ts'
import { checksOf } from './held-checks.ts'
import type { PlannedJob } from './refresh-plan.ts'
import type { Session } from './session.ts'

const MINUTE = 60_000
/** A token that was refused may have been right all along; the server is asked about it once an hour. */
const DEAD_TOKEN_INTERVAL = 60 * MINUTE

/** Everything in the vault that can be looked after, and how often. */
export function listJobs(session: Session, wall: number): PlannedJob[] {
  const { vault } = session
  const intervals = vault.refreshIntervals.list()
  const memberships = vault.memberships.listAll()
  const instances = new Map(vault.instances.list().map((instance) => [instance.id, instance]))
  return vault.identities.list().flatMap(({ id, instanceId, tokenState }) => {
    const instance = instances.get(instanceId)
    if (instance === undefined) return []
    const { origin } = instance
    const interval = toMilliseconds(intervals.get(instanceId) ?? DEFAULT_REFRESH_INTERVAL)
    const toJob = (ref: AccountRef, kind: string, every: number): PlannedJob => {
      const checkedAt = checksOf(session).get({ ...ref, kind, part: '' })?.checkedAt
      const age = checkedAt === undefined ? null : wall - checkedAt
      return { key: toAccountKey(ref), ref, origin, instanceId, interval: every, age }
    }
    const isStock = instance.server?.kind !== 'documented-page'
    const isDead = tokenState !== 'working'
    const every = isDead ? Math.max(interval, DEAD_TOKEN_INTERVAL) : interval
    const own = isStock ? [toJob({ identityId: id, accountId: 0 }, 'profile', every)] : []
    if (isDead && isStock) return own
    const accounts = (memberships.get(id) ?? []).filter(({ withdrawn }) => !withdrawn)
    return [
      ...own,
      ...accounts.map(({ accountId }) => toJob({ identityId: id, accountId }, 'account', every)),
    ]
  })
}

/** When each account was last heard of, for pages. */
export function listAges(session: Session): Record<string, Record<string, number>> {
  const ages: Record<string, Record<string, number>> = {}
  for (const [identityId, memberships] of session.vault.memberships.listAll()) {
    const known: Record<string, number> = {}
    for (const { accountId } of memberships) {
      const check = checksOf(session).get({ identityId, accountId, kind: 'account', part: '' })
      if (check !== undefined) known[String(accountId)] = check.checkedAt
    }
    ages[identityId] = known
  }
  return ages
}

function toMilliseconds(minutes: RefreshInterval): number {
  return minutes === 0 ? Infinity : minutes * MINUTE
}
