import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { AccountEntry } from './account-entries.ts'
import { useShellStore } from './shell-store.ts'

const one = (param: string | string[] | undefined) =>
  Array.isArray(param) ? (param[0] ?? '') : (param ?? '')

/** What the address says about the account on screen: it is the only place that knows. */
export function useShownAccount(): {
  /** Null when the address is about something else, or does not name an account in the form an account is named. */
  ref: ComputedRef<AccountRef | null>
  key: ComputedRef<string | null>
  /** Null also when the vault does not hold this account. */
  entry: ComputedRef<AccountEntry | null>
  tab: ComputedRef<string>
} {
  const route = useRoute()
  const shell = useShellStore()
  const ref = computed(() => {
    if (route.name !== 'account') return null
    const accountId = Number(one(route.params.accountId))
    return Number.isSafeInteger(accountId) && accountId > 0
      ? { identityId: one(route.params.identityId), accountId }
      : null
  })
  const key = computed(() => ref.value && toAccountKey(ref.value))
  return {
    ref,
    key,
    entry: computed(() => (key.value === null ? null : (shell.byKey.get(key.value) ?? null))),
    tab: computed(() => one(route.params.tab)),
  }
}
