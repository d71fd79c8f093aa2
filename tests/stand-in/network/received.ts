import type { Exchange } from '../exchange.ts'
import type { FaultScope } from './fault.ts'
import { isInScope, toPath } from './rules.ts'

/** Which of the received requests are meant. */
export type ReceivedFilter = Pick<FaultScope, 'method' | 'path'>

/** One request as it arrived, before any fault touched it, and what became of it. */
export class Received {
  /** Counts from 1 over the life of the stand-in. */
  readonly order: number
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Which connection it came over, counted from 1. */
  readonly connection: number
  readonly exchange: Exchange
  /** The status that was sent, null while there is none. */
  status: number | null = null
  /** The bytes of the answer's body on the wire. */
  sentBytes = 0
  /** Whether the client went away before its answer was complete. */
  aborted = false

  constructor(order: number, connection: number, exchange: Exchange) {
    this.order = order
    this.at = Date.now()
    this.connection = connection
    this.exchange = exchange
  }

  get method(): string {
    return this.exchange.method
  }

  get target(): string {
    return this.exchange.target
  }

  /** The target without its query. */
  get path(): string {
    return toPath(this.exchange.target)
  }

  get query(): URLSearchParams {
    return new URLSearchParams(this.exchange.target.slice(this.path.length))
  }

  /** In the order and case they came in. */
  get headers(): Exchange['headers'] {
    return this.exchange.headers
  }

  get text(): string {
    return this.exchange.body.toString('utf8')
  }

  /** The body as JSON; undefined if it is none. */
  get json(): unknown {
    try {
      return JSON.parse(this.text) as unknown
    } catch {
      return undefined
    }
  }

  /** A header's value by its name in any case; undefined if it did not come. */
  header(name: string): string | undefined {
    const wanted = name.toLowerCase()
    return this.headers.find(([key]) => key.toLowerCase() === wanted)?.[1]
  }

  /** What the control listener tells about it. */
  toJSON(): Record<string, unknown> {
    const { order, at, connection, method, target, headers, text, status, sentBytes, aborted } = this
    return { order, at, connection, method, target, headers, body: text, status, sentBytes, aborted }
  }
}

/** What arrived, in order of arrival. */
export interface ReceivedLog {
  /** The newest ones, at least `limit` of them once so many have come. The array lives: it grows and is trimmed. */
  readonly all: Received[]
  add(connection: number, exchange: Exchange): Received
  list(filter?: ReceivedFilter): Received[]
  count(filter?: ReceivedFilter): number
  /** Forgets what came so far; the order goes on counting. */
  forget(): void
}

/** An empty record that keeps the newest `limit` requests and somewhat more. */
export function createReceivedLog(limit = 10_000): ReceivedLog {
  const all: Received[] = []
  let lastOrder = 0
  const list = (filter: ReceivedFilter = {}): Received[] =>
    all.filter((received) => isInScope(filter, received.method, received.target))
  return {
    all,
    add(connection, exchange) {
      lastOrder += 1
      const received = new Received(lastOrder, connection, exchange)
      all.push(received)
      if (all.length >= limit * 2) all.splice(0, all.length - limit)
      return received
    },
    list,
    count: (filter) => list(filter).length,
    forget: () => void all.splice(0),
  }
}
