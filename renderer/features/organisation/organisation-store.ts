import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { InstanceIcon, Organisation } from '#shared/domain/organisation.ts'
import { api, callFailure } from '../../api/api.ts'
import { showToast } from '../../composables/toasts.ts'
import { toFailureSentence } from '../../messages/failure-sentences.ts'
import { announcement } from './announce-move.ts'

type FolderChange = Omit<Parameters<typeof api.organisation.changeFolder>[0], 'folderId'>

/** How instances and accounts are arranged. Null until the first answer and after a lock. */
export const useOrganisationStore = defineStore('organisation', () => {
  const organisation = shallowRef<Organisation | null>(null)
  // What was asked before a lock must not come back after it.
  let generation = 0

  /** Whether it worked; a failure is told in a toast, and what was stays. */
  async function take(answer: Promise<Organisation>, isQuiet = false): Promise<boolean> {
    const asked = generation
    try {
      const next = await answer
      if (asked !== generation) return false
      organisation.value = next
      return true
    } catch (thrown) {
      if (asked === generation && !isQuiet)
        showToast({ kind: 'failed', text: toFailureSentence(callFailure(thrown)).title })
      return false
    }
  }

  const load = () => take(api.organisation.read(), true)
  const addFolder = (name: string) => take(api.organisation.addFolder({ name }))
  const changeFolder = (folderId: string, change: FolderChange) =>
    take(api.organisation.changeFolder({ folderId, ...change }))
  const removeFolder = (folderId: string) => take(api.organisation.removeFolder({ folderId }))
  const placeInstance = (instanceId: string, folderId: string | null, place: number) =>
    take(api.organisation.placeInstance({ instanceId, folderId, place }))
  const chooseIcon = (instanceId: string, icon: InstanceIcon | null) =>
    take(api.organisation.chooseIcon({ instanceId, icon }))
  const pin = (ref: AccountRef, place: number | null) => take(api.organisation.pin({ ref, place }))
  /** Not worth a word where it fails: it only ranks. */
  const use = (ref: AccountRef) => take(api.organisation.use(ref), true)

  function forget(): void {
    generation += 1
    organisation.value = null
    announcement.value = ''
  }

  return {
    organisation,
    load,
    addFolder,
    changeFolder,
    removeFolder,
    placeInstance,
    chooseIcon,
    pin,
    use,
    forget,
  }
})
