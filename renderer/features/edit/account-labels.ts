import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { ListDetails } from '#shared/domain/lists.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** The names of an account's labels, for choosing one. */
export interface AccountLabels {
  /** Null until they were read. */
  names: ComputedRef<string[] | null>
  /** Nothing is cached: only the server could tell. */
  isMissing: ComputedRef<boolean>
  isAsking: Readonly<ShallowRef<boolean>>
  failure: Readonly<ShallowRef<Failure | null>>
  /** Reads what is cached, once. Asks no server: opening a form costs no request. */
  read(): void
  /** Asks the server. */
  ask(): Promise<void>
}

export function createAccountLabels(account: AccountRef): AccountLabels {
  const known = shallowRef<ListDetails<'labels'> | null>(null)
  const state = shallowRef<'unread' | 'reading' | 'read'>('unread')
  const isAsking = shallowRef(false)
  const failure = shallowRef<Failure | null>(null)

  function read(): void {
    if (state.value !== 'unread') return
    state.value = 'reading'
    void api.labels
      .read(account)
      .then((snapshot) => {
        known.value ??= snapshot?.value ?? null
      })
      .catch((thrown: unknown) => {
        failure.value = callFailure(thrown)
      })
      .finally(() => {
        state.value = 'read'
      })
  }

  async function ask(): Promise<void> {
    isAsking.value = true
    try {
      known.value = (await api.labels.refresh(account)).value
      failure.value = null
    } catch (thrown) {
      failure.value = callFailure(thrown)
    } finally {
      isAsking.value = false
    }
  }

  return {
    names: computed(
      () => known.value?.items.flatMap(({ title }) => (typeof title === 'string' ? [title] : [])) ?? null,
    ),
    isMissing: computed(() => state.value === 'read' && known.value === null),
    isAsking,
    failure,
    read,
    ask,
  }
}
