import type { Json } from '../json.ts'

/**
 * An answer that a handler gives up with: its own status and JSON body. A session is shown again beside it, unless the
 * refusal ends the request before or past the point at which the real server adds those headers.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly body: Json
  readonly showsSession: boolean

  constructor(status: number, body: Json, showsSession = true) {
    super(`refused with ${status}`)
    this.status = status
    this.body = body
    this.showsSession = showsSession
  }
}

/** What Rails itself answers with `{"status":…,"error":…}`: no such route, a body it cannot read, or a crash. */
export class RailsFailure extends Error {
  override readonly name = 'RailsFailure'
  readonly status: 400 | 404 | 406 | 422 | 500

  constructor(status: 400 | 404 | 406 | 422 | 500) {
    super(`failed with ${status}`)
    this.status = status
  }
}

/** A crash: the server's own fault, which it does not explain. */
export function crash(): RailsFailure {
  return new RailsFailure(500)
}

/** A record was asked for that does not exist, or that the caller may not know of. */
export function notFound(): Refusal {
  return new Refusal(404, { error: 'Resource could not be found' })
}

/** Turned away at the door, before the action itself is reached. */
export function unauthorized(error: string): Refusal {
  return new Refusal(401, { error }, false)
}

/** The caller's role is too low. */
export function notAllowed(): Refusal {
  return new Refusal(401, { error: 'You are not authorized to do this action' })
}

/** The root key that a body must have is missing or empty. */
export function parameterMissing(key: string): Refusal {
  return new Refusal(422, { error: `param is missing or the value is empty: ${key}` })
}
