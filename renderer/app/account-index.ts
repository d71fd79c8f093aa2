import { assignShorthands } from './account-shorthands.ts'
import type { AccountEntry } from './account-entries.ts'
import { toFindable, type Findable } from './account-search.ts'

/** All accounts as the palette looks through them. */
export interface AccountIndex {
  findables: readonly Findable<AccountEntry>[]
  /** By account key. */
  shorthands: ReadonlyMap<string, string>
}

/** Prepares every account for being looked for. */
export function toAccountIndex(entries: readonly AccountEntry[]): AccountIndex {
  // The order of the rail may be changed, and nobody has to learn new letters then.
  const settled = entries.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const letters = assignShorthands(settled.map(({ membership }) => membership.name))
  const shorthands = new Map(settled.map(({ key }, place) => [key, letters[place] ?? '']))
  const findables = entries.map((entry) => {
    const [, , ...others] = entry.searchTexts
    const { name, accountId: id } = entry.membership
    return toFindable(entry, { name, id, others, shorthand: shorthands.get(entry.key) ?? '', use: entry.use })
  })
  return { findables, shorthands }
}
