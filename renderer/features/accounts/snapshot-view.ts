import { shallowRef, type ShallowRef } from 'vue'
import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { beginRead, type ReadAhead } from './read-ahead.ts'
import { createSnapshotMemory } from './snapshot-memory.ts'

/** How long a snapshot counts as fresh enough not to be asked for again by merely looking at it, in milliseconds. */
const FRESH_FOR = 60_000
/** How long an account has to stay on screen before its server is asked: leafing through accounts asks nobody. */
const DWELL = 200

export interface SnapshotSource<Value> {
  read(ref: AccountRef): Promise<Snapshot<Value> | null>
  refresh(ref: AccountRef, signal: AbortSignal): Promise<Snapshot<Value>>
  toFailure(thrown: unknown): Failure
  weigh(value: Value): number
}

/** One thing about the account on screen: what was last known, whether newer is coming, and why it did not come. */
export interface SnapshotView<Value> {
  snapshot: Readonly<ShallowRef<Snapshot<Value> | null>>
  /** What was on screen before the last refresh brought something else; null after a switch. */
  previous: Readonly<ShallowRef<Snapshot<Value> | null>>
  /** The cache has not answered yet: nothing can be said about this account. */
  reading: Readonly<ShallowRef<boolean>>
  refreshing: Readonly<ShallowRef<boolean>>
  failure: Readonly<ShallowRef<Failure | null>>
  /**
   * Reads an account ahead, so that `show` has all of it at once. Settles when that is so, and never rejects; null when
   * nothing has to be waited for.
   */
  prepare(ref: AccountRef): Promise<void> | null
  /** Shows another account: at once from memory, else from the cache; then asks its server if that is old. */
  show(ref: AccountRef): void
  /** Shows nothing: the account on screen is another one, and nobody looks at this part of it. */
  hide(): void
  /** Asks the server now. Content stays; a failure stands beside it. */
  refresh(): Promise<void>
  cancel(): void
  /** Takes in what came another way, such as the answer to a change; shows it if it is about what is on screen. */
  take(ref: AccountRef, next: Snapshot<Value>): void
  /** Its server was heard of without this page asking: shows what it said, or its failure, if that is news here. */
  hear(ref: AccountRef, heard: Heard): void
  /** Whether it neither shows nor remembers this account. */
  lacks(ref: AccountRef): boolean
  /** Remembers an account that nobody has opened yet; answers whether there was room. */
  offer(ref: AccountRef, snapshot: Snapshot<Value>): boolean
  /** Remembers nothing of other accounts, by key; what is on screen stays. */
  retain(isWanted: (key: string) => boolean): void
  /** Forgets everything, for when the vault locks. */
  forget(): void
}

/** What was heard of a server that somebody else asked. */
export type Heard = { checkedAt: number; changed: boolean } | { failure: Failure }

