import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { Storage } from '#shared/domain/storage.ts'
import { checksOf } from './held-checks.ts'
import { findInstance } from './instances.ts'
import type { NewsDesk } from './refresh-news.ts'
import type { OfflineService } from './offline.ts'
import type { Session, SessionKeeper } from './session.ts'

export type ToClear =
  { what: 'account'; ref: AccountRef } | { what: 'instance'; instanceId: string } | { what: 'all' }

function isMeant({ vault }: Session, what: ToClear, ref: AccountRef): boolean {
  if (what.what === 'account') return toAccountKey(what.ref) === toAccountKey(ref)
  return what.what === 'all' || vault.identities.find(ref.identityId)?.instanceId === what.instanceId
}

/** What is kept of accounts to be read without a network, and how much it may take. */
export function createStorageService({
  sessions,
  offline,
  news,
}: {
  sessions: SessionKeeper
  offline: OfflineService
  news: NewsDesk
}) {
  async function read(session: Session): Promise<Storage> {
    const cache = await session.cache()
    const { bytes, places } = await cache.sizes()
    const { memberships, preferences } = session.vault
    const accounts = places.filter(({ ref }) => memberships.has(ref.identityId, ref.accountId))
    return { bytes, limit: preferences.read().storageMegabytes, accounts }
  }

  async function clear(session: Session, what: ToClear): Promise<void> {
    const cache = await session.cache()
    // What is to be forgotten is not to be fetched again.
    await offline.releaseAll((ref) => isMeant(session, what, ref))
    // The tags of what is gone would be answered by "nothing changed".
    checksOf(session).forget()
    if (what.what === 'all') await cache.clear()
    else if (what.what === 'account') await cache.forgetAccount(what.ref.identityId, what.ref.accountId)
    else {
      findInstance(session.vault, what.instanceId)
      for (const { id } of session.vault.identities.listOf(what.instanceId)) await cache.forgetIdentity(id)
    }
    // Pages remember what they read.
    news.tell({ about: 'cleared' })
  }

  return {
    read: () => read(sessions.current()),
    async setLimit(megabytes: number): Promise<Storage> {
      const session = sessions.current()
      session.vault.preferences.change({ storageMegabytes: megabytes })
      const cache = await session.cache()
      await cache.setLimit(megabytes * 1_000_000)
      offline.lookForRoom()
      return read(session)
    },
    async clear(what: ToClear): Promise<Storage> {
      const session = sessions.current()
      await clear(session, what)
      offline.lookForRoom()
      return read(session)
    },
  }
}
