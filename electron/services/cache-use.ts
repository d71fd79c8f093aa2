import { FailureError } from '#shared/failures/failure.ts'
import type { Cache } from '../cache/cache.ts'
import type { Log } from '../log/log.ts'
import type { Session } from './session.ts'

/** How services use the cache: it can be rebuilt, so whatever is wrong with it costs only the saving. */
export interface CacheUse {
  /** What the cache answers, or null where it is out of order. */
  ask<Result>(session: Session, use: (cache: Cache) => Promise<Result>): Promise<Result | null>
  /**
   * Keeps an answer without letting anybody wait for the disk: the worker works in order, so whoever reads next finds it.
   * What arrives after its identity was removed is not kept, or nothing would ever remove it.
   */
  store(session: Session, identityId: string, use: (cache: Cache) => Promise<void>): void
  /** Keeps an answer that was asked for only to be kept: fails with `cache-unavailable` where it is not. */
  keep(session: Session, identityId: string, use: (cache: Cache) => Promise<void>): Promise<void>
}

export function createCacheUse(log: Log): CacheUse {
  async function ask<Result>(
    session: Session,
    use: (cache: Cache) => Promise<Result>,
  ): Promise<Result | null> {
    try {
      return await use(await session.cache())
    } catch (thrown) {
      if (session.ended.aborted) throw new FailureError('vault-locked')
      log.warn('cache-unavailable', { reason: thrown instanceof Error ? thrown.message : 'unknown' })
      return null
    }
  }

  return {
    ask,
    async keep(session, identityId, use) {
      if (session.vault.identities.find(identityId) === undefined) throw new FailureError('unknown-identity')
      await use(await session.cache())
    },
    store(session, identityId, use) {
      if (session.ended.aborted || session.vault.identities.find(identityId) === undefined) return
      ask(session, use).catch(() => undefined) // the vault locked meanwhile: the answer was given all the same
    },
  }
}
