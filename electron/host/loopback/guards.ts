import type { IncomingMessage } from 'node:http'
import { FILE_CALL } from '#shared/contract/doors.ts'
import { TRANSFER_MAXIMUM } from '#shared/domain/transfer.ts'

/** Bytes of one call's body. The longest legal call is a form of a few kilobytes, */
export const BODY_LIMIT = 1_048_576
/** but for the one that brings a file. */
const FILE_LIMIT = Math.ceil(TRANSFER_MAXIMUM / 3) * 4 + BODY_LIMIT

/** How many bytes the body of a call to this path may have. */
export function bodyLimitOf(path: string | undefined): number {
  return path === `/rpc/${FILE_CALL}` ? FILE_LIMIT : BODY_LIMIT
}

/** Why a request was turned away before anything read its content. */
export interface Refusal {
  status: number
  reason: string
}

type Guard = (request: IncomingMessage, host: string) => Refusal | null

/**
 * Refuses a name that points here (DNS rebinding): only the address that was printed is ours.
 * @param host address and port, such as `127.0.0.1:4817`
 */
export const refuseForeignHost: Guard = (request, host) =>
  request.headers.host === host ? null : { status: 421, reason: 'This host answers to its own address only.' }

const refuseMethod: Guard = ({ method }) =>
  method === 'POST' ? null : { status: 405, reason: 'Calls are POST requests.' }

const refuseForeignOrigin: Guard = (request, host) =>
  request.headers.origin === `http://${host}`
    ? null
    : { status: 403, reason: 'Calls come from our own page only.' }

const refuseOtherSites: Guard = (request) =>
  request.headers['sec-fetch-site'] === 'same-origin'
    ? null
    : { status: 403, reason: 'Calls come from our own page only.' }

// A form or a script of another site can send text and multipart without asking first, but not this type.
const refuseOtherContent: Guard = (request) =>
  /^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')
    ? null
    : { status: 415, reason: 'Calls are JSON.' }

const refuseLargeBody: Guard = (request) =>
  Number(request.headers['content-length'] ?? 0) <= bodyLimitOf(request.url)
    ? null
    : { status: 413, reason: 'The call is too large.' }

const CALL_GUARDS: readonly Guard[] = [
  refuseForeignHost,
  refuseMethod,
  refuseForeignOrigin,
  refuseOtherSites,
  refuseOtherContent,
  refuseLargeBody,
]

const refuseOtherThanGet: Guard = ({ method }) =>
  method === 'GET' ? null : { status: 405, reason: 'Connections begin with a GET request.' }

const refuseOtherPlaces: Guard = ({ url }) =>
  url === '/rpc' ? null : { status: 404, reason: 'There is no such connection.' }

// Not every browser says this of a connection; each sends the origin, which no page can change.
const refuseNamedOtherSites: Guard = (request, host) =>
  request.headers['sec-fetch-site'] === undefined ? null : refuseOtherSites(request, host)

const SOCKET_GUARDS: readonly Guard[] = [
  refuseForeignHost,
  refuseOtherThanGet,
  refuseForeignOrigin,
  refuseNamedOtherSites,
  refuseOtherPlaces,
]

/** The first reason to turn a connection away by its headers, or null. The session secret is looked at after this. */
export function refuseSocket(request: IncomingMessage, host: string): Refusal | null {
  return firstRefusal(SOCKET_GUARDS, request, host)
}

/** The first reason to turn a call away by its headers, or null. The session secret is looked at after this. */
export function refuseCall(request: IncomingMessage, host: string): Refusal | null {
  return firstRefusal(CALL_GUARDS, request, host)
}

function firstRefusal(guards: readonly Guard[], request: IncomingMessage, host: string): Refusal | null {
  for (const guard of guards) {
    const refusal = guard(request, host)
    if (refusal !== null) return refusal
  }
  return null
}
