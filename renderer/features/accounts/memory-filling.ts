import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import { MOST_READ_AHEAD } from '#shared/domain/account.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'

export interface FillingSource<Value> {
  /** What the cache holds of these accounts, in their order. */
  read(refs: AccountRef[]): Promise<(Snapshot<Value> | null)[]>
  /** Whether the page does not remember this account already. */
  lacks(ref: AccountRef): boolean
  /** Remembers it; answers whether there was room. */
  offer(ref: AccountRef, snapshot: Snapshot<Value>): boolean
  /** Settles when the page has nothing better to do. */
  idle(): Promise<void>
}

/** Reads accounts that nobody has opened yet into the page's memory, so that opening one waits for nothing. */
export interface MemoryFilling {
  /** Reads these when there is time, the first ones first, each no more than once. */
  want(refs: readonly AccountRef[]): void
  /** The cache was told something of this account: it is read again, also where an answer is under way. */
  renew(ref: AccountRef): void
  /** Drops what is under way, and knows nothing of what it read. */
  forget(): void
}

export function createMemoryFilling<Value>(source: FillingSource<Value>): MemoryFilling {
  const waiting = new Map<string, AccountRef>()
  const wanted = new Set<string>()
  let generation = 0
  let isRunning = false

  function takeSlice(): AccountRef[] {
    const slice: AccountRef[] = []
    for (const [key, ref] of waiting) {
      waiting.delete(key)
      if (source.lacks(ref)) slice.push(ref)
      if (slice.length === MOST_READ_AHEAD) break
    }
    return slice
  }

  /** Answers whether there is room for more. */
  function keep(slice: readonly AccountRef[], found: readonly (Snapshot<Value> | null)[]): boolean {
    return slice.every((ref, index) => {
      const snapshot = found[index] ?? null
      // What is wanted again was told of while this answer was under way.
      if (snapshot === null || waiting.has(toAccountKey(ref)) || !source.lacks(ref)) return true
      return source.offer(ref, snapshot)
    })
  }

  async function run(): Promise<void> {
    if (isRunning) return
    isRunning = true
    while (waiting.size > 0) {
      await source.idle()
      const asked = generation
      const slice = takeSlice()
      if (slice.length === 0) continue
      // What cannot be read ahead is read when somebody opens it, and fails there.
      const found = await source.read(slice).catch(() => [])
      if (asked === generation && !keep(slice, found)) waiting.clear()
    }
    isRunning = false
  }

  return {
    want(refs) {
      for (const ref of refs) {
        const key = toAccountKey(ref)
        if (wanted.has(key)) continue
        wanted.add(key)
        waiting.set(key, ref)
      }
      void run()
    },
    renew(ref) {
      const key = toAccountKey(ref)
      if (!wanted.has(key)) return
      waiting.set(key, ref)
      void run()
    },
    forget() {
      generation += 1
      waiting.clear()
      wanted.clear()
    },
  }
}
