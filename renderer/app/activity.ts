import { watch, type Ref } from 'vue'
import { api } from '../api/api.ts'
import type { AccountEntry } from './account-entries.ts'

/**
 * Tells that the admin has switched to an account, for those identities where that is wished; whether it is too soon to
 * tell again is decided where it is sent. Nobody waits for it, and a server that does not hear it changes nothing here.
 */
export function useActivity(entry: Readonly<Ref<AccountEntry | null>>): void {
  watch(
    () => entry.value?.key,
    (key) => {
      if (key === undefined || entry.value?.identity.reportsActivity !== true) return
      api.activity.opened(entry.value.ref).catch(() => undefined)
    },
    { immediate: true },
  )
}
