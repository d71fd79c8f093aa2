import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { BulkRun, BulkTarget } from '#shared/domain/bulk.ts'
import type { Failure, FailureCode } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

/** A run as it stands, followed until nothing more comes. */
export interface BulkRunView {
  run: Readonly<ShallowRef<BulkRun | null>>
  targets: Readonly<ShallowRef<readonly BulkTarget<FailureCode>[]>>
  failure: Readonly<ShallowRef<Failure | null>>
  follow(): Promise<void>
  pause(): Promise<void>
  resume(): Promise<void>
  stop(): Promise<void>
}

/** Follows one run while the calling component lives. */
export function useBulkRun(id: number): BulkRunView {
  const run = shallowRef<BulkRun | null>(null)
  const targets = shallowRef<readonly BulkTarget<FailureCode>[]>([])
  const failure = shallowRef<Failure | null>(null)
  const leaving = new AbortController()
  let isFollowing = false

  async function follow(): Promise<void> {
    if (isFollowing) return
    isFollowing = true
    try {
      for await (const news of await api.bulk.watch({ id }, { signal: leaving.signal })) {
        const next = [...targets.value]
        for (const target of news.targets) next[target.position] = target
        targets.value = next
        run.value = news.run
        failure.value = null
      }
    } catch (thrown) {
      if (!leaving.signal.aborted) failure.value = callFailure(thrown)
    } finally {
      isFollowing = false
    }
  }

  async function command(call: () => Promise<BulkRun>): Promise<void> {
    try {
      run.value = await call()
      failure.value = null
    } catch (thrown) {
      failure.value = callFailure(thrown)
    }
  }

  onScopeDispose(() => {
    leaving.abort()
  })
  return {
    run,
    targets,
    failure,
    follow,
    pause: () => command(() => api.bulk.pause({ id })),
    stop: () => command(() => api.bulk.stop({ id })),
    async resume() {
      await command(() => api.bulk.resume({ id }))
      void follow()
    },
  }
}
