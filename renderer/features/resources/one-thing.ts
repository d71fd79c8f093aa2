import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { onBackOnline } from '../../composables/back-online.ts'
import { callFailure } from '../../api/api.ts'

/** One thing on screen: as last seen at once, then as the server has it now. */
export interface OneThing<Value> {
  snapshot: Readonly<ShallowRef<Snapshot<Value> | null>>
  isLoading: Readonly<ShallowRef<boolean>>
  failure: Readonly<ShallowRef<Failure | null>>
  refresh(): Promise<void>
}

/** Reads and refreshes one thing while the calling component lives. */
export function useOneThing<Value>(source: {
  read(): Promise<Snapshot<Value> | null>
  refresh(signal: AbortSignal): Promise<Snapshot<Value>>
}): OneThing<Value> {
  const snapshot = shallowRef<Snapshot<Value> | null>(null)
  const isLoading = shallowRef(true)
  const failure = shallowRef<Failure | null>(null)
  const ending = new AbortController()
  let running: AbortController | null = null

  /** One that is on its way is ended: it set out before there was a reason to ask again, and may yet fail. */
  async function refresh(): Promise<void> {
    running?.abort()
    const attempt = new AbortController()
    running = attempt
    isLoading.value = true
    try {
      const fresh = await source.refresh(AbortSignal.any([attempt.signal, ending.signal]))
      if (running !== attempt) return
      snapshot.value = fresh
      failure.value = null
    } catch (thrown) {
      if (running !== attempt) return
      const reason = callFailure(thrown)
      failure.value = reason.code === 'cancelled' ? null : reason
    }
    isLoading.value = false
  }

  async function begin(): Promise<void> {
    snapshot.value = await source.read().catch(() => null)
    if (!ending.signal.aborted) await refresh()
  }

  onBackOnline(() => void refresh())
  onScopeDispose(() => {
    ending.abort()
  })
  void begin()
  return { snapshot, isLoading, failure, refresh }
}