export function createSnapshotView<Value>(source: SnapshotSource<Value>): SnapshotView<Value> {
  const memory = createSnapshotMemory<Value>((value) => source.weigh(value))
  const snapshot = shallowRef<Snapshot<Value> | null>(null)
  const previous = shallowRef<Snapshot<Value> | null>(null)
  const reading = shallowRef(false)
  const refreshing = shallowRef(false)
  const failure = shallowRef<Failure | null>(null)
  let shown: AccountRef | null = null
  let ahead: ReadAhead<Value> | null = null
  let running: AbortController | null = null
  let dwelling: ReturnType<typeof setTimeout> | undefined

  function leave(): void {
    clearTimeout(dwelling)
    running?.abort()
    running = null
    refreshing.value = false
    failure.value = null
    previous.value = null
  }

  const isShown = (key: string) => shown !== null && toAccountKey(shown) === key

  function prepare(ref: AccountRef): Promise<void> | null {
    const key = toAccountKey(ref)
    if (isShown(key) || memory.get(key) !== undefined) return null
    if (ahead?.key !== key) ahead = beginRead(key, source.read(ref))
    return ahead.done
  }

  function show(ref: AccountRef): void {
    const key = toAccountKey(ref)
    if (isShown(key)) return
    leave()
    shown = ref
    const begun = ahead?.key === key ? ahead : null
    ahead = null
    const remembered = memory.get(key)
    snapshot.value = remembered ?? null
    reading.value = false
    if (remembered !== undefined) dwell(ref)
    else readCache(ref, begun ?? beginRead(key, source.read(ref)))
  }

  function readCache(ref: AccountRef, read: ReadAhead<Value>): void {
    if (read.found !== undefined) {
      takeFromCache(ref, read.found)
      return
    }
    reading.value = true
    void read.done.then(() => {
      if (shown === ref) takeFromCache(ref, read.found ?? null)
    })
  }

  function takeFromCache(ref: AccountRef, found: Snapshot<Value> | null): void {
    // A server that was asked meanwhile knows better than the cache.
    if (found !== null && snapshot.value === null) {
      snapshot.value = found
      memory.put(toAccountKey(ref), found)
    }
    reading.value = false
    dwell(ref)
  }

  function dwell(ref: AccountRef): void {
    const age = Date.now() - (snapshot.value?.fetchedAt ?? -Infinity)
    // An age below zero means that the clock was changed: nothing can be said about freshness then.
    if (age >= 0 && age < FRESH_FOR) return
    dwelling = setTimeout(
      () => {
        if (shown === ref) void refresh()
      },
      snapshot.value === null ? 0 : DWELL,
    )
  }

  async function refresh(): Promise<void> {
    const ref = shown
    if (ref === null || running !== null) return
    clearTimeout(dwelling)
    const attempt = new AbortController()
    running = attempt
    refreshing.value = true
    try {
      const next = await source.refresh(ref, attempt.signal)
      // A late answer belongs to an account that is no longer on screen, or to a vault that was locked meanwhile.
      if (running !== attempt) return
      previous.value = snapshot.value
      snapshot.value = next
      failure.value = null
      memory.put(toAccountKey(ref), next)
    } catch (thrown) {
      if (running !== attempt) return
      const reason = source.toFailure(thrown)
      failure.value = reason.code === 'cancelled' ? null : reason
    }
    running = null
    refreshing.value = false
  }

  function cancel(): void {
    running?.abort()
  }

  function take(ref: AccountRef, next: Snapshot<Value>): void {
    ahead = null
    memory.put(toAccountKey(ref), next)
    if (!isShown(toAccountKey(ref))) return
    // What was asked before the change must not put the old state back.
    running?.abort()
    running = null
    refreshing.value = false
    previous.value = snapshot.value
    snapshot.value = next
    failure.value = null
  }

  function hear(ref: AccountRef, heard: Heard): void {
    const key = toAccountKey(ref)
    if ('failure' in heard) {
      if (isShown(key) && running === null) failure.value = heard.failure
      return
    }
    const { checkedAt, changed } = heard
    // What was read ahead is no longer what the cache holds.
    if (changed && ahead?.key === key) ahead = null
    if (!isShown(key)) {
      memory.renew(key, changed ? null : checkedAt)
      return
    }
    const held = snapshot.value
    // The answer to this page's own question is told to all pages as well, and comes here by itself.
    if (running !== null || checkedAt <= (held?.fetchedAt ?? -Infinity)) return
    if (changed || held === null) {
      void adopt(shown)
      return
    }
    memory.renew(key, checkedAt)
    snapshot.value = { ...held, fetchedAt: checkedAt }
    failure.value = null
  }

  async function adopt(ref: AccountRef | null): Promise<void> {
    const found = ref === null ? null : await source.read(ref).catch(() => null)
    if (found === null || ref === null || shown !== ref || running !== null) return
    if (found.fetchedAt <= (snapshot.value?.fetchedAt ?? -Infinity)) return
    previous.value = snapshot.value
    snapshot.value = found
    failure.value = null
    memory.put(toAccountKey(ref), found)
  }

  function hide(): void {
    leave()
    shown = null
    snapshot.value = null
    reading.value = false
  }

  function forget(): void {
    hide()
    ahead = null
    memory.clear()
  }

  function retain(isWanted: (key: string) => boolean): void {
    if (ahead !== null && !isWanted(ahead.key)) ahead = null
    memory.retain(isWanted)
  }

  return {
    snapshot,
    previous,
    reading,
    refreshing,
    failure,
    prepare,
    show,
    hide,
    refresh,
    cancel,
    take,
    hear,
    lacks: (ref) => !isShown(toAccountKey(ref)) && !memory.has(toAccountKey(ref)),
    offer: (ref, next) => memory.offer(toAccountKey(ref), next),
    retain,
    forget,
  }
}
