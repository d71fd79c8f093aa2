import type { ServerResponse } from 'node:http'
import type { Exchange, Reply } from '../exchange.ts'
import type { Received } from './received.ts'

/** What a handler of faults works on. */
export interface Turn {
  exchange: Exchange
  response: ServerResponse
  received: Received
  answer: (exchange: Exchange) => Reply
  closing: AbortSignal
}
