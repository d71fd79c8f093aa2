import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { DEFAULT_APPEARANCE, type Appearance } from '#shared/domain/preferences.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** Theme, language and whether single keys are shortcuts: readable before the vault opens. The app watches this and applies it to the page. */
export const useAppearanceStore = defineStore('appearance', () => {
  const appearance = shallowRef<Appearance>(DEFAULT_APPEARANCE)
  const failure = shallowRef<Failure | null>(null)

  async function load(): Promise<void> {
    try {
      appearance.value = await api.preferences.appearance()
    } catch (thrown) {
      failure.value = callFailure(thrown)
    }
  }

  /** Shows the change at once and keeps it; when it cannot be kept, it stays for this page and `failure` says why. */
  async function change(part: Partial<Appearance>): Promise<void> {
    appearance.value = { ...appearance.value, ...part }
    try {
      appearance.value = await api.preferences.setAppearance(part)
      failure.value = null
    } catch (thrown) {
      failure.value = callFailure(thrown)
    }
  }

  return { appearance, failure, load, change }
})
