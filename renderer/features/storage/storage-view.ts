import { shallowRef, type ShallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { Storage, STORAGE_LIMITS } from '#shared/domain/storage.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** What is to be forgotten of what is kept. */
export type ToClear =
  { what: 'account'; ref: AccountRef } | { what: 'instance'; instanceId: string } | { what: 'all' }

/** What is kept on this computer, as the settings show it. */
export interface StorageView {
  storage: Readonly<ShallowRef<Storage | null>>
  failure: Readonly<ShallowRef<Failure | null>>
  load(): Promise<void>
  setLimit(megabytes: (typeof STORAGE_LIMITS)[number]): Promise<void>
  clear(what: ToClear): Promise<void>
}

export function createStorageView(): StorageView {
  const storage = shallowRef<Storage | null>(null)
  const failure = shallowRef<Failure | null>(null)

  async function take(answer: Promise<Storage>): Promise<void> {
    try {
      storage.value = await answer
      failure.value = null
    } catch (thrown) {
      failure.value = callFailure(thrown)
    }
  }

  return {
    storage,
    failure,
    load: () => take(api.storage.read()),
    setLimit: (megabytes) => take(api.storage.setLimit({ megabytes })),
    clear: (what) => take(api.storage.clear(what)),
  }
}
