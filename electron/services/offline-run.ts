import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { ShownFailure } from '#shared/domain/bulk.ts'
import {
  startOffline,
  type OfflineAccount,
  type OfflineProgress,
  type OfflineState,
} from '#shared/domain/offline.ts'
import { isOfServer } from '#shared/failures/failure-scope.ts'
import { toFailure, type FailureCode } from '#shared/failures/failure.ts'
import type { OfflineRoom } from '../cache/offline.ts'
import type { OfflineWish } from '../vault/offline-table.ts'
import { toBackOff } from './back-off.ts'
import { toShownFailure } from './bulk-plan.ts'
import type { RefreshClock } from './refresh-clock.ts'

/** What the run needs to know and may do. */
export interface OfflineRunSources {
  listWishes(): (OfflineWish & { origin: string })[]
  /** Goes on with an account where it stands; each call of the returned one makes one request. */
  openWalk(ref: AccountRef): (at: OfflineProgress, signal: AbortSignal) => Promise<OfflineProgress>
  /** Keeps how far it is: what was fetched before is kept by then. */
  keep(ref: AccountRef, progress: OfflineProgress): Promise<OfflineRoom>
  /** Hears of every account that stands otherwise than before. */
  tell(account: OfflineAccount<FailureCode>): void
}

/** Fetches the accounts that are to be there without a network: one at a time on each server. */
export interface OfflineRun {
  list(): OfflineAccount<FailureCode>[]
  /** Wishes were changed. */
  replan(): void
  /** Begins an account anew. */
  restart(ref: AccountRef): void
  /** Tries an account again at once that failed; one that found no room looks for it first. */
  retry(ref: AccountRef): void
  /** The same for all that failed: servers may answer again. */
  retryFailed(): void
  /** Goes on with what found no room, as far as there is some now. */
  lookForRoom(): void
  isDone(ref: AccountRef): boolean
  stop(): void
}

interface Task {
  ref: AccountRef
  origin: string
  isPaused: boolean
  progress: OfflineProgress
  bytes: number
  failure: ShownFailure<FailureCode> | null
  failures: number
  /** It found no room, and fetches nothing until it finds some. */
  isFull: boolean
  /** Infinity: only when somebody asks. */
  retryAt: number
  running: AbortController | null
}

/** Milliseconds after which room is looked for again: much makes room that nobody tells of. It asks the cache, no server. */
const ROOM_EVERY = 5 * 60_000

/** What was fetched before, by account. */
export type HeldProgress = ReadonlyMap<string, { progress: OfflineProgress; bytes: number }>

