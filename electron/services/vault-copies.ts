import type { Log } from '../log/log.ts'
import type { VaultStatus } from '#shared/domain/vault.ts'
import type { VaultKeeper } from '../vault/vault-keeper.ts'
import { createVaultCopies, type CopyChoice } from '../vault/vault-restore.ts'
import { pause } from './pause.ts'
import type { SessionKeeper } from './session.ts'

const FIRST_LOOK = 60_000
const LOOK_EVERY = 60 * 60_000
const A_DAY = 24 * 60 * 60_000

/** Copies of the vault: by hand, once a day while it is open, and put back again. `onOpen` is told after a restore, however it went. */
export function createVaultCopiesService({
  keeper,
  sessions,
  log,
  endSession,
  onOpen,
}: {
  keeper: VaultKeeper
  sessions: SessionKeeper
  log: Log
  endSession: () => Promise<void>
  onOpen: () => void
}) {
  const copies = createVaultCopies(keeper)

  async function copyDaily(ended: AbortSignal): Promise<void> {
    await pause(FIRST_LOOK, ended)
    for (;;) {
      await copyIfDue().catch(() => {
        log.warn('daily-copy-failed')
      })
      await pause(LOOK_EVERY, ended)
    }
  }

  async function copyIfDue(): Promise<void> {
    const now = Date.now()
    // One of a time that has not come yet was made under a wrong clock, and must not hold up others until then.
    const newest = (await copies.list()).find(({ reason, madeAt }) => reason === 'scheduled' && madeAt <= now)
    if (newest === undefined || now - newest.madeAt >= A_DAY) await copies.make('scheduled')
  }

  return {
    list: () => copies.list(),
    async make() {
      await copies.make('by-hand')
      return copies.list()
    },
    async remove(name: string) {
      await copies.remove(name)
      return copies.list()
    },
    listSetAside: () => copies.listSetAside(),
    async removeSetAside(name: string) {
      await copies.removeSetAside(name)
      return copies.listSetAside()
    },
    preview: (choice: CopyChoice) => copies.preview(choice),
    async restore(choice: CopyChoice): Promise<VaultStatus> {
      await copies.restore(choice, endSession).finally(onOpen)
      return keeper.status()
    },
    /** Looks a minute after the vault was opened, and then every hour, whether a day has passed since the last copy. */
    startDaily() {
      copyDaily(sessions.current().ended).catch(() => undefined)
    },
  }
}
