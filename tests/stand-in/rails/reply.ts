import { createHash } from 'node:crypto'
import type { Reply } from '../exchange.ts'
import type { Traits } from '../traits.ts'
import type { Answer } from './answer.ts'
import type { Request } from './request.ts'

/** What is known about the answer's surroundings when it is written. */
export interface Surroundings {
  request: Request
  traits: Traits
  /** Whether the route picks its format by the Accept header, and so varies by it. */
  negotiated: boolean
  /** Headers of the session that the request was made with. */
  sessionHeaders: readonly (readonly [string, string])[]
}

const statusTexts: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  406: 'Not Acceptable',
  422: 'Unprocessable Entity',
  500: 'Internal Server Error',
}

/** Writes an answer down: content type, caching, the weak tag over the body, 304 and HEAD (API document 2.3). */
export function toReply(
  answer: Answer,
  { request, traits, negotiated, sessionHeaders }: Surroundings,
): Reply {
  const headers: [string, string][] = [...safety]
  const add = (name: string, value: string): void => {
    headers.push([name, value])
  }
  add('X-Request-Id', request.id)
  for (const [name, value] of sessionHeaders) add(name, value)
  if (answer.kind !== 'html') for (const [name, value] of answer.headers ?? []) add(name, value)
  if (answer.kind === 'head') {
    add('Content-Type', answer.contentType ?? 'application/json')
    add('Cache-Control', 'no-cache')
    return { status: answer.status, headers: spelled(headers, traits) }
  }
  if (negotiated) add('Vary', 'Accept')
  const text = answer.kind === 'html' ? answer.body : JSON.stringify(answer.body)
  const status = answer.status ?? 200
  if (status === 200) {
    const tag = `W/"${createHash('md5').update(text).digest('hex')}"`
    add('ETag', tag)
    add(
      'Cache-Control',
      (answer.kind === 'json' && answer.cacheControl) || 'max-age=0, private, must-revalidate',
    )
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    if (isReading && request.header('if-none-match') === tag)
      return { status: 304, headers: spelled(headers, traits) }
  } else {
    add('Cache-Control', 'no-cache')
  }
  add('Content-Type', answer.kind === 'html' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8')
  return { status, headers: spelled(headers, traits), ...(request.method === 'HEAD' ? {} : { body: text }) }
}

/** What Rails answers by itself: JSON under the API's roof or for those who want nothing else, otherwise a page or nothing. */
export function toFailureReply(
  status: number,
  request: Request,
  traits: Traits,
  isJsonRoute: boolean,
): Reply {
  const headers: [string, string][] = [['X-Request-Id', request.id]]
  const isJson = request.wantsJson || (isJsonRoute && status !== 400)
  const text = status === 422 && traits.unprocessableContent ? 'Unprocessable Content' : statusTexts[status]
  headers.push(['Content-Type', `${isJson ? 'application/json' : 'text/html'}; charset=UTF-8`])
  const page =
    status === 400 || status === 406 ? '' : `<!DOCTYPE html>\n<title>${text ?? ''} (${status})</title>\n`
  const body = isJson ? JSON.stringify({ status, error: text }) : page
  return { status, headers: spelled(headers, traits), ...(request.method === 'HEAD' ? {} : { body }) }
}

/** The limiter's answer: plain text, and not a word about when to come back. */
export function toLimitedReply(request: Request, traits: Traits): Reply {
  const headers: [string, string][] = [
    ['Content-Type', 'text/plain'],
    ['Cache-Control', 'no-cache'],
    ['X-Request-Id', request.id],
  ]
  return { status: 429, headers: spelled(headers, traits), body: 'Retry later\n' }
}

const safety: readonly [string, string][] = [
  ['X-Frame-Options', 'SAMEORIGIN'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
]

/** Newer releases write header names in lower case. */
function spelled(headers: [string, string][], traits: Traits): [string, string][] {
  return traits.lowerCaseHeaders ? headers.map(([name, value]) => [name.toLowerCase(), value]) : headers
}
