import { ORPCError } from '@orpc/client'
import type { Failure } from '#shared/failures/failure.ts'
import { DisconnectedError, LinkUsedUpError } from './errors.ts'

/**
 * The failure inside whatever a call threw, so that a screen never has to look at an error: the backend's own failure,
 * `invalid-input` with the field that was refused, `cancelled`, `disconnected`, `link-used-up`, and `internal` for everything
 * else. Never throws.
 */
export function callFailure(thrown: unknown): Failure {
  if (thrown instanceof ORPCError) return toBackendFailure(thrown.code, thrown.data)
  if (thrown instanceof DisconnectedError) return { code: 'disconnected' }
  if (thrown instanceof LinkUsedUpError) return { code: 'link-used-up' }
  if (thrown instanceof Error && thrown.name === 'AbortError') return { code: 'cancelled' }
  return { code: 'internal' }
}

function toBackendFailure(code: unknown, data: unknown): Failure {
  if (code === 'FAILURE' && isFailure(data)) return data
  if (code === 'BAD_REQUEST') return { code: 'invalid-input', ...refusedField(data) }
  return { code: 'internal' }
}

// The backend checks its own failures against the schema before they leave; a schema library here would only cost weight.
function isFailure(data: unknown): data is Failure {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string'
}

function refusedField(data: unknown): Pick<Failure, 'facts'> {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues))
    return {}
  const first: unknown = data.issues[0]
  if (typeof first !== 'object' || first === null || !('path' in first) || !Array.isArray(first.path))
    return {}
  return first.path.length === 0 ? {} : { facts: { field: first.path.map(String).join('.') } }
}
