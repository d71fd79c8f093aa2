import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { InstanceHealth } from '#shared/domain/health.ts'
import type { Failure, FailureCode } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { startWork } from '../../composables/background-work.ts'
import { t } from '../../messages/translate.ts'

/** How often at most the rows learn that something is new, milliseconds. */
const TURN = 400

/** How the instances were last found, and the look at them that is under way. */
export const useFleetStore = defineStore('fleet', () => {
  const health = shallowRef<ReadonlyMap<string, InstanceHealth<FailureCode>>>(new Map())
  const progress = shallowRef<{ done: number; total: number } | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const hasLoaded = shallowRef(false)
  let leaving: AbortController | null = null
  // What was asked before a lock must not come back after it.
  let generation = 0

  async function load(): Promise<void> {
    const asked = generation
    try {
      const known = await api.health.list()
      if (asked !== generation) return
      health.value = new Map(known.map((one) => [one.instanceId, one]))
      hasLoaded.value = true
      failure.value = null
    } catch (thrown) {
      if (asked === generation) failure.value = callFailure(thrown)
    }
  }

  /** Asks these instances, or all. `onNews` hears, now and then and at the end, that servers may have said something new. */
  async function check(onNews: () => void, instanceIds: string[] | null = null): Promise<void> {
    if (leaving !== null) return
    const here = new AbortController()
    const asked = generation
    leaving = here
    progress.value = { done: 0, total: 0 }
    const work = startWork(t('fleet.checking'), cancel)
    const fresh = new Map(health.value)
    let shownAt = performance.now()
    const show = () => {
      if (asked !== generation) return
      health.value = new Map(fresh)
      onNews()
      shownAt = performance.now()
    }
    try {
      const steps = await api.health.check({ instanceIds }, { signal: here.signal })
      for await (const step of steps) {
        if (step.health !== null) fresh.set(step.health.instanceId, step.health)
        progress.value = { done: step.done, total: step.total }
        work.report(step.done, step.total)
        if (performance.now() - shownAt > TURN) show()
      }
      failure.value = null
    } catch (thrown) {
      const reason = callFailure(thrown)
      if (!here.signal.aborted && asked === generation) failure.value = reason
    } finally {
      work.end()
      progress.value = null
      leaving = null
      show()
    }
  }

  /** Ends the look. What is known by now stays. */
  function cancel(): void {
    leaving?.abort()
  }

  /** Forgets everything, for when the vault locks. */
  function forget(): void {
    generation += 1
    cancel()
    health.value = new Map()
    hasLoaded.value = false
    failure.value = null
  }

  return { health, progress, failure, hasLoaded, load, check, cancel, forget }
})
