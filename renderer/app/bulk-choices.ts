import type { BulkChoice } from '../features/bulk/bulk-choice.ts'
import type { AccountEntry } from './account-entries.ts'

/** The better of two people who see the same account: whose token works, then who may change it. */
function rankOf({ identity, membership }: AccountEntry): number {
  const works = identity.tokenState === 'working' && !membership.withdrawn
  return (works ? 2 : 0) + (membership.role === 'agent' ? 0 : 1)
}

/** Every account once, as whoever can do most about it, in the order of the rail. */
export function toBulkChoices(entries: readonly AccountEntry[]): BulkChoice[] {
  const best = new Map<string, AccountEntry>()
  for (const entry of entries) {
    const place = `${entry.instance.id} ${String(entry.ref.accountId)}`
    const known = best.get(place)
    if (known === undefined || rankOf(entry) > rankOf(known)) best.set(place, entry)
  }
  return [...best.values()].map(({ key, ref, instance, identity, membership, searchTexts }) => ({
    key,
    ref,
    name: membership.name,
    instance,
    identityName: identity.name,
    role: membership.role,
    isSuspended: membership.status === 'suspended',
    searchTexts,
  }))
}
