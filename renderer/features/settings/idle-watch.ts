/** Signs that somebody is there. `mousemove` counts: reading is use, too. */
const SIGNS = ['pointerdown', 'mousemove', 'keydown', 'wheel', 'touchstart'] as const
/** How often the time since the last sign is looked at. Timers sleep with the computer; the clock does not. */
const LOOK_EVERY = 5000

/** How often other windows are told of signs here, at most. */
const TELL_EVERY = 1000

/** Lets a thing be done at most once in so many milliseconds; what comes sooner is dropped. */
export function atMostEvery(milliseconds: number, run: () => void): () => void {
  let last = -Infinity
  return () => {
    // Either way: a clock that was set back would otherwise keep it from being done until it has caught up.
    if (Math.abs(Date.now() - last) < milliseconds) return
    last = Date.now()
    run()
  }
}

/** The app's other windows: a sign in one of them is a sign that somebody is there. */
export interface OtherWindows {
  tell(): void
  /** Answers the way to stop. */
  listen(run: () => void): () => void
}

/**
 * Calls `run` once when nothing was typed, clicked or moved in any window for `limit()` milliseconds; a limit of 0 means never. Starts
 * again with the next sign. Answers the way to stop.
 */
export function watchIdleTime(
  target: Window,
  others: OtherWindows,
  limit: () => number,
  run: () => void,
): () => void {
  let last = Date.now()
  let told = false
  const tellOthers = atMostEvery(TELL_EVERY, () => {
    others.tell()
  })
  const notice = () => {
    // The first sign after a long sleep must not hide how long nobody was there.
    look()
    last = Date.now()
    told = false
  }
  const noticeHere = () => {
    notice()
    tellOthers()
  }
  const look = () => {
    // A clock that was set back would otherwise keep the vault open until it has caught up.
    last = Math.min(last, Date.now())
    if (told || limit() === 0 || Date.now() - last < limit()) return
    told = true
    run()
  }
  for (const sign of SIGNS) target.addEventListener(sign, noticeHere, { capture: true, passive: true })
  const stopListening = others.listen(notice)
  const timer = setInterval(look, LOOK_EVERY)
  return () => {
    stopListening()
    clearInterval(timer)
    for (const sign of SIGNS) target.removeEventListener(sign, noticeHere, { capture: true })
  }
}
