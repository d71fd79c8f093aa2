/** Signs that somebody is there. `mousemove` counts: reading is use, too. */
const SIGNS = ['pointerdown', 'mousemove', 'keydown', 'wheel', 'touchstart'] as const
/** How often the time since the last sign is looked at. Timers sleep with the computer; the clock does not. */
const LOOK_EVERY = 5000

/**
 * Calls `run` once when nothing was typed, clicked or moved for `limit()` milliseconds; a limit of 0 means never. Starts
 * again with the next sign. Answers the way to stop.
 */
export function watchIdleTime(target: Window, limit: () => number, run: () => void): () => void {
  let last = Date.now()
  let told = false
  const notice = () => {
    // The first sign after a long sleep must not hide how long nobody was there.
    look()
    last = Date.now()
    told = false
  }
  const look = () => {
    if (told || limit() === 0 || Date.now() - last < limit()) return
    told = true
    run()
  }
  for (const sign of SIGNS) target.addEventListener(sign, notice, { capture: true, passive: true })
  const timer = setInterval(look, LOOK_EVERY)
  return () => {
    clearInterval(timer)
    for (const sign of SIGNS) target.removeEventListener(sign, notice, { capture: true })
  }
}
