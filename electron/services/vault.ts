import type { VaultStatus } from '#shared/domain/vault.ts'
import type { Key, NewKey } from '../vault/vault-keys.ts'
import type { VaultKeeper } from '../vault/vault-keeper.ts'
import { openNews } from './news.ts'

/**
 * Creating, opening and locking the vault, and telling every page about it. `onOpen` is told when it is open, and may
 * begin work that ends with the session; `endSession` ends whatever uses the open vault; `onUse` hears that somebody is at a page.
 */
export function createVaultService({
  keeper,
  endSession,
  onOpen,
  onUse,
}: {
  keeper: VaultKeeper
  endSession: () => Promise<void>
  onOpen: () => void
  onUse: () => void
}) {
  return {
    status: () => keeper.status(),
    /** An open vault looks closed while its files are exchanged: until then a call waits. */
    settled: () => keeper.settled(),
    async create(key: NewKey): Promise<VaultStatus> {
      const status = await keeper.create(key)
      onOpen()
      return status
    },
    async unlock(key: Key): Promise<VaultStatus> {
      const status = await keeper.unlock(key)
      onOpen()
      return status
    },
    /** Calls in flight end and the cache closes before the key is forgotten; after that what began while locking waited for its turn. */
    async lock(): Promise<VaultStatus> {
      await endSession()
      const status = await keeper.lock()
      await endSession()
      return status
    },
    use(): null {
      onUse()
      return null
    },
    changePassphrase: (current: string, next: string) => keeper.changePassphrase(current, next),
    /** The status now and at each change, until the listener goes away. */
    async *watch(signal: AbortSignal | undefined): AsyncGenerator<VaultStatus, void, void> {
      const news = openNews<VaultStatus>()
      news.tell(await keeper.status())
      const stop = keeper.watch((status) => {
        news.tell(status)
      })
      try {
        yield* news.follow(signal)
      } finally {
        stop()
      }
    },
  }
}
