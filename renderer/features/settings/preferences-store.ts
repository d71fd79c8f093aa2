import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Preferences } from '#shared/domain/preferences.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** The preferences that are kept inside the vault. Null until they were read and after a lock. */
export const usePreferencesStore = defineStore('preferences', () => {
  const preferences = shallowRef<Preferences | null>(null)
  const failure = shallowRef<Failure | null>(null)
  let generation = 0

  async function take(answer: Promise<Preferences>): Promise<void> {
    const asked = generation
    try {
      const next = await answer
      if (asked !== generation) return
      preferences.value = next
      failure.value = null
    } catch (thrown) {
      if (asked === generation) failure.value = callFailure(thrown)
    }
  }

  const load = () => take(api.preferences.read())

  /** Changes what is named and keeps the rest. A failure is kept in `failure`; what was stays. */
  const change = (part: Partial<Preferences>) => take(api.preferences.change(part))

  function forget(): void {
    generation += 1
    preferences.value = null
    failure.value = null
  }

  return { preferences, failure, load, change, forget }
})
