import type { Log } from '../log/log.ts'
import type { Session } from './session.ts'

/** Takes what is cached of people along whom the vault has forgotten already: where that fails, its rows belong to nobody. */
export async function forgetCached(
  session: Session,
  log: Log,
  identityIds: readonly string[],
): Promise<void> {
  try {
    const cache = await session.cache()
    for (const identityId of identityIds) await cache.forgetIdentity(identityId)
  } catch {
    log.warn('cache-not-cleared', { identities: identityIds.length })
  }
}
