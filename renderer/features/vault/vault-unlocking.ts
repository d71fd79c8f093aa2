import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { SlotKind } from '#shared/domain/vault.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { useVaultStore } from './vault-store.ts'

/** One attempt after another to open the vault. `failure` is why the last one did not. */
export interface VaultUnlocking {
  /** What is typed; emptied once it has opened the vault. */
  passphrase: Ref<string>
  /** The recovery code as it is typed. */
  code: Ref<string>
  working: Ref<SlotKind | null>
  failure: ShallowRef<Failure | null>
  withPassphrase: () => Promise<void>
  withKeychain: () => Promise<void>
  withRecoveryCode: () => Promise<void>
}

export function useVaultUnlocking(): VaultUnlocking {
  const vault = useVaultStore()
  const passphrase = ref('')
  const code = ref('')
  const working = ref<SlotKind | null>(null)
  const failure = shallowRef<Failure | null>(null)

  async function attempt(key: Parameters<typeof api.vault.unlock>[0]): Promise<void> {
    if (working.value !== null) return
    working.value = key.protection
    failure.value = null
    try {
      const next = await api.vault.unlock(key)
      passphrase.value = code.value = ''
      vault.wasRecovered = key.protection === 'recovery'
      vault.put(next)
    } catch (thrown) {
      const reason = callFailure(thrown)
      if (!vault.note(reason)) failure.value = reason
    } finally {
      working.value = null
    }
  }

  return {
    passphrase,
    code,
    working,
    failure,
    withPassphrase: () => attempt({ protection: 'passphrase', passphrase: passphrase.value }),
    withKeychain: () => attempt({ protection: 'keychain' }),
    withRecoveryCode: () => attempt({ protection: 'recovery', code: code.value }),
  }
}
