import type { Exchange, Reply } from '../exchange.ts'
import { namedAnswers } from './answers.ts'
import { gzipBomb, largeBody } from './big-bodies.ts'
import type { Fault } from './fault.ts'
import { gates, passesGate } from './gates.ts'
import { toOrigin } from './origin.ts'
import type { FaultRule } from './rules.ts'
import { sendStreamed } from './transmit.ts'
import type { Turn } from './turn.ts'

type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>

/** What comes instead of the server's own answer: another answer, or something that is none and has to be done by hand. */
export interface Instead {
  rule: FaultRule
  reply: Reply | undefined
  perform: (turn: Turn) => Promise<void> | void
}

const nothing = (): void => undefined

/** The newest rule that answers in the server's place, if any does. */
export function findInstead(rules: readonly FaultRule[], exchange: Exchange): Instead | undefined {
  for (const rule of [...rules].reverse()) {
    const perform = toPerformance(rule.fault)
    if (perform !== undefined) return { rule, reply: undefined, perform }
    const reply = toReply(rule.fault, exchange)
    if (reply !== undefined) return { rule, reply, perform: nothing }
  }
  return undefined
}

function toPerformance(fault: Fault): Instead['perform'] | undefined {
  if (fault.kind === 'silence') return nothing
  if (fault.kind === 'reset') return ({ response }) => void response.socket?.resetAndDestroy()
  if (fault.kind === 'close') return ({ response }) => void response.socket?.destroy()
  if (fault.kind === 'raw')
    return ({ response }) => void response.socket?.end(Buffer.from(fault.bytes, 'latin1'))
  if (fault.kind !== 'large' && fault.kind !== 'gzip-bomb') return undefined
  return async ({ response, received }) => {
    received.status = 200
    const body = fault.kind === 'large' ? largeBody(fault.bytes) : gzipBomb(fault.bytes)
    received.sentBytes = await sendStreamed(response, body)
  }
}

function toReply(fault: Fault, exchange: Exchange): Reply | undefined {
  if (fault.kind === 'reply') return toChosenReply(fault)
  if (fault.kind === 'answer') return namedAnswers[fault.name]()
  if (fault.kind === 'redirect') return toRedirect(fault, exchange)
  if (fault.kind === 'reply-with') return fault.reply(exchange)
  if (fault.kind === 'gate' && !passesGate(exchange, fault.pass)) return gates[fault.gate](exchange)
  return undefined
}

function toChosenReply(fault: FaultOf<'reply'>): Reply {
  const headers = Object.entries(fault.headers ?? {})
  if ('json' in fault) {
    const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type')
    const type: [string, string] = ['Content-Type', 'application/json; charset=utf-8']
    return {
      status: fault.status,
      headers: isTyped ? headers : [type, ...headers],
      body: JSON.stringify(fault.json),
    }
  }
  const body = fault.base64 === undefined ? (fault.body ?? '') : Buffer.from(fault.base64, 'base64')
  return { status: fault.status, headers, body }
}

function toRedirect(fault: FaultOf<'redirect'>, exchange: Exchange): Reply {
  const location = fault.location
    .replaceAll('{origin}', toOrigin(exchange))
    .replaceAll('{target}', exchange.target)
  return {
    status: fault.status,
    headers: [
      ['Location', location],
      ['Content-Type', 'text/html'],
    ],
    body: '',
  }
}
