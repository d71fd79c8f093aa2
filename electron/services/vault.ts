import type { VaultStatus } from '#shared/domain/vault.ts'
import type { Key, NewKey } from '../vault/vault-keys.ts'
import type { VaultKeeper } from '../vault/vault-keeper.ts'
import { openNews } from './news.ts'
import type { SessionKeeper } from './session.ts'

/**
 * Creating, opening and locking the vault, and telling every page about it. `onOpen` is told when it has been unlocked, and
 * may begin work that ends with the session; `onLock` before it forgets its key; `onWatch` when a page begins to look, and what it returns when that page goes.
 */
export function createVaultService({
  keeper,
  sessions,
  onOpen,
  onLock,
  onWatch,
}: {
  keeper: VaultKeeper
  sessions: SessionKeeper
  onOpen: () => void
  onLock: () => Promise<void>
  onWatch: () => () => void
}) {
  return {
    status: () => keeper.status(),
    create: (key: NewKey) => keeper.create(key),
    async unlock(key: Key): Promise<VaultStatus> {
      const status = await keeper.unlock(key)
      onOpen()
      return status
    },
    /** Calls in flight end and the cache closes before the key is forgotten. */
    async lock(): Promise<VaultStatus> {
      await sessions.end()
      await onLock()
      return keeper.lock()
    },
    changePassphrase: (current: string, next: string) => keeper.changePassphrase(current, next),
    /** The status now and at each change, until the listener goes away. */
    async *watch(signal: AbortSignal | undefined): AsyncGenerator<VaultStatus, void, void> {
      const news = openNews<VaultStatus>()
      news.tell(await keeper.status())
      const stop = keeper.watch((status) => {
        news.tell(status)
      })
      const leave = onWatch()
      try {
        yield* news.follow(signal)
      } finally {
        stop()
        leave()
      }
    },
  }
}
