import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { RefreshNews, RefreshStanding } from '#shared/contract/refresh.ts'
import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { FailureCode } from '#shared/failures/failure.ts'
import { isOfServer } from '#shared/failures/failure-scope.ts'
import { api } from '../../api/api.ts'

const NOTHING: RefreshStanding = { isPaused: false, offlineSince: null, round: null }
/** Milliseconds before listening is tried again after the stream broke. */
const WAIT = 3000

/** What this page tells of itself. */
export interface ShownHere {
  isVisible: boolean
  isOnline: boolean
  accounts: AccountRef[]
}

/** What is heard of servers without asking: how the refreshing stands, and which accounts could not be looked at. */
export const useRefreshStore = defineStore('refresh', () => {
  const standing = shallowRef<RefreshStanding>(NOTHING)
  /** Why the last look failed, by account, and by identity where its whole server was not to be reached. */
  const troubles = shallowRef<ReadonlyMap<string, FailureCode>>(new Map())
  const ages = new Map<string, number>()

  function note(items: readonly RefreshNews[]): void {
    const next = new Map(troubles.value)
    for (const item of items) {
      if (item.about === 'standing') standing.value = item.standing
      if (item.about === 'ages') takeAges(item.ages)
      if (item.about === 'answer') {
        next.delete(item.ref.identityId)
        if (item.kind !== 'account') continue
        next.delete(toAccountKey(item.ref))
        ages.set(toAccountKey(item.ref), item.checkedAt)
      }
      if (item.about === 'failure' && item.kind === 'account') {
        next.set(toAccountKey(item.ref), item.failure.code)
        if (isOfServer(item.failure.code)) next.set(item.ref.identityId, item.failure.code)
      }
    }
    if (next.size > 0 || troubles.value.size > 0) troubles.value = next
  }

  function takeAges(known: Record<string, Record<string, number>>): void {
    for (const [identityId, accounts] of Object.entries(known)) {
      for (const [accountId, checkedAt] of Object.entries(accounts))
        ages.set(`${identityId}/${accountId}`, checkedAt)
    }
  }

  /**
   * Listens until `ended`, and tells each bundle on. `shown`: what is to be told as soon as somebody listens. Listening
   * begins again by itself; a vault that locked takes the frame away, and the listening with it.
   */
  async function listen(
    pageId: string,
    ended: AbortSignal,
    { shown, hear }: { shown: () => ShownHere; hear: (items: readonly RefreshNews[]) => void },
  ): Promise<void> {
    for (let isAgain = false; ; isAgain = true) {
      try {
        let isFirst = true
        for await (const items of await api.refresh.watch({ pageId }, { signal: ended })) {
          note(items)
          hear(items)
          if (isFirst) await api.refresh.show({ pageId, ...shown() })
          // What was told meanwhile nobody heard here.
          if (isFirst && isAgain) hear([{ about: 'instances' }, { about: 'organisation' }])
          isFirst = false
        }
      } catch {
        // The backend went away or the vault locked: both are told elsewhere.
      }
      if (ended.aborted) return
      await new Promise((resolve) => setTimeout(resolve, WAIT))
    }
  }

  /** Why an account is not as it should be, as far as the last look tells. */
  function troubleOf(ref: AccountRef): FailureCode | null {
    return troubles.value.get(toAccountKey(ref)) ?? troubles.value.get(ref.identityId) ?? null
  }

  function forget(): void {
    standing.value = NOTHING
    troubles.value = new Map()
    ages.clear()
  }

  /** Whether the last look through somebody's eyes found no server. */
  const isUnreachable = (identityId: string) => troubles.value.has(identityId)

  return {
    standing,
    listen,
    troubleOf,
    isUnreachable,
    ageOf: (ref: AccountRef) => ages.get(toAccountKey(ref)),
    forget,
  }
})
