import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { VaultCopy } from '#shared/domain/vault-copy.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** The copies of the vault, and one call about them at a time. */
export interface CopiesList {
  /** Null until they were read. */
  copies: ShallowRef<VaultCopy[] | null>
  working: Ref<boolean>
  failure: ShallowRef<Failure | null>
  load: () => Promise<void>
  make: () => Promise<void>
  remove: (names: string[]) => Promise<void>
}

export function useCopiesList(): CopiesList {
  const copies = shallowRef<VaultCopy[] | null>(null)
  const working = ref(false)
  const failure = shallowRef<Failure | null>(null)

  async function work(call: () => Promise<VaultCopy[]>): Promise<void> {
    if (working.value) return
    working.value = true
    try {
      copies.value = await call()
      failure.value = null
    } catch (thrown) {
      failure.value = callFailure(thrown)
    } finally {
      working.value = false
    }
  }

  async function removeAll(names: string[]): Promise<VaultCopy[]> {
    for (const name of names) await api.vaultCopies.remove({ name })
    return api.vaultCopies.list()
  }

  return {
    copies,
    working,
    failure,
    load: () => work(() => api.vaultCopies.list()),
    make: () => work(() => api.vaultCopies.make()),
    remove: (names) => work(() => removeAll(names)),
  }
}
