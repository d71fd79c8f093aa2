import { watch } from 'vue'
import { useAccountsStore } from '../features/accounts/accounts-store.ts'
import { useShellStore } from './shell-store.ts'

/** Has every account read before it is opened, those first that are opened most; what is no longer there is not remembered. */
export function useReadingAhead(): void {
  const shell = useShellStore()
  const accounts = useAccountsStore()
  watch(
    () => shell.byKey,
    (known) => {
      const inOrder = [...shell.pinned, ...shell.recent, ...known.values()]
      accounts.readAhead(inOrder.map(({ ref }) => ref))
    },
    { immediate: true },
  )
}
