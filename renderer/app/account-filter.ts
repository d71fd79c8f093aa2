import type { AccountEntry } from './account-entries.ts'

/** Which accounts the list shows; '' lets everything through. */
export interface AccountFilter {
  state: string
  version: string
  role: string
  language: string
}
export const NO_FILTER: AccountFilter = { state: '', version: '', role: '', language: '' }
export const FILTER_NAMES = ['state', 'version', 'role', 'language'] as const

/** An account that was not read for so long is marked. */
const DAY = 24 * 60 * 60 * 1000

/** Whether an account that was read once has not been read for a day. */
function isStale({ facts }: AccountEntry, now: number): boolean {
  return facts !== null && now - facts.fetchedAt > DAY
}

/** Stands for a role that the server did not tell. */
export const UNTOLD = '?'

/** What a filter compares of an account. */
export function valuesOf(entry: AccountEntry, name: keyof AccountFilter, now: number): string[] {
  switch (name) {
    case 'state':
      return [entry.state, ...(isStale(entry, now) ? ['stale'] : []), ...(entry.hasDraft ? ['draft'] : [])]
    case 'version':
      return [entry.instance.server?.version ?? UNTOLD]
    case 'role':
      return [entry.membership.role ?? UNTOLD]
    case 'language':
      return entry.facts?.locale == null ? [] : [entry.facts.locale]
  }
}

/** What says of an account whether it passes every filter that is set; null where none is. */
export function toPredicate(filter: AccountFilter, now: number): ((entry: AccountEntry) => boolean) | null {
  const set = FILTER_NAMES.filter((name) => filter[name] !== '')
  if (set.length === 0) return null
  return (entry) => set.every((name) => valuesOf(entry, name, now).includes(filter[name]))
}
