import type { Snapshot } from '#shared/domain/snapshot.ts'

/** The newest snapshots of this page, so that going back to an account needs no call at all. */
export interface SnapshotMemory<Value> {
  get(key: string): Snapshot<Value> | undefined
  put(key: string, snapshot: Snapshot<Value>): void
  has(key: string): boolean
  /** Keeps what nobody used yet where there is room, and answers whether there was: nothing gives way to it. */
  offer(key: string, snapshot: Snapshot<Value>): boolean
  /** What is held was seen at the server again, unchanged, or (null) is no longer what the server says. */
  renew(key: string, fetchedAt: number | null): void
  /** Drops everything but this. */
  retain(isWanted: (key: string) => boolean): void
  clear(): void
}

/**
 * Keeps what was used last until `limit` is reached, counted by `weigh` (characters). A snapshot heavier than a quarter
 * of the limit is not kept: it would push out everything else for one account that nobody may open again.
 */
export function createSnapshotMemory<Value>(
  weigh: (value: Value) => number,
  limit = 4_000_000,
): SnapshotMemory<Value> {
  const kept = new Map<string, { snapshot: Snapshot<Value>; weight: number }>()
  let total = 0

  function drop(key: string): void {
    total -= kept.get(key)?.weight ?? 0
    kept.delete(key)
  }

  return {
    get(key) {
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.snapshot
    },
    put(key, snapshot) {
      drop(key)
      const weight = weigh(snapshot.value) + 1
      if (weight > limit / 4) return
      kept.set(key, { snapshot, weight })
      total += weight
      for (const oldest of kept.keys()) {
        if (total <= limit) break
        drop(oldest)
      }
    },
    has: (key) => kept.has(key),
    offer(key, snapshot) {
      const weight = weigh(snapshot.value) + 1
      if (total + weight > limit) return false
      drop(key)
      kept.set(key, { snapshot, weight })
      total += weight
      return true
    },
    renew(key, fetchedAt) {
      const found = kept.get(key)
      if (found === undefined) return
      if (fetchedAt === null) drop(key)
      else found.snapshot = { ...found.snapshot, fetchedAt }
    },
    retain(isWanted) {
      for (const key of kept.keys()) if (!isWanted(key)) drop(key)
    },
    clear() {
      kept.clear()
      total = 0
    },
  }
}
