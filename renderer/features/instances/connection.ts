import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { ConnectionChange, ConnectionView } from '#shared/domain/connection.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { useAskForKey, type Proof } from './ask-for-key.ts'

/** The parts of how a server is reached, each with its own form. */
export type ConnectionPart = 'certificate' | 'proxy' | 'headers'

/** Where a step of the doctor leads that cannot be passed as things are. */
export type DoctorWay =
  | { way: 'pin'; certificate: { issuer: string; subject: string; expires: string; fingerprint: string } }
  | { way: ConnectionPart }

/** How one server is reached, as the vault has it. Values of headers and passwords never come here. */
export interface ConnectionStore {
  /** Null while it is not known yet. */
  view: ShallowRef<ConnectionView | null>
  working: Ref<boolean>
  failure: ShallowRef<Failure | null>
  /** Says whether it worked; if not, `failure` says why. */
  change: (change: ConnectionChange) => Promise<boolean>
  reset: () => Promise<boolean>
}

/** Follows the address: what is known of one server is never shown for another. */
export function useConnection(url: () => string): ConnectionStore {
  const view = shallowRef<ConnectionView | null>(null)
  const working = ref(false)
  const failure = shallowRef<Failure | null>(null)
  const askForKey = useAskForKey()

  async function ask(call: (url: string) => Promise<ConnectionView>): Promise<boolean> {
    const asked = url()
    working.value = true
    failure.value = null
    try {
      const answered = await call(asked)
      if (asked === url()) view.value = answered
      return true
    } catch (thrown) {
      if (asked === url()) failure.value = callFailure(thrown)
      return false
    } finally {
      working.value = false
    }
  }

  /** Does it as it is, or, where tokens depend on it, once more with a key of the vault. */
  async function askWithKey(call: (url: string, proof?: Proof) => Promise<ConnectionView>): Promise<boolean> {
    if (await ask((asked) => call(asked))) return true
    if (failure.value?.code !== 'key-needed') return false
    failure.value = null
    return askForKey(async (proof) => {
      const asked = url()
      const answered = await call(asked, proof)
      if (asked === url()) view.value = answered
    })
  }

  watch(
    url,
    () => {
      view.value = null
      void ask((asked) => api.connections.read({ url: asked }))
    },
    { immediate: true },
  )
  return {
    view,
    working,
    failure,
    change: (change) => askWithKey((asked, proof) => api.connections.change({ url: asked, change, proof })),
    reset: () => askWithKey((asked, proof) => api.connections.reset({ url: asked, proof })),
  }
}
