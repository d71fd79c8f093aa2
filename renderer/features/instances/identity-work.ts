import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Failure } from '#shared/failures/failure.ts'
import { callFailure } from '../../api/api.ts'

/** One call at a time, with what became of it. */
export interface Work {
  working: Ref<boolean>
  failure: ShallowRef<Failure | null>
  /** Answers whether it worked; if not, `failure` says why. */
  attempt: (call: () => Promise<void>) => Promise<boolean>
}

export function useWork(): Work {
  const working = ref(false)
  const failure = shallowRef<Failure | null>(null)

  async function attempt(call: () => Promise<void>): Promise<boolean> {
    if (working.value) return false
    working.value = true
    failure.value = null
    try {
      await call()
      return true
    } catch (thrown) {
      failure.value = callFailure(thrown)
      return false
    } finally {
      working.value = false
    }
  }

  return { working, failure, attempt }
}
