import type { SystemState } from '#shared/contract/system.ts'
import { toAccountKey } from '#shared/domain/account-ref.ts'
import type { Notice, RecentAccount } from '#shared/domain/notice.ts'
import { FailureError } from '#shared/failures/failure.ts'
import type { Log } from '../log/log.ts'
import type { Vault } from '../vault/vault.ts'
import type { SessionKeeper } from './session.ts'
import type { Updater, UpdatesService } from './updates.ts'

/** What a host of its own window can do of the system around the app. */
export interface HostSystem {
  /** Null where there is nothing to start: an app that was not installed. `set` throws what the system says against it. */
  login: { read(): boolean; set(isOn: boolean): void } | null
  showsNotices: boolean
  /** Null: this app does not replace itself. */
  openUpdater: (() => Promise<Updater>) | null
  /** That there is a newer version. */
  notifyUpdate(version: string): void
  notify(notice: Notice): void
  /** Accounts pinned or used last in the menus of the system; none while the vault is locked. */
  showRecent(accounts: readonly RecentAccount[]): void
}

/** How many accounts the menus of the system offer. */
const MOST_RECENT = 8
/** Milliseconds for what belongs to one step of a person to come together. */
const GATHER = 200

/** The system around the app. A host without any, such as the one for a browser, gives none. */
export function createSystemService({
  host,
  sessions,
  updates,
  log,
}: {
  host: HostSystem | null
  updates: UpdatesService
  sessions: SessionKeeper
  log: Log
}) {
  const read = (): SystemState => ({
    startsAtLogin: host?.login?.read() ?? null,
    showsNotices: host?.showsNotices ?? false,
    update: updates.read(),
  })
  let timer: NodeJS.Timeout | undefined

  function showRecent(): void {
    try {
      host?.showRecent(listRecent(sessions.current().vault))
    } catch {
      // The vault is closed, and with it went the names.
    }
  }

  return {
    read,
    checkForUpdate: () => updates.check(),
    downloadUpdate: () => updates.download(),
    installUpdate: () => updates.install(),
    startAtLogin(isOn: boolean): SystemState {
      try {
        if (host?.login == null) throw new Error('there is nothing to start')
        host.login.set(isOn)
      } catch {
        log.warn('login-item-failed')
        throw new FailureError('system-refused')
      }
      return read()
    },
    /** Somebody went to another account, or accounts came or went. */
    recentChanged(): void {
      clearTimeout(timer)
      timer = setTimeout(showRecent, GATHER)
      timer.unref()
    },
    forgetRecent(): void {
      clearTimeout(timer)
      host?.showRecent([])
    },
  }
}

function listRecent(vault: Vault): RecentAccount[] {
  const { lastAccount } = vault.preferences.read()
  const last = lastAccount === null ? [] : [lastAccount]
  const used = [...last, ...vault.uses.listPins(), ...vault.uses.list().map(({ ref }) => ref)]
  const refs = new Map(used.map((ref) => [toAccountKey(ref), ref]))
  return [...refs.values()]
    .flatMap(({ identityId, accountId }) => {
      const instance = vault.instances.find(vault.identities.find(identityId)?.instanceId ?? '')
      const account = vault.memberships.listOf(identityId).find((one) => one.accountId === accountId)
      if (instance === undefined || account === undefined || account.withdrawn) return []
      const link = { origin: instance.origin, accountId, tab: null }
      return [{ name: account.name, instanceName: instance.name, link }]
    })
    .slice(0, MOST_RECENT)
}
