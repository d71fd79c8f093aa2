import { USE_TOLD_EVERY } from '#shared/domain/vault.ts'

/** What time it is, and a beat. Tests bring their own. */
export interface IdleClock {
  /** Epoch milliseconds. */
  now(): number
  /** Calls `run` again and again; what it returns ends that. */
  every(milliseconds: number, run: () => void): () => void
}

/**
 * Locks the vault when nobody has used it for too long. Pages lock by themselves, to the second; this is for when there is
 * none, or one that hangs: being there is no sign that somebody is.
 */
export interface IdleLock {
  /** Somebody typed, clicked or moved on a page. */
  notice(): void
  stop(): void
}

/** How often the time is looked at: timers sleep with the computer, the clock does not. */
const LOOK_EVERY = 15_000

/** Pages tell of signs at most this often, so the last one may be this much younger than was heard. */
const UNHEARD = USE_TOLD_EVERY

const SYSTEM_CLOCK: IdleClock = {
  now: () => Date.now(),
  every(milliseconds, run) {
    const timer = setInterval(run, milliseconds)
    timer.unref()
    return () => {
      clearInterval(timer)
    }
  },
}

/** `limit`: milliseconds, 0 for never, null while the vault is not open. */
export function createIdleLock({
  limit,
  lock,
  clock = SYSTEM_CLOCK,
}: {
  limit: () => number | null
  lock: () => void
  clock?: IdleClock
}): IdleLock {
  let lastUse = clock.now()
  const isOver = (most: number) => most > 0 && clock.now() - lastUse >= most + UNHEARD
  const look = () => {
    const most = limit()
    // A clock that was set back would otherwise keep the vault open until it has caught up.
    lastUse = Math.min(lastUse, clock.now())
    if (most === null) lastUse = clock.now()
    else if (isOver(most)) lock()
  }
  const stop = clock.every(LOOK_EVERY, look)
  return {
    notice() {
      // The first sign after a long sleep must not hide how long nobody was there.
      look()
      lastUse = clock.now()
    },
    stop,
  }
}
