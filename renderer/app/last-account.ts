import { onScopeDispose, watch, type Ref } from 'vue'
import { usePreferencesStore } from '../features/settings/preferences-store.ts'
import { useOrganisationStore } from '../features/organisation/organisation-store.ts'
import { useAccountFactsStore } from './account-facts.ts'
import type { AccountEntry } from './account-entries.ts'

/** Leafing through accounts writes nothing: one that stays on screen this long (milliseconds) is remembered. */
const DWELL = 1500

/** Remembers the account that is open, so that the next start opens it and searching ranks it higher. */
export function useLastAccount(entry: Readonly<Ref<AccountEntry | null>>): void {
  const preferences = usePreferencesStore()
  const organisation = useOrganisationStore()
  const facts = useAccountFactsStore()
  let timer: ReturnType<typeof setTimeout> | undefined
  async function remember({ ref }: AccountEntry) {
    await Promise.all([preferences.change({ lastAccount: ref }), organisation.use(ref)])
    await facts.load()
  }

  watch(
    () => entry.value?.key,
    () => {
      clearTimeout(timer)
      const next = entry.value
      if (next !== null) timer = setTimeout(() => void remember(next), DWELL)
    },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
  })
}
