import { computed, onScopeDispose, watch, type ComputedRef } from 'vue'
import { useAccountsStore } from '../features/accounts/accounts-store.ts'
import { toAccountTab } from '../features/accounts/account-tabs.ts'
import type { AccountEntry } from './account-entries.ts'
import { useShellStore } from './shell-store.ts'
import { useShownAccount } from './shown-account.ts'

/**
 * How long the account before stays on screen while the next one is read, in milliseconds. What comes within it is
 * taken for at once, and all of it changes in one piece; what takes longer is announced by its heading.
 */
const PATIENCE = 100

/** The account on screen: the one that the address names, or for a moment still the one before. */
export function useAccountOnScreen(): {
  entry: ComputedRef<AccountEntry | null>
  tab: ComputedRef<string>
} {
  const shell = useShellStore()
  const { entry, tab } = useShownAccount()
  // Also of the account before, what the vault knows by now is shown.
  const before = computed(() =>
    shell.held === null || entry.value === null ? null : (shell.byKey.get(shell.held.key) ?? null),
  )
  return {
    entry: computed(() => before.value ?? entry.value),
    tab: computed(() => (before.value === null ? tab.value : (shell.held?.tab ?? ''))),
  }
}

/** Holds the account on screen until the next one is read. To be used once, by the frame. */
export function useSwitching(): void {
  const shell = useShellStore()
  const accounts = useAccountsStore()
  const { entry, tab } = useShownAccount()
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  function release() {
    clearTimeout(timer)
    turn += 1
    shell.held = null
  }

  // At once, not with the next rendering: the read is on its way while the frame is still thinking.
  watch(
    () => [entry.value?.key ?? null, tab.value] as const,
    ([key], [keyBefore, tabBefore]) => {
      if (key === keyBefore || entry.value === null) return
      const onScreen = shell.held ?? (keyBefore === null ? null : { key: keyBefore, tab: tabBefore })
      release()
      const reading = accounts.prepare(entry.value.ref, toAccountTab(tab.value))
      if (reading === null || onScreen === null) return
      shell.held = onScreen
      const mine = turn
      void reading.then(() => {
        if (mine === turn) release()
      })
      timer = setTimeout(release, PATIENCE)
    },
    { flush: 'sync' },
  )
  onScopeDispose(release)
}
