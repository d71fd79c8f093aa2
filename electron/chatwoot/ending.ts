/** What ends a call before its answer is whole. */
export type EndingReason = 'cancelled' | 'deadline'

/** The end of one call: somebody's wish, or its time is up. */
export interface Ending {
  readonly signal: AbortSignal
  /** Undefined while nothing has ended it. */
  reason(): EndingReason | undefined
  cancel(): void
  /** Starts the clock. */
  startDeadline(milliseconds: number): void
  /** Lets go of signals and clock; to be called when the call is over. */
  forget(): void
}

/** Follows a signal that may live much longer than the call, without leaving anything on it afterwards. */
export function createEnding(watched: AbortSignal | undefined): Ending {
  const controller = new AbortController()
  let reason: EndingReason | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = (why: EndingReason) => {
    reason ??= why
    controller.abort()
  }
  const cancel = () => {
    end('cancelled')
  }
  if (watched?.aborted === true) cancel()
  else watched?.addEventListener('abort', cancel, { once: true })
  return {
    signal: controller.signal,
    reason: () => reason,
    cancel,
    startDeadline: (milliseconds) => {
      timer = setTimeout(() => {
        end('deadline')
      }, milliseconds)
    },
    forget: () => {
      clearTimeout(timer)
      watched?.removeEventListener('abort', cancel)
    },
  }
}
