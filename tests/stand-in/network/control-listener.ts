import type { Exchange, Reply } from '../exchange.ts'
import type { Welcome } from './door.ts'
import type { Fault, FaultScope } from './fault.ts'
import { toPath } from './rules.ts'
import { serve } from './serve.ts'
import type { StandIn } from './start.ts'

/** A port of its own on which a test in another process switches faults on and reads what was received. */
export interface ControlListener {
  readonly url: string
  close(): Promise<void>
}

const kinds: Record<Exclude<Fault['kind'], 'reply-with'>, true> = {
  'service-time': true,
  latency: true,
  'strip-header': true,
  silence: true,
  reset: true,
  close: true,
  raw: true,
  reply: true,
  answer: true,
  redirect: true,
  gate: true,
  large: true,
  'gzip-bomb': true,
  'wrong-json': true,
  pages: true,
  'login-page': true,
  gzip: true,
  chunked: true,
  'http-1.0': true,
  drip: true,
  cut: true,
}
const welcomes: readonly Welcome[] = ['serve', 'silence', 'reset', 'close']

/**
 * Opens the control of a stand-in on 127.0.0.1. Everything is JSON:
 * `GET|POST|DELETE /faults` (a POST takes `{ fault, scope }` and answers `{ id }`), `DELETE /faults/<id>`, `PUT /welcome` with
 * `{ "how": "silence" }`, `POST /disconnect`, `GET|DELETE /received?method=&path=`, `GET /traffic`, `GET /state`.
 */
export async function openControl(standIn: StandIn, port = 0): Promise<ControlListener> {
  const service = await serve({ host: '127.0.0.1', port }, (exchange) => answer(standIn, exchange))
  return { url: `http://127.0.0.1:${service.door.port}`, close: () => service.close() }
}

function answer(standIn: StandIn, exchange: Exchange): Reply {
  const [, place = '', id] = toPath(exchange.target).split('/')
  switch (`${exchange.method} ${place}`) {
    case 'GET faults':
      return json(200, standIn.control.list())
    case 'POST faults':
      return addFault(standIn, exchange)
    case 'DELETE faults':
      if (id === undefined) standIn.control.clear()
      else standIn.control.remove(Number(id))
      return json(200, {})
    case 'PUT welcome':
      return setWelcome(standIn, exchange)
    case 'POST disconnect':
      standIn.control.disconnect()
      return json(200, {})
    case 'GET received':
      return json(200, standIn.requests(toFilter(exchange)))
    case 'DELETE received':
      standIn.forget()
      return json(200, {})
    case 'GET traffic':
      return json(200, standIn.traffic())
    case 'GET state':
      return json(200, standIn.state)
    default:
      return json(404, { error: `There is no ${exchange.method} ${exchange.target} here.` })
  }
}

function addFault(standIn: StandIn, exchange: Exchange): Reply {
  const { fault, scope } = (parse(exchange) ?? {}) as { fault?: Fault; scope?: FaultScope }
  if (fault === undefined || !Object.hasOwn(kinds, fault.kind)) {
    return json(400, { error: `The fault's kind must be one of ${Object.keys(kinds).join(', ')}.` })
  }
  return json(200, { id: standIn.control.add(fault, scope) })
}

function setWelcome(standIn: StandIn, exchange: Exchange): Reply {
  const { how } = (parse(exchange) ?? {}) as { how?: Welcome }
  if (how === undefined || !welcomes.includes(how)) {
    return json(400, { error: `A connection is welcomed with one of ${welcomes.join(', ')}.` })
  }
  standIn.control.welcome(how)
  return json(200, {})
}

function toFilter(exchange: Exchange): { method?: string; path?: string } {
  const query = new URL(exchange.target, 'http://localhost').searchParams
  const [method, path] = [query.get('method'), query.get('path')]
  return { ...(method === null ? {} : { method }), ...(path === null ? {} : { path }) }
}

function parse(exchange: Exchange): unknown {
  try {
    return JSON.parse(exchange.body.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

function json(status: number, value: unknown): Reply {
  return { status, headers: [['Content-Type', 'application/json']], body: JSON.stringify(value) }
}
