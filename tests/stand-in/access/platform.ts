import { unauthorized } from '../rails/failures.ts'
import type { Call } from '../server.ts'
import type { PlatformApp } from '../world/world.ts'

/** The platform app that calls; every other token, and none, is refused alike. */
export function platformCaller({ server, request }: Call): PlatformApp {
  const owner = server.world.tokens.get(request.header('api-access-token') ?? '')
  if (owner?.kind !== 'platform') throw unauthorized('Invalid access_token')
  return owner.app
}

/** Refuses what the app neither made nor was given. */
export function mustBePermitted(isPermitted: boolean): void {
  if (!isPermitted) throw unauthorized('Non permissible resource')
}
