import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { showToast } from '../composables/toasts.ts'
import { useVaultStore } from '../features/vault/vault-store.ts'
import { t } from '../messages/translate.ts'

/** Whoever opened the vault with its recovery code is led to where a new way in is made: the code is for emergencies. */
export function useRecovered(): void {
  const vault = useVaultStore()
  const router = useRouter()
  // The news that the vault is open may come before the answer to whoever opened it.
  watch(
    () => vault.wasRecovered,
    (wasRecovered) => {
      if (!wasRecovered) return
      vault.wasRecovered = false
      showToast({
        kind: 'notice',
        text: t('vault.unlock.byCode'),
        action: {
          label: t('vault.unlock.waysIn'),
          run: () => void router.push({ name: 'settings' }),
        },
      })
    },
    { immediate: true },
  )
}
