import { onScopeDispose, watch, type Ref } from 'vue'
import { usePreferencesStore } from '../features/settings/preferences-store.ts'
import type { AccountEntry } from './account-entries.ts'

/** Leafing through accounts writes nothing: one that stays on screen this long (milliseconds) is remembered. */
const DWELL = 1500

/** Remembers the account that is open, so that the next start opens it. */
export function useLastAccount(entry: Readonly<Ref<AccountEntry | null>>): void {
  const preferences = usePreferencesStore()
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(entry, (next) => {
    clearTimeout(timer)
    if (next === null) return
    timer = setTimeout(() => void preferences.change({ lastAccount: next.ref }), DWELL)
  })
  onScopeDispose(() => {
    clearTimeout(timer)
  })
}
