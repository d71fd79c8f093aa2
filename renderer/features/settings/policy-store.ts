import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Policy } from '#shared/domain/policy.ts'
import { api } from '../../api/api.ts'

/** The policy of this computer, which does not change while the app runs. Null until it was read. */
export const usePolicyStore = defineStore('policy', () => {
  const policy = shallowRef<Policy | null>(null)

  async function load(): Promise<void> {
    if (policy.value !== null) return
    try {
      policy.value = await api.policy.read()
    } catch {
      // Nothing depends on showing it: what it forbids is refused by the backend, with a sentence.
    }
  }

  return { policy, load }
})
