/** Time and chance as the refreshing sees them. Tests bring their own. */
export interface RefreshClock {
  /** Milliseconds that only ever go forward, whatever is done to the clock on the wall. */
  now(): number
  /** Epoch milliseconds, as the clock on the wall shows them. */
  wall(): number
  /** Runs something once, later. What it returns takes that back. */
  after(milliseconds: number, run: () => void): () => void
  /** From 0 to 1. */
  random(): number
}

export const SYSTEM_CLOCK: RefreshClock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    timer.unref()
    return () => {
      clearTimeout(timer)
    }
  },
  random: () => Math.random(),
}
