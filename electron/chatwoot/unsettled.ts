import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { FailureError, toFailure, type Failure } from '#shared/failures/failure.ts'

/** How a request that changes something failed after it may have been carried out: only another look at the server tells. */
export class UnsettledError extends FailureError {
  constructor({ code, ...more }: Failure) {
    super(code, more)
  }
}

/** The same failure, as one after which nobody knows whether the server acted. */
export function toUnsettled(thrown: unknown): unknown {
  const failure = toFailure(thrown)
  return failure === undefined ? thrown : new UnsettledError(failure)
}

/**
 * Whether a status says that nothing was done. A gateway's 5xx does not: the server behind it may have acted; neither does
 * a server's own, since what follows a save can fail too. A success that cannot be read is none that can be relied on.
 */
export function isSettledBy(status: number): boolean {
  return status >= 300 && status < 500 && status !== 408
}

/** Sees whether a request has begun to leave this computer. */
export interface DepartureWatch {
  hasLeft(): boolean
  stop(): void
}

/** undici's documented announcement that the head of a request is being written to a connection that stands. */
const DEPARTURE = 'undici:client:sendHeaders'

/** Watches for the one request that carries this id in its head. */
export function watchDeparture(requestId: string): DepartureWatch {
  let hasLeft = false
  const listener = (message: unknown) => {
    hasLeft ||= headOf(message).includes(requestId)
  }
  subscribe(DEPARTURE, listener)
  return {
    hasLeft: () => hasLeft,
    stop: () => {
      unsubscribe(DEPARTURE, listener)
    },
  }
}

function headOf(message: unknown): string {
  const isHeaded = typeof message === 'object' && message !== null && 'headers' in message
  return isHeaded && typeof message.headers === 'string' ? message.headers : ''
}
