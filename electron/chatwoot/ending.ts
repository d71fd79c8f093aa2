/** What ends a call before its answer is whole. */
export type EndingReason = 'cancelled' | 'deadline'

/** The end of one call: somebody's wish, or its time is up. */
export interface Ending {
  readonly signal: AbortSignal
  /** Undefined while nothing has ended it. */
  reason(): EndingReason | undefined
  /** Starts the clock. */
  startDeadline(milliseconds: number): void
  /** Lets go of signals and clock; to be called when the call is over. */
  forget(): void
}

/** Follows signals that may live much longer than the call, without leaving anything on them afterwards. */
export function createEnding(signals: readonly (AbortSignal | undefined)[]): Ending {
  const controller = new AbortController()
  const watched = signals.filter((signal) => signal !== undefined)
  let reason: EndingReason | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = (why: EndingReason) => {
    reason ??= why
    controller.abort()
  }
  const cancel = () => {
    end('cancelled')
  }
  for (const signal of watched) {
    if (signal.aborted) cancel()
    else signal.addEventListener('abort', cancel, { once: true })
  }
  return {
    signal: controller.signal,
    reason: () => reason,
    startDeadline: (milliseconds) => {
      timer = setTimeout(() => {
        end('deadline')
      }, milliseconds)
    },
    forget: () => {
      clearTimeout(timer)
      for (const signal of watched) signal.removeEventListener('abort', cancel)
    },
  }
}
