/** What time it is, and a beat. Tests bring their own. */
export interface IdleClock {
  /** Epoch milliseconds. */
  now(): number
  /** Calls `run` again and again; what it returns ends that. */
  every(milliseconds: number, run: () => void): () => void
}

/** Locks the vault when no page was there for too long: a page that is there watches for idle time itself. */
export interface IdleLock {
  /** A page begins to look at the vault. Call what it returns, once, when the page is gone. */
  arrive(): () => void
  stop(): void
}

/** How often the time is looked at: timers sleep with the computer, the clock does not. */
const LOOK_EVERY = 15_000

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
  let pages = 0
  let lonelySince = clock.now()
  const stop = clock.every(LOOK_EVERY, () => {
    const most = limit()
    if (most === null) lonelySince = clock.now()
    else if (pages === 0 && most > 0 && clock.now() - lonelySince >= most) lock()
  })
  return {
    arrive() {
      pages += 1
      return () => {
        pages -= 1
        lonelySince = clock.now()
      }
    },
    stop,
  }
}
