import { onScopeDispose, ref, type Ref } from 'vue'
import type { Failure } from '#shared/failures/failure.ts'

/** What a server that is asked too often makes us wait where it does not say for how long, in seconds. */
const USUAL_WAIT = 60
const LONGEST_WAIT = 3600

/** Waits until a server takes questions again, and shows how long that is. */
export interface WaitOut {
  /** Seconds that are left; null while nothing is waited for. */
  left: Ref<number | null>
  /** Waits if the failure is about asking too often, then calls. Answers whether it waits. */
  begin: (failure: Failure, then: () => void) => boolean
  stop: () => void
}

export function useWaitOut(): WaitOut {
  const left = ref<number | null>(null)
  let timer: ReturnType<typeof setInterval> | undefined

  function stop(): void {
    clearInterval(timer)
    left.value = null
  }

  function begin(failure: Failure, then: () => void): boolean {
    if (failure.code !== 'rate-limited') return false
    const said = Number(failure.facts?.seconds ?? USUAL_WAIT)
    const seconds = Number.isFinite(said) ? Math.min(Math.max(Math.ceil(said), 1), LONGEST_WAIT) : USUAL_WAIT
    // A computer that slept has waited too: the clock counts, not the ticks.
    const end = Date.now() + seconds * 1000
    stop()
    left.value = seconds
    timer = setInterval(() => {
      const rest = Math.ceil((end - Date.now()) / 1000)
      left.value = Math.max(rest, 0)
      if (rest > 0) return
      stop()
      then()
    }, 1000)
    return true
  }

  onScopeDispose(stop)
  return { left, begin, stop }
}
