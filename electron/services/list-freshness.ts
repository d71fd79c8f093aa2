import type { CacheKeyName, CacheKeys } from '#shared/domain/account.ts'
import type { ListKind } from '#shared/domain/lists.ts'

const KEY_NAMES: Record<Exclude<ListKind, 'agents'>, CacheKeyName> = {
  labels: 'label',
  inboxes: 'inbox',
  teams: 'team',
}

/** What a quiet account answers, and one whose last change is more than three days ago: it tells nothing (API document 7). */
const UNKNOWN = /^0*$/
const UNSETTLED = '?'

/** The key that tells whether a list has changed, or null where nothing tells. */
export function toListKey(kind: ListKind, keys: CacheKeys): string | null {
  const key = kind === 'agents' ? undefined : keys[KEY_NAMES[kind]]
  return key === undefined || UNKNOWN.test(key) ? null : key
}

/** Whether a list has to be asked for again, by the key it was last judged by and the key of now. */
export function isListDue(mark: string | null, key: string | null): boolean {
  return key === null || mark !== key
}

/**
 * What to judge a list by next time. Keys count seconds: a key that is new may still stand for two changes of which the
 * answer shows one, so the first look after it is not trusted yet.
 */
export function toListMark(mark: string | null, key: string | null): string | null {
  if (key === null) return null
  return mark === key || mark === key + UNSETTLED ? key : key + UNSETTLED
}
