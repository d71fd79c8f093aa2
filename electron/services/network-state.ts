import type { FailureCode } from '#shared/failures/failure.ts'

/** Whether there is a network at all, as far as the outcomes of calls tell. */
export interface NetworkState {
  /** Takes in what a call to a server ended with; null for any answer. Says whether the state is another one now. */
  note(origin: string, code: FailureCode | null, wall: number): boolean
  /** Takes in what a browser thinks. Says whether the state is another one now. */
  hint(isOnline: boolean, wall: number): boolean
  /** Epoch milliseconds; null while servers can be reached. */
  offlineSince(): number | null
}

/** Each of them may be one server's trouble; from several servers at once they are this computer's. */
const SUSPICIOUS: readonly FailureCode[] = ['name-not-found', 'connection-timeout']
const SEVERAL = 2

export function openNetworkState(): NetworkState {
  let since: number | null = null
  let hinted = true
  const suspects = new Set<string>()

  function become(isOffline: boolean, wall: number): boolean {
    if (isOffline === (since !== null)) return false
    since = isOffline ? wall : null
    suspects.clear()
    return true
  }

  return {
    note(origin, code, wall) {
      if (code === 'offline') return become(true, wall)
      if (code !== null && SUSPICIOUS.includes(code)) {
        suspects.add(origin)
        return suspects.size >= SEVERAL && become(true, wall)
      }
      // Whatever else a server's failure is, something was there to fail.
      suspects.clear()
      return code === null && become(false, wall)
    },
    hint(isOnline, wall) {
      if (isOnline === hinted) return false
      hinted = isOnline
      return become(!isOnline, wall)
    },
    offlineSince: () => since,
  }
}
