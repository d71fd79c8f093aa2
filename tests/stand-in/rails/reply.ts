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
export function toReply(answer: Answer, surroundings: Surroundings): Reply {
  const { request, traits } = surroundings
  const headers: [string, string][] = [...safety, ['X-Request-Id', request.id]]
  const add: AddHeader = (name, value) => headers.push([name, value])
  for (const [name, value] of surroundings.sessionHeaders) add(name, value)
  const { status, body } = write(answer, surroundings, add)
  const isBare = body === undefined || request.method === 'HEAD'
  return { status, headers: spelled(headers, traits), ...(isBare ? {} : { body }) }
}

type AddHeader = (name: string, value: string) => unknown

/** A status and, if there is one, the text below the headers. */
interface Written {
  status: number
  body?: string
}

function write(answer: Answer, surroundings: Surroundings, add: AddHeader): Written {
  switch (answer.kind) {
    case 'head':
      if (answer.status !== 204) add('Content-Type', answer.contentType ?? 'application/json')
      add('Cache-Control', 'no-cache')
      return { status: answer.status }
    case 'redirect':
      add('Content-Type', 'text/html; charset=utf-8')
      add('Cache-Control', 'no-cache')
      add('Location', answer.location)
      return { status: 302, body: surroundings.traits.redirectSaysWhere ? redirectPage(answer.location) : '' }
    case 'html':
      return writeBody({ ...answer, contentType: 'text/html; charset=utf-8' }, surroundings, add)
    case 'json': {
      const { status = 200, cacheControl, headers = [] } = answer
      for (const [name, value] of headers) add(name, value)
      const body = JSON.stringify(answer.body)
      return writeBody(
        { status, body, cacheControl, contentType: 'application/json; charset=utf-8' },
        surroundings,
        add,
      )
    }
  }
}

interface Body {
  status: number
  body: string
  contentType: string
  cacheControl?: string | undefined
}

function writeBody(
  { status, body, contentType, cacheControl }: Body,
  around: Surroundings,
  add: AddHeader,
): Written {
  const { request, negotiated } = around
  if (negotiated && request.isNegotiable) add('Vary', 'Accept')
  if (status === 200) {
    const tag = `W/"${createHash('md5').update(body).digest('hex')}"`
    add('ETag', tag)
    add('Cache-Control', cacheControl ?? 'max-age=0, private, must-revalidate')
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    if (isReading && request.header('if-none-match') === tag) return { status: 304 }
  } else {
    add('Cache-Control', 'no-cache')
  }
  add('Content-Type', contentType)
  return { status, body }
}

function redirectPage(location: string): string {
  return `<html><body>You are being <a href="${location}">redirected</a>.</body></html>`
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
