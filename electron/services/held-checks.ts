import type { SnapshotCheck, SnapshotPlace } from '../cache/cache.ts'
import type { Session } from './session.ts'

/**
 * When a session last asked for each thing, with the tag of the answer: so that asking again reads nothing from the cache
 * first. Filled by what is asked, and once with what the cache knows.
 */
export interface HeldChecks {
  get(place: SnapshotPlace): SnapshotCheck | undefined
  set(place: SnapshotPlace, check: SnapshotCheck): void
  drop(place: SnapshotPlace): void
  /** Nothing is held any more of what was asked. */
  forget(): void
  /** Takes in what the cache knows, unless it was asked for meanwhile. */
  fill(known: readonly (SnapshotPlace & SnapshotCheck)[]): void
}

const bySession = new WeakMap<Session, HeldChecks>()

export function checksOf(session: Session): HeldChecks {
  const known = bySession.get(session) ?? openHeldChecks()
  bySession.set(session, known)
  return known
}

function openHeldChecks(): HeldChecks {
  const held = new Map<string, SnapshotCheck>()
  return {
    get: (place) => held.get(toKey(place)),
    set: (place, check) => held.set(toKey(place), check),
    drop: (place) => held.delete(toKey(place)),
    forget: () => {
      held.clear()
    },
    fill(known) {
      for (const { etag, checkedAt, mark, ...place } of known) {
        const key = toKey(place)
        if (!held.has(key)) held.set(key, { etag, checkedAt, mark })
      }
    },
  }
}

function toKey({ identityId, accountId, kind, part }: SnapshotPlace): string {
  return `${identityId}/${String(accountId)}/${kind}/${part}`
}
