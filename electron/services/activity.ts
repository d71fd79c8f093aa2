import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { Instance } from '#shared/domain/instance.ts'
import type { ChatwootClient } from '../chatwoot/client.ts'
import { findAccountTarget, withIdentity } from './identities.ts'
import { findInstance } from './instances.ts'
import { withinSession, type Session, type SessionKeeper } from './session.ts'

const MINUTE = 60_000

/**
 * Telling a server which account is open: it decides which one a login lands in there, so nothing is told unless somebody
 * wishes it (API document 8). Never in the background.
 */
export function createActivityService({
  client,
  sessions,
  now = Date.now,
}: {
  client: ChatwootClient
  sessions: SessionKeeper
  now?: () => number
}) {
  return {
    report(identityId: string, reportsActivity: boolean): Instance {
      const { vault } = sessions.current()
      const { instanceId } = vault.identities.update(identityId, { reportsActivity })
      return findInstance(vault, instanceId)
    },

    async opened(ref: AccountRef, signal: AbortSignal | undefined): Promise<{ told: boolean }> {
      const session = sessions.current()
      const target = findAccountTarget(session.vault, ref)
      if (session.vault.identities.find(ref.identityId)?.reportsActivity !== true) return { told: false }
      const told = toldOf(session)
      const key = toAccountKey(ref)
      if (now() - (told.get(key) ?? -Infinity) < MINUTE) return { told: false }
      // A try that failed counts as well: a server out of order is not asked again and again.
      told.set(key, now())
      await withinSession(session, signal, (either) =>
        withIdentity(session.vault, ref.identityId, () =>
          client.reportActivity(target, ref.accountId, { signal: either }),
        ),
      )
      return { told: true }
    },
  }
}

const bySession = new WeakMap<Session, Map<string, number>>()

function toldOf(session: Session): Map<string, number> {
  const known = bySession.get(session) ?? new Map<string, number>()
  bySession.set(session, known)
  return known
}
