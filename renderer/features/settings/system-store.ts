import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { SystemState } from '#shared/contract/system.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** What this host can do of the system around the app. Null until it was read. */
export const useSystemStore = defineStore('system', () => {
  const state = shallowRef<SystemState | null>(null)
  const failure = shallowRef<Failure | null>(null)

  async function take(answer: Promise<SystemState>): Promise<void> {
    try {
      state.value = await answer
      failure.value = null
    } catch (thrown) {
      failure.value = callFailure(thrown)
    }
  }

  const load = () => take(api.system.read())
  /** What the system refuses stays as it was, and `failure` says so. */
  const startAtLogin = (isOn: boolean) => take(api.system.startAtLogin({ isOn }))

  return { state, failure, load, startAtLogin }
})
