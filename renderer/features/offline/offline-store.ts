import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { RefreshNews } from '#shared/contract/refresh.ts'
import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { OfflineAccount } from '#shared/domain/offline.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'
import { showToast } from '../../composables/toasts.ts'
import { toFailureSentence } from '../../messages/failure-sentences.ts'

type Kept = OfflineAccount<FailureCode>

/** Which accounts are made available offline, and how far each is. */
export const useOfflineStore = defineStore('offline', () => {
  const accounts = shallowRef<ReadonlyMap<string, Kept>>(new Map())
  // What was asked before a lock must not come back after it.
  let generation = 0

  async function load(): Promise<void> {
    const asked = generation
    const all = await api.offline.list().catch(() => null)
    if (all !== null && asked === generation)
      accounts.value = new Map(all.map((account) => [toAccountKey(account.ref), account]))
  }

  function hear(items: readonly RefreshNews[]): void {
    const news = items.filter((item) => item.about === 'offline')
    if (news.length === 0) return
    const next = new Map(accounts.value)
    for (const { ref, account } of news) {
      if (account === null) next.delete(toAccountKey(ref))
      else next.set(toAccountKey(ref), account)
    }
    accounts.value = next
  }

  /** A failure is told in a toast; how it ended otherwise comes as news. */
  async function attempt(work: Promise<null>): Promise<boolean> {
    try {
      await work
      return true
    } catch (thrown) {
      showToast({ kind: 'failed', text: toFailureSentence(callFailure(thrown)).title })
      return false
    }
  }

  function forget(): void {
    generation += 1
    accounts.value = new Map()
  }

  return {
    accounts,
    load,
    hear,
    keep: (ref: AccountRef) => attempt(api.offline.keep(ref)),
    pause: (ref: AccountRef) => attempt(api.offline.pause(ref)),
    release: (ref: AccountRef) => attempt(api.offline.release(ref)),
    forget,
  }
})