export function startOfflineRun(
  held: HeldProgress,
  sources: OfflineRunSources,
  clock: RefreshClock,
): OfflineRun {
  const tasks = new Map<string, Task>()
  let hasStopped = false
  let forgetTimer = () => {}

  /** What was fetched before counts for the first look alone: whatever is wished for later may have been forgotten meanwhile. */
  function take(before: HeldProgress = new Map()): void {
    const wishes = sources.listWishes()
    const left = new Set(wishes.map(({ ref }) => toAccountKey(ref)))
    for (const [key, task] of tasks) {
      if (left.has(key)) continue
      task.running?.abort()
      tasks.delete(key)
    }
    for (const { ref, isPaused, origin } of wishes) {
      const key = toAccountKey(ref)
      const task = tasks.get(key) ?? openTask(ref, origin, before.get(key))
      tasks.set(key, task)
      if (task.isPaused !== isPaused) {
        task.isPaused = isPaused
        if (isPaused) task.running?.abort()
        tell(task)
      }
    }
  }

  function tell(task: Task): void {
    if (!hasStopped) sources.tell(toShown(task))
  }

  function mayRun(task: Task): boolean {
    return !task.isPaused && task.progress.part !== null
  }

  function pump(): void {
    if (hasStopped) return
    forgetTimer()
    const all = [...tasks.values()]
    const busy = new Set(all.filter(({ running }) => running !== null).map(({ origin }) => origin))
    const waiting = all.filter((task) => mayRun(task) && !busy.has(task.origin))
    const now = clock.now()
    for (const task of waiting) {
      if (task.retryAt > now || busy.has(task.origin)) continue
      busy.add(task.origin)
      void run(task)
    }
    const next = Math.min(...waiting.filter(({ retryAt }) => retryAt > now).map(({ retryAt }) => retryAt))
    if (next !== Infinity) forgetTimer = clock.after(Math.max(0, next - now), pump)
  }

  async function run(task: Task): Promise<void> {
    const running = new AbortController()
    task.running = running
    task.failure = null
    tell(task)
    try {
      await walk(task, running.signal)
    } catch (thrown) {
      if (!running.signal.aborted) noteFailure(task, thrown)
    }
    task.running = null
    if (tasks.get(toAccountKey(task.ref)) === task) tell(task)
    pump()
  }

  async function walk(task: Task, signal: AbortSignal): Promise<void> {
    if (task.isFull && !(await findRoom(task, signal))) return
    const step = sources.openWalk(task.ref)
    while (task.progress.part !== null) {
      const next = await step(task.progress, signal)
      signal.throwIfAborted()
      const { bytes, hasRoom } = await sources.keep(task.ref, next)
      // Begun anew meanwhile, or no longer wished for.
      signal.throwIfAborted()
      Object.assign(task, { progress: next, bytes, failures: 0 })
      if (!hasRoom && next.part !== null) {
        noteFull(task)
        return
      }
      tell(task)
    }
  }

  function noteFull(task: Task): void {
    task.isFull = true
    task.retryAt = clock.now() + ROOM_EVERY
  }

  /** Noting what was noted already tells whether there is room. */
  async function findRoom(task: Task, signal: AbortSignal): Promise<boolean> {
    const { hasRoom } = await sources.keep(task.ref, task.progress)
    signal.throwIfAborted()
    if (!hasRoom) noteFull(task)
    else task.isFull = false
    return hasRoom
  }

  function noteFailure(task: Task, thrown: unknown): void {
    const code = toFailure(thrown)?.code ?? 'internal'
    if (code === 'vault-locked') return
    task.failure = toShownFailure(thrown)
    task.failures += 1
    const isPassing = isOfServer(code) || code === 'cache-unavailable'
    task.retryAt = isPassing ? clock.now() + toBackOff(task.failures, clock.random()) : Infinity
  }

  function retry(isMeant: (task: Task) => boolean): void {
    for (const task of tasks.values()) {
      if (!isMeant(task)) continue
      task.retryAt = -Infinity
    }
    pump()
  }

  take(held)
  pump()
  return {
    list: () => [...tasks.values()].map(toShown),
    replan() {
      if (hasStopped) return
      take()
      pump()
    },
    restart(ref) {
      const task = tasks.get(toAccountKey(ref))
      if (task === undefined) return
      task.running?.abort()
      const { origin, isPaused, bytes } = task
      tasks.set(toAccountKey(ref), { ...openTask(ref, origin, undefined), isPaused, bytes })
      pump()
    },
    retry(ref) {
      retry((task) => toAccountKey(task.ref) === toAccountKey(ref))
    },
    retryFailed() {
      retry(({ failure }) => failure !== null)
    },
    lookForRoom() {
      retry(({ isFull }) => isFull)
    },
    isDone: (ref) => tasks.get(toAccountKey(ref))?.progress.part === null,
    stop() {
      hasStopped = true
      forgetTimer()
      for (const { running } of tasks.values()) running?.abort()
    },
  }
}

function openTask(
  ref: AccountRef,
  origin: string,
  held: { progress: OfflineProgress; bytes: number } | undefined,
): Task {
  return {
    ref,
    origin,
    isPaused: false,
    progress: held?.progress ?? startOffline(),
    bytes: held?.bytes ?? 0,
    failure: null,
    failures: 0,
    isFull: false,
    retryAt: -Infinity,
    running: null,
  }
}

function toShown(task: Task): OfflineAccount<FailureCode> {
  const { ref, progress, bytes, failure } = task
  return { ref, state: toState(task), progress, bytes, failure }
}

function toState({ progress, isPaused, isFull, running, failure }: Task): OfflineState {
  if (progress.part === null) return 'done'
  if (isPaused) return 'paused'
  if (isFull) return 'full'
  if (running !== null) return 'fetching'
  return failure === null ? 'waiting' : 'held-up'
}
