import { setTimeout as wait } from 'node:timers/promises'
import type { Exchange, Reply } from '../exchange.ts'
import { damageLoginPage } from './login-page-damage.ts'
import type { AnswerFault, Fault, WireFault } from './fault.ts'
import { findInstead } from './instead.ts'
import { answerDisorderly } from './paging.ts'
import { toPath, type FaultRule } from './rules.ts'
import { send, sendOddly } from './transmit.ts'
import type { Turn } from './turn.ts'
import { damageJson } from './wrong-json.ts'

/** Answers one request under the faults that are due for it; a connection that ends meanwhile ends the work. */
export async function answerWithFaults(turn: Turn, rules: readonly FaultRule[]): Promise<void> {
  try {
    const way = toWay(rules, turn.received.order)
    await pass(way.before, turn.closing)
    const exchange = stripHeaders(turn.exchange, way.stripped)
    const instead = findInstead(rules, exchange)
    if (instead?.rule.scope.acts === true) turn.answer(exchange)
    const reply = instead === undefined ? answer(turn, exchange, rules) : instead.reply
    await pass(way.after, turn.closing)
    if (turn.response.destroyed) return
    if (reply === undefined) await instead?.perform(turn)
    else await deliver(turn, reply, way.wire)
  } catch (error) {
    // A stand-in that is being closed ends every wait; its sockets are gone already.
    if (!turn.closing.aborted) throw error
  }
}

interface Way {
  before: number
  after: number
  stripped: readonly string[]
  wire: readonly WireFault[]
}

function toWay(rules: readonly FaultRule[], order: number): Way {
  const way = { before: 0, after: 0, stripped: [] as string[], wire: [] as WireFault[] }
  for (const { fault } of rules) {
    if (fault.kind === 'service-time') way.before += fault.milliseconds
    else if (fault.kind === 'latency') {
      const half = (fault.milliseconds + (fault.jitter ?? 0) * chance(order)) / 2
      way.before += half
      way.after += half
    } else if (fault.kind === 'strip-header') way.stripped.push(fault.name.toLowerCase())
    else if (isWireFault(fault)) way.wire.push(fault)
  }
  return way
}

/** A fraction that looks random and is the same in every run: the golden ratio's multiples. */
function chance(order: number): number {
  return (order * 0.6180339887498949) % 1
}

function isWireFault(fault: Fault): fault is WireFault {
  return ['gzip', 'chunked', 'http-1.0', 'drip', 'cut'].includes(fault.kind)
}

function isAnswerFault(fault: Fault): fault is AnswerFault {
  return ['wrong-json', 'pages', 'login-page'].includes(fault.kind)
}

async function pass(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) await wait(milliseconds, undefined, { signal })
}

function stripHeaders(exchange: Exchange, names: readonly string[]): Exchange {
  if (names.length === 0) return exchange
  return { ...exchange, headers: exchange.headers.filter(([name]) => !names.includes(name.toLowerCase())) }
}

function answer(turn: Turn, exchange: Exchange, rules: readonly FaultRule[]): Reply {
  const faults = rules.map((rule) => rule.fault).filter(isAnswerFault)
  const pages = faults.find((fault) => fault.kind === 'pages')
  const first =
    pages === undefined
      ? turn.answer(exchange)
      : answerDisorderly(exchange, pages.how, turn.answer, turn.received.order)
  return faults.reduce((reply, fault) => damage(reply, fault, toPath(exchange.target)), first)
}

function damage(reply: Reply, fault: AnswerFault, path: string): Reply {
  if (fault.kind === 'wrong-json') return damageJson(reply, fault.how)
  if (fault.kind === 'pages' || path !== '/app/login') return reply
  return damageLoginPage(reply, fault.how)
}

async function deliver(turn: Turn, reply: Reply, wire: readonly WireFault[]): Promise<void> {
  const { response, received, closing } = turn
  received.status = reply.status
  received.sentBytes =
    wire.length === 0 ? send(response, reply) : await sendOddly(response, reply, wire, closing)
}
