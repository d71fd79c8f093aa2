import type { Account } from './account.ts'
import type { Json } from './json.ts'

/** The parts of an account whose entries are looked at one by one. */
const NESTED = ['settings', 'customAttributes', 'features', 'cacheKeys', 'unknown'] as const

/**
 * What differs between two answers about the same account, as the keys of `Account`, with a dot for an entry inside one:
 * `name`, `settings.auto_resolve_after`. An entry that came or went is a difference too.
 */
export function listChangedKeys(before: Account, after: Account): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Account>
  return [...keys].flatMap((key) => {
    if (isSame(before[key], after[key])) return []
    const nested = NESTED.find((name) => name === key)
    if (nested === undefined) return [key]
    return listChangedEntries(before[nested] ?? {}, after[nested] ?? {}).map((entry) => `${key}.${entry}`)
  })
}

function listChangedEntries(
  before: Readonly<Record<string, Json | undefined>>,
  after: Readonly<Record<string, Json | undefined>>,
): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].filter((key) => !isSame(before[key], after[key]))
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
