import { shallowRef, type ShallowRef } from 'vue'
import type { PendingSignup } from '#shared/domain/pending-signup.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** The signups that wait for their e-mail to be confirmed; of one server where an origin is given. */
export function usePendingSignups(origin: string | null): {
  list: ShallowRef<PendingSignup[]>
  failure: ShallowRef<Failure | null>
  load: () => Promise<void>
  forget: (pendingId: string) => Promise<void>
} {
  const list = shallowRef<PendingSignup[]>([])
  const failure = shallowRef<Failure | null>(null)

  async function attempt(work: () => Promise<void>): Promise<void> {
    failure.value = null
    try {
      await work()
    } catch (thrown) {
      failure.value = callFailure(thrown)
    }
  }

  const load = () =>
    attempt(async () => {
      const all = await api.signup.pending()
      list.value = all.filter((pending) => origin === null || pending.origin === origin)
    })
  const forget = (pendingId: string) =>
    attempt(async () => {
      await api.signup.forget({ pendingId })
      list.value = list.value.filter(({ id }) => id !== pendingId)
    })

  return { list, failure, load, forget }
}
