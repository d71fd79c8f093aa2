import { useRouter } from 'vue-router'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Theme } from '#shared/domain/preferences.ts'
import { prepareLock } from '../../composables/before-lock.ts'
import { runPageCommand } from '../../composables/commands.ts'
import { showToast } from '../../composables/toasts.ts'
import { callFailure, openTab } from '../../api/api.ts'
import { useOrganisationStore } from '../../features/organisation/organisation-store.ts'
import { useAppearanceStore } from '../../features/settings/appearance-store.ts'
import { useVaultStore } from '../../features/vault/vault-store.ts'
import { toFailureSentence } from '../../messages/failure-sentences.ts'
import type { AccountEntry } from '../account-entries.ts'
import { useShownAccount } from '../shown-account.ts'
import { useShellStore } from '../shell-store.ts'
import type { CommandName } from './command-names.ts'

/** What the shell can do, for keys, palette, rail and list alike. */
export interface ShellCommands {
  run(command: CommandName): void
  openAccount(ref: AccountRef): void
  togglePin(account: AccountEntry): void
  openInstance(instanceId: string): void
  /** Opens the instance at this place of the rail, counted from 1. */
  openInstanceAt(place: number): void
}

export function useShellCommands(): ShellCommands {
  const router = useRouter()
  const shell = useShellStore()
  const organisation = useOrganisationStore()
  const vault = useVaultStore()
  const appearance = useAppearanceStore()
  const { entry, tab } = useShownAccount()

  function openAccount({ identityId, accountId }: AccountRef) {
    void router.push({
      name: 'account',
      params: { identityId, accountId: String(accountId), tab: tab.value },
    })
  }

  function openInstance(instanceId: string) {
    shell.chosenInstance = instanceId
    const door = shell.doorOf(instanceId)
    if (door === null) void router.push({ name: 'instance', params: { instanceId } })
    else openAccount(door.ref)
  }

  function openInstanceAt(place: number) {
    const instance = shell.railInstances[place - 1]
    if (instance !== undefined) openInstance(instance.id)
  }

  function step(by: 1 | -1) {
    const chosen = shell.chosenInstance
    const list = chosen === null ? shell.entries : shell.entries.filter((one) => one.instance.id === chosen)
    const at = list.findIndex((one) => one.key === entry.value?.key)
    const next = list[(at + by + list.length) % list.length]
    if (next !== undefined) openAccount(next.ref)
  }

  /** Pressed twice it leads back and forth. */
  function openLast() {
    const last = shell.recent.find((one) => one.key !== entry.value?.key)
    if (last !== undefined) openAccount(last.ref)
  }

  function togglePin(account: AccountEntry | null) {
    if (account !== null) void organisation.pin(account.ref, account.isPinned ? null : shell.pinned.length)
  }

  async function tell(work: Promise<void> | undefined) {
    try {
      await work
    } catch (thrown) {
      showToast({ kind: 'failed', text: toFailureSentence(callFailure(thrown)).title })
    }
  }

  async function lock() {
    await prepareLock()
    await vault.lock()
  }

  function manageInstance() {
    const instanceId = entry.value?.instance.id ?? shell.chosenInstance
    if (instanceId !== null) void router.push({ name: 'instance', params: { instanceId } })
  }

  const theme = (value: Theme) => () => void appearance.change({ theme: value })
  const actions: Record<CommandName, () => unknown> = {
    palette: () => (shell.layer = 'palette'),
    shortcuts: () => (shell.layer = 'shortcuts'),
    nextAccount: () => {
      step(1)
    },
    previousAccount: () => {
      step(-1)
    },
    lastAccount: openLast,
    pinAccount: () => {
      togglePin(entry.value)
    },
    // A page with a search of its own answers first, else the list does; with the list folded away, the palette.
    search: () => runPageCommand('search') || (shell.layer = 'palette'),
    searchSeen: () => router.push({ name: 'search' }),
    refresh: () => runPageCommand('refresh'),
    edit: () => runPageCommand('edit'),
    save: () => runPageCommand('save'),
    addInstance: () => router.push({ name: 'add-instance' }),
    manageInstance,
    organise: () => (shell.layer = 'organise'),
    fleet: () => router.push({ name: 'fleet' }),
    compare: () => router.push({ name: 'compare' }),
    bulk: () => router.push({ name: 'bulk' }),
    settings: () => router.push({ name: 'settings' }),
    newTab: () => tell(openTab?.(router.currentRoute.value.path)),
    lock: () => tell(lock()),
    themeSystem: theme('system'),
    themeLight: theme('light'),
    themeDark: theme('dark'),
    themeContrast: theme('contrast'),
  }

  return { run: (command) => void actions[command](), togglePin, openAccount, openInstance, openInstanceAt }
}
