import { isAtLeast } from '#shared/domain/version.ts'
import { FailureError } from '#shared/failures/failure.ts'

/** Whether somebody waits for the answer. Whoever does goes first. */
export type Urgency = 'asked' | 'background'

/** Servers before 3.1, and those whose version is not known yet (API document 3.3). */
const CAREFUL_LIMIT = 300
const USUAL_LIMIT = 3000
const MINUTE = 60_000

/** How many requests a minute a server takes from one address. It exempts its own machine since 4.2. */
export function toRequestsPerMinute(version: string | null | undefined, isLoopback: boolean): number {
  if (isLoopback && isAtLeast(version, '4.2.0') === true) return Infinity
  return isAtLeast(version, '3.1.0') === true ? USUAL_LIMIT : CAREFUL_LIMIT
}

interface Waiter {
  start: () => void
}

/**
 * Whose turn it is at one origin: so many requests at a time, so many a minute. The server counts per address, which a
 * whole office may share, in minutes of its own clock: so no minute, wherever it begins, sees more than the limit here,
 * and background work takes at most a third of it.
 */
export class Budget {
  readonly #width: number
  readonly #waiting: Record<Urgency, Waiter[]> = { asked: [], background: [] }
  /** When requests went out, oldest first. */
  readonly #sent: { all: number[]; background: number[] } = { all: [], background: [] }
  #limit = CAREFUL_LIMIT
  #inWork = 0
  #pausedUntil = -Infinity
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(width: number) {
    this.#width = width
  }

  /** Waits for a turn and returns what ends it. Fails with `cancelled` if the signal comes first. */
  enter(urgency: Urgency, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new FailureError('cancelled'))
        return
      }
      const queue = this.#waiting[urgency]
      const giveUp = () => {
        queue.splice(queue.indexOf(waiter), 1)
        reject(new FailureError('cancelled'))
        this.#pump()
      }
      const waiter: Waiter = {
        start: () => {
          signal.removeEventListener('abort', giveUp)
          resolve(() => {
            this.#inWork -= 1
            this.#pump()
          })
        },
      }
      signal.addEventListener('abort', giveUp, { once: true })
      queue.push(waiter)
      this.#pump()
    })
  }

  /** Requests a minute from now on; Infinity for no limit. */
  allow(perMinute: number): void {
    if (perMinute === this.#limit) return
    this.#limit = perMinute
    this.#pump()
  }

  /** The server refused: nothing in the background before so many seconds have passed. */
  pause(seconds: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + seconds * 1000)
  }

  #pump(): void {
    clearTimeout(this.#timer)
    const now = performance.now()
    while (this.#inWork < this.#width && this.#startNext('asked', now)) continue
    while (this.#inWork < this.#width && this.#startNext('background', now)) continue
    if (this.#inWork >= this.#width) return
    const openings = (['asked', 'background'] as const)
      .filter((urgency) => this.#waiting[urgency].length > 0)
      .map((urgency) => this.#opensAt(urgency))
    if (openings.length === 0) return
    this.#timer = setTimeout(
      () => {
        this.#pump()
      },
      Math.max(1, Math.min(...openings) - now),
    )
  }

  #startNext(urgency: Urgency, now: number): boolean {
    if (this.#waiting[urgency].length === 0 || this.#opensAt(urgency) > now) return false
    this.#inWork += 1
    note(this.#sent.all, now)
    if (urgency === 'background') note(this.#sent.background, now)
    this.#waiting[urgency].shift()?.start()
    return true
  }

  /** From when another request may go. */
  #opensAt(urgency: Urgency): number {
    const whole = findOpening(this.#sent.all, this.#limit)
    if (urgency === 'asked') return whole
    return Math.max(whole, findOpening(this.#sent.background, Math.floor(this.#limit / 3)), this.#pausedUntil)
  }
}

function note(times: number[], now: number): void {
  const young = times.findIndex((time) => time > now - MINUTE)
  times.splice(0, young === -1 ? times.length : young)
  times.push(now)
}

function findOpening(times: number[], limit: number): number {
  const blocking = times.length < limit ? undefined : times.at(-limit)
  return blocking === undefined ? -Infinity : blocking + MINUTE
}
