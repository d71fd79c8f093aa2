import { requestLanguage } from './language.ts'
import { textsIn } from '../data/texts.ts'
import { Refusal, unauthorized } from '../rails/failures.ts'
import type { Call } from '../server.ts'
import type { User } from '../world/world.ts'
import { findSession } from './sessions.ts'

/**
 * Who is calling, by API token or session (API document 2.1). A token that is sent must be a user's, even beside a
 * session; with both the session's user counts, and no session is handed back.
 */
export function caller(call: Call): User {
  const user = callerOrNobody(call)
  if (user) return user
  throw new Refusal(401, { errors: [textsIn(requestLanguage(call)).unauthenticated] })
}

/** As `caller`, but nobody is fine too; a wrong token is not. */
export function callerOrNobody(call: Call): User | undefined {
  const { world } = call.server
  const token = call.request.header('api-access-token')
  const found = findSession(world, call.request)
  if (token === undefined || token.trim() === '') {
    call.session = found
    return found?.user
  }
  const owner = world.tokens.get(token)
  if (!owner) throw unauthorized('Invalid Access Token')
  if (owner.kind !== 'user') throw unauthorized('Access to this endpoint is not authorized for bots')
  return found?.user ?? owner.user
}
