import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { SLOT_KINDS, type SlotKind, type VaultSlot } from '#shared/domain/vault.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { callFailure, type api } from '../../api/api.ts'

/** What opens a vault, as the calls that need a proof take it. */
export type Proof = Parameters<typeof api.vault.unlock>[0]

/** Work that needs one of the vault's keys once more, and what became of it. */
export interface ProvenWork {
  /** The kinds of key there are to choose from. */
  kinds: ComputedRef<SlotKind[]>
  kind: Ref<SlotKind>
  /** The passphrase or the code; emptied once it was of use. */
  typed: Ref<string>
  isMissing: ComputedRef<boolean>
  /** It was sent: what is missing is said from then on. */
  submitted: Ref<boolean>
  working: Ref<boolean>
  failure: ShallowRef<Failure | null>
  /** Forgets what was typed and what went wrong. */
  reset: () => void
  /** Answers whether it worked; if not, `failure` says why. */
  attempt: (call: (proof: Proof) => Promise<void>) => Promise<boolean>
}

/** One call at a time, each with a key that one of these slots opens with; where there are none, nothing is asked for. */
export function useProvenWork(slots: () => readonly VaultSlot[]): ProvenWork {
  const kinds = computed(() => SLOT_KINDS.filter((kind) => slots().some((slot) => slot.kind === kind)))
  const chosen = ref<SlotKind | null>(null)
  const kind = computed({
    get: () => (chosen.value !== null && kinds.value.includes(chosen.value) ? chosen.value : firstKind()),
    set: (next) => {
      chosen.value = next
      typed.value = ''
      failure.value = null
    },
  })
  const firstKind = () => kinds.value[0] ?? 'passphrase'
  const typed = ref('')
  const submitted = ref(false)
  const working = ref(false)
  const failure = shallowRef<Failure | null>(null)
  const isMissing = computed(() => kinds.value.length > 0 && kind.value !== 'keychain' && typed.value === '')

  function toProof(): Proof {
    if (kind.value === 'keychain') return { protection: 'keychain' }
    if (kind.value === 'recovery') return { protection: 'recovery', code: typed.value }
    return { protection: 'passphrase', passphrase: typed.value }
  }

  function reset() {
    typed.value = ''
    submitted.value = false
    failure.value = null
  }

  async function attempt(call: (proof: Proof) => Promise<void>): Promise<boolean> {
    submitted.value = true
    if (working.value || isMissing.value) return false
    working.value = true
    failure.value = null
    try {
      await call(toProof())
      reset()
      return true
    } catch (thrown) {
      failure.value = callFailure(thrown)
      return false
    } finally {
      working.value = false
    }
  }

  return { kinds, kind, typed, isMissing, submitted, working, failure, reset, attempt }
}
