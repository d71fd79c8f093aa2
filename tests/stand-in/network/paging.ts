import type { Exchange, Reply } from '../exchange.ts'

/**
 * How lists misbehave between pages: every page is the first one; each page begins with the last item of the one before, as when
 * something new was added meanwhile; the items of a page come in another order each time.
 */
export type PageDisorder = 'repeat' | 'overlap' | 'reorder'

type Answer = (exchange: Exchange) => Reply

/** The answer to a list request under a disorder; other requests are answered as always. */
export function answerDisorderly(exchange: Exchange, how: PageDisorder, answer: Answer, turn: number): Reply {
  const page = toPage(exchange)
  if (how === 'repeat') return answer(atPage(exchange, 1))
  const reply = answer(exchange)
  if (how === 'reorder') return editItems(reply, (items) => rotate(items, turn))
  if (page < 2) return reply
  const before = readItems(answer(atPage(exchange, page - 1)))
  return editItems(reply, (items) => [...before.slice(-1), ...items.slice(0, -1)])
}

function toPage(exchange: Exchange): number {
  const page = Number(new URL(exchange.target, 'http://localhost').searchParams.get('page'))
  return Number.isSafeInteger(page) && page > 0 ? page : 1
}

function atPage(exchange: Exchange, page: number): Exchange {
  const url = new URL(exchange.target, 'http://localhost')
  if (url.searchParams.has('page')) url.searchParams.set('page', String(page))
  return { ...exchange, target: url.pathname + url.search }
}

interface Envelope {
  payload?: unknown
  data?: { payload?: unknown }
}

function readItems(reply: Reply): unknown[] {
  const envelope = parse(reply)
  const items = envelope?.data?.payload ?? envelope?.payload
  return Array.isArray(items) ? (items as unknown[]) : []
}

function editItems(reply: Reply, edit: (items: unknown[]) => unknown[]): Reply {
  const envelope = parse(reply)
  if (envelope === undefined) return reply
  const items = readItems(reply)
  if (items.length === 0) return reply
  const edited = envelope.data === undefined ? envelope : envelope.data
  edited.payload = edit(items)
  const headers = reply.headers.filter(([name]) => !['etag', 'content-length'].includes(name.toLowerCase()))
  return { ...reply, headers, body: JSON.stringify(envelope) }
}

function parse(reply: Reply): Envelope | undefined {
  try {
    const value: unknown = JSON.parse(String(reply.body))
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function rotate(items: unknown[], turn: number): unknown[] {
  const by = (turn * 7 + 1) % items.length
  return [...items.slice(by), ...items.slice(0, by)].reverse()
}
