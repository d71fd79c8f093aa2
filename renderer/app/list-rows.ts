import type { AccountEntry } from './account-entries.ts'
import { scoreMatch, toSearchText } from '../composables/match-text.ts'

/** One line of the account list: the title of a part, the head of a group, or an account. */
export type ListRow =
  | { kind: 'title'; key: string; part: 'pinned' | 'recent' | 'all' }
  | { kind: 'head'; key: string; entry: AccountEntry; named: boolean }
  | {
      kind: 'account'
      key: string
      entry: AccountEntry
      /** It stands outside the group of its instance, beside accounts of others, and has to say whose it is. */
      apart?: true
    }

/**
 * The lines of the list: accounts that fit the search, in their order, under a head per identity. With a single group
 * there is no head, it would only repeat what the rail says.
 */
export function toListRows(entries: readonly AccountEntry[], query: string): ListRow[] {
  const wanted = toSearchText(query).trim()
  const found =
    wanted === '' ? entries : entries.filter((entry) => scoreMatch(wanted, entry.searchTexts) > 12)
  const identities = new Set(found.map((entry) => entry.identity.id))
  const identitiesOf = new Map<string, Set<string>>()
  for (const { instance, identity } of found)
    identitiesOf.set(instance.id, (identitiesOf.get(instance.id) ?? new Set()).add(identity.id))
  const rows: ListRow[] = []
  let present = ''
  for (const entry of found) {
    if (entry.identity.id !== present && identities.size > 1) {
      // Who is signed in only matters where several identities see the same instance.
      const named = (identitiesOf.get(entry.instance.id)?.size ?? 0) > 1
      rows.push({ kind: 'head', key: `head ${entry.identity.id}`, entry, named })
    }
    present = entry.identity.id
    rows.push({ kind: 'account', key: entry.key, entry })
  }
  return rows
}

/** Accounts at hand above the list: those that are pinned, and those opened last that are not. */
export interface AtHand {
  pinned: readonly AccountEntry[]
  recent: readonly AccountEntry[]
}

const MOST_RECENT = 5
/** A list that fits on a screen needs no way to the top of it. */
const LONG = 15

/** The lines of a list that nothing was looked for in: what is at hand first, then all. */
export function toWholeRows(entries: readonly AccountEntry[], { pinned, recent }: AtHand): ListRow[] {
  const all = toListRows(entries, '')
  const inList = new Set(entries)
  const pins = pinned.filter((entry) => inList.has(entry))
  const late = entries.length < LONG ? [] : recent.filter((entry) => inList.has(entry) && !entry.isPinned)
  const apart = entries.some(({ instance }) => instance.id !== entries[0]?.instance.id) && {
    apart: true as const,
  }
  const part = (name: 'pinned' | 'recent', some: readonly AccountEntry[]): ListRow[] =>
    some.length === 0
      ? []
      : [
          { kind: 'title', key: name, part: name },
          ...some.map((entry): ListRow => ({
            kind: 'account',
            key: `${name} ${entry.key}`,
            entry,
            ...apart,
          })),
        ]
  const first = [...part('pinned', pins), ...part('recent', late.slice(0, MOST_RECENT))]
  return first.length === 0 ? all : [...first, { kind: 'title', key: 'all', part: 'all' }, ...all]
}
