import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { SystemState } from '#shared/contract/system.ts'
import type { UpdateState } from '#shared/domain/update.ts'
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

  const updateFailure = shallowRef<Failure | null>(null)
  const update = computed(() => state.value?.update ?? null)
  function show(next: UpdateState): void {
    if (state.value !== null) state.value = { ...state.value, update: next }
  }

  /** `meanwhile`: what shows until the answer is there. */
  async function takeUpdate(answer: Promise<UpdateState>, meanwhile?: UpdateState): Promise<void> {
    if (meanwhile !== undefined) show(meanwhile)
    try {
      show(await answer)
      updateFailure.value = null
    } catch (thrown) {
      updateFailure.value = callFailure(thrown)
    }
  }

  const checkForUpdate = () => takeUpdate(api.system.checkForUpdate(), { state: 'checking' })
  const installUpdate = () => takeUpdate(api.system.installUpdate())
  function downloadUpdate(): Promise<void> {
    const present = update.value
    const found = present !== null && 'found' in present ? present.found : { version: '', notes: '' }
    return takeUpdate(api.system.downloadUpdate(), { state: 'downloading', found })
  }

  return {
    state,
    failure,
    load,
    startAtLogin,
    update,
    updateFailure,
    checkForUpdate,
    downloadUpdate,
    installUpdate,
  }
})
