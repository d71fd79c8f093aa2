import { computed, onScopeDispose, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { DoctorStep, DoctorStepName } from '#shared/contract/entry.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { STEP_ORDER } from './doctor-text.ts'

/** What a run of the connection doctor is about. */
export type DoctorInput =
  | { url: string; token: string | null; plainHttpConfirmed: boolean }
  | { instanceId: string; identityId: string | null }

/** One run of the connection doctor, step by step as it goes on. */
export interface Doctor {
  /** What was found up to now, in order. */
  steps: ShallowRef<DoctorStep[]>
  /** The step it is at; null before and after a run. */
  present: ComputedRef<DoctorStepName | null>
  running: Ref<boolean>
  /** Epoch milliseconds; null before the first run is over. */
  finishedAt: Ref<number | null>
  /** Why it could not begin, or broke off. */
  failure: ShallowRef<Failure | null>
  run: (input: DoctorInput) => Promise<void>
  stop: () => void
}

export function useDoctor(): Doctor {
  const steps = shallowRef<DoctorStep[]>([])
  const running = ref(false)
  const finishedAt = ref<number | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let attempt: AbortController | null = null

  async function run(input: DoctorInput): Promise<void> {
    if (running.value) return
    running.value = true
    steps.value = []
    finishedAt.value = null
    failure.value = null
    attempt = new AbortController()
    try {
      for await (const step of await api.entry.doctor(input, { signal: attempt.signal }))
        steps.value = [...steps.value, step]
      finishedAt.value = Date.now()
    } catch (thrown) {
      const reason = callFailure(thrown)
      if (reason.code !== 'cancelled') failure.value = reason
    } finally {
      running.value = false
      attempt = null
    }
  }

  const stop = () => attempt?.abort()
  onScopeDispose(stop)
  const present = computed(() => (running.value ? (STEP_ORDER[steps.value.length] ?? null) : null))
  return { steps, present, running, finishedAt, failure, run, stop }
}
