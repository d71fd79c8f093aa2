import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Reply } from '../exchange.ts'
import type { StreamedBody } from './big-bodies.ts'
import { toBuffer } from './body-bytes.ts'
import type { WireFault } from './fault.ts'

const bodiless = new Set([204, 304])

/** Sends an answer as it is; returns the bytes of its body. */
export function send(response: ServerResponse, reply: Reply): number {
  if (bodiless.has(reply.status)) {
    response.writeHead(reply.status, reply.headers.flat()).end()
    return 0
  }
  // A text goes out in one write with the headers, bytes would take a second one.
  const body = reply.body ?? ''
  const length = Buffer.byteLength(body)
  response.writeHead(reply.status, withLength(reply.headers, length).flat()).end(body)
  return response.req.method === 'HEAD' ? 0 : length
}

/** Sends an answer in an unusual way; returns the bytes of its body that were handed to the socket. */
export async function sendOddly(
  response: ServerResponse,
  reply: Reply,
  faults: readonly WireFault[],
  closing: AbortSignal,
): Promise<number> {
  const find = <K extends WireFault['kind']>(kind: K): Extract<WireFault, { kind: K }> | undefined =>
    faults.find((fault): fault is Extract<WireFault, { kind: K }> => fault.kind === kind)
  const zipped = find('gzip') === undefined ? reply : compress(response.req, reply)
  const body = toBuffer(zipped.body)
  const cut = find('cut')
  if (cut !== undefined) return cutShort(response, zipped, body, cut)
  if (find('http-1.0') !== undefined) return sendAsHttp10(response, zipped, body)
  const drip = find('drip')
  const chunked = find('chunked') !== undefined
  if (drip === undefined && !chunked) return send(response, zipped)
  const headers = chunked
    ? without(zipped.headers, 'content-length')
    : withLength(zipped.headers, body.length)
  response.writeHead(zipped.status, headers.flat())
  const size = drip?.bytes ?? Math.max(1, Math.ceil(body.length / 3))
  response.flushHeaders()
  for (let at = 0; at < body.length && !response.destroyed; at += size) {
    response.write(body.subarray(at, at + size))
    if (drip !== undefined) await wait(drip.every, undefined, { signal: closing })
  }
  response.end()
  return body.length
}

/** Sends a body piece by piece, waiting for the client to take it; returns the bytes that were handed to the socket. */
export async function sendStreamed(response: ServerResponse, body: StreamedBody): Promise<number> {
  let sent = 0
  response.writeHead(200, withLength(body.headers, body.length).flat())
  for (const piece of body.pieces()) {
    if (response.destroyed) break
    sent += piece.length
    if (!response.write(piece)) await drained(response)
  }
  response.end()
  return sent
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.on('drain', done).on('close', done)
  })
}

function compress(request: IncomingMessage, reply: Reply): Reply {
  const accepts = request.headers['accept-encoding']?.includes('gzip') === true
  const body = toBuffer(reply.body)
  if (!accepts || body.length === 0) return reply
  const headers = without(reply.headers, 'content-length')
  return {
    ...reply,
    headers: [...headers, ['Content-Encoding', 'gzip'], ['Vary', 'Accept-Encoding']],
    body: gzipSync(body),
  }
}

function cutShort(
  response: ServerResponse,
  reply: Reply,
  body: Buffer,
  { after = Math.floor(body.length / 2), reset = false }: { after?: number; reset?: boolean },
): Promise<number> {
  const { socket } = response
  const part = body.subarray(0, after)
  // One byte more than there is, so that an empty body too can be cut.
  const announced = Math.max(body.length, part.length + 1)
  response.writeHead(reply.status, withLength(without(reply.headers, 'content-length'), announced).flat())
  return new Promise((resolve) => {
    const end = (): void => {
      if (reset) socket?.resetAndDestroy()
      else socket?.destroy()
      resolve(part.length)
    }
    response.flushHeaders()
    if (part.length === 0) setImmediate(end)
    else response.write(part, end)
  })
}

function sendAsHttp10(response: ServerResponse, reply: Reply, body: Buffer): number {
  const headers = without(reply.headers, 'content-length').map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `HTTP/1.0 ${reply.status} ${process.getBuiltinModule('node:http').STATUS_CODES[reply.status] ?? ''}\r\n${headers.join('')}\r\n`
  response.socket?.end(Buffer.concat([Buffer.from(head, 'latin1'), body]))
  return body.length
}

function without(headers: Reply['headers'], name: string): Reply['headers'] {
  return headers.filter(([key]) => key.toLowerCase() !== name)
}

function withLength(headers: Reply['headers'], length: number): Reply['headers'] {
  return headers.some(([name]) => name.toLowerCase() === 'content-length')
    ? headers
    : [...headers, ['Content-Length', String(length)]]
}
