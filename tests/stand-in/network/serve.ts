import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Exchange, Reply } from '../exchange.ts'
import { openDoor, type Door, type DoorOptions } from './door.ts'
import { answerWithFaults } from './faulty.ts'
import { createReceivedLog, type ReceivedLog } from './received.ts'
import { createRuleBook, type RuleBook } from './rules.ts'
import { send } from './transmit.ts'

/** A port behind which something answers, its faults and its record. */
export interface Service {
  readonly door: Door
  readonly rules: RuleBook
  readonly log: ReceivedLog
  /** Requests that wait for their answer now, and the most there ever were. */
  readonly load: { now: number; peak: number }
  close(): Promise<void>
}

/** Serves `answer` on a port with nothing wrong until a rule says so. */
export async function serve(options: DoorOptions, answer: (exchange: Exchange) => Reply): Promise<Service> {
  const rules = createRuleBook()
  const log = createReceivedLog()
  const load = { now: 0, peak: 0 }
  const closing = new AbortController()
  const numbers = new WeakMap<object, number>()
  let lastConnection = 0

  const numberOf = (socket: object): number => {
    const known = numbers.get(socket)
    if (known !== undefined) return known
    lastConnection += 1
    numbers.set(socket, lastConnection)
    return lastConnection
  }

  const safely = (exchange: Exchange): Reply => {
    try {
      return answer(exchange)
    } catch (error) {
      return toFailure(error)
    }
  }

  const respond = (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const exchange = toExchange(request, body, options.certificate !== undefined)
    const received = log.add(numberOf(request.socket), exchange)
    load.now += 1
    load.peak = Math.max(load.peak, load.now)
    response.once('close', () => {
      load.now -= 1
      received.aborted = !response.writableFinished
    })
    response.sendDate = false
    const due = rules.take(exchange.method, exchange.target)
    if (due.length > 0) {
      void answerWithFaults({ exchange, response, received, answer: safely, closing: closing.signal }, due)
      return
    }
    const reply = safely(exchange)
    received.status = reply.status
    received.sentBytes = send(response, reply)
  }

  const door = await openDoor(options, (request, response) => {
    collect(request, (body) => {
      respond(request, response, body)
    })
  })
  return {
    door,
    rules,
    log,
    load,
    async close() {
      closing.abort()
      await door.close()
    },
  }
}

const nothing = Buffer.alloc(0)

/** A hole in the stand-in itself must look like nothing a real server says. */
function toFailure(error: unknown): Reply {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { status: 599, headers: [['Content-Type', 'text/plain']], body: `The stand-in failed: ${text}` }
}

function collect(request: IncomingMessage, done: (body: Buffer) => void): void {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    done(pieces.length === 0 ? nothing : Buffer.concat(pieces))
  })
}

function toExchange(request: IncomingMessage, body: Buffer, secure: boolean): Exchange {
  const { rawHeaders, method = 'GET', url = '/' } = request
  const headers: [string, string][] = []
  for (let at = 0; at < rawHeaders.length; at += 2)
    headers.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? ''])
  return {
    method,
    target: url,
    headers,
    body,
    remoteAddress: request.socket.remoteAddress ?? '127.0.0.1',
    secure,
  }
}
