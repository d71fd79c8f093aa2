import type { SnapshotCheck, SnapshotPlace } from '../cache/cache.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import type { CallOptions } from '../chatwoot/target.ts'
import { checksOf } from './held-checks.ts'
import { findTarget, withIdentity } from './identities.ts'
import { keepListed } from './memberships.ts'
import { withinSession, type SessionKeeper } from './session.ts'

/** Asks which accounts an identity has, and writes them down only where they are others. One request. */
export function createIdentityRefresh({
  client,
  sessions,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
}) {
  return async (
    identityId: string,
    { signal, urgency }: Pick<CallOptions, 'signal' | 'urgency'>,
  ): Promise<void> => {
    const session = sessions.current()
    const { vault } = session
    const target = findTarget(vault, identityId)
    const place: SnapshotPlace = { identityId, accountId: 0, kind: 'profile', part: '' }
    const fetched = await withinSession(session, signal, (either) =>
      withIdentity(vault, identityId, () =>
        client.fetchProfile(target, {
          signal: either,
          urgency,
          etag: checksOf(session).get(place)?.etag ?? null,
        }),
      ),
    )
    if (fetched.changed) keepListed(vault, identityId, fetched.value)
    const check: SnapshotCheck = { etag: fetched.etag, checkedAt: Date.now(), mark: null }
    checksOf(session).set(place, check)
    // Lost with the cache, it costs one whole answer more.
    session
      .cache()
      .then((cache) => cache.noteCheck(place, check))
      .catch(() => undefined)
  }
}
