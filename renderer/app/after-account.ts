import { shallowRef, watch, type Ref } from 'vue'
import { afterPaint } from '../composables/after-paint.ts'
import type { AccountEntry } from './account-entries.ts'

/** The account on screen for everything around it, which follows a frame later: the account itself is what is waited for. */
export function useAfterAccount(
  entry: Readonly<Ref<AccountEntry | null>>,
): Readonly<Ref<AccountEntry | null>> {
  const followed = shallowRef(entry.value)
  watch(entry, () => {
    afterPaint(() => {
      followed.value = entry.value
    })
  })
  return followed
}
