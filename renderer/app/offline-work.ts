import { computed, onScopeDispose, watch } from 'vue'
import { startWork, type WorkHandle } from '../composables/background-work.ts'
import { useOfflineStore } from '../features/offline/offline-store.ts'
import { tCount } from '../messages/translate.ts'

/** Shows in the status line that accounts are being made available offline. Cancelling it there lets go of them. */
export function useOfflineWork(): void {
  const store = useOfflineStore()
  const fetching = computed(() => [...store.accounts.values()].filter(({ state }) => state === 'fetching'))
  let work: WorkHandle | null = null

  function cancel(): void {
    for (const { ref } of fetching.value) void store.release(ref)
  }

  function report(): void {
    let done = 0
    let total = 0
    for (const { progress } of fetching.value) {
      const count = progress.part === null ? undefined : progress.counts[progress.part]
      if (count?.total == null) continue
      done += Math.min(count.done, count.total)
      total += count.total
    }
    if (total > 0) work?.report(done, total)
  }

  watch(
    () => fetching.value.length,
    (count) => {
      work?.end()
      work = count === 0 ? null : startWork(tCount('refresh.keeping', count), cancel, { goesOn: true })
    },
    { immediate: true },
  )
  watch(fetching, report)
  onScopeDispose(() => work?.end())
}
