import { shallowRef, type ShallowRef } from 'vue'
import type { AccountRef } from '#shared/domain/account-ref.ts'
import type { ListedChange } from '#shared/domain/history.ts'
import type { Failure, FailureCode } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

const PAGE = 30

/** The changes of one account as far as they were read, newest first. */
export interface HistoryView {
  changes: Readonly<ShallowRef<readonly ListedChange<FailureCode>[] | null>>
  hasMore: Readonly<ShallowRef<boolean>>
  isReading: Readonly<ShallowRef<boolean>>
  failure: Readonly<ShallowRef<Failure | null>>
  /** Reads the newest ones anew, at least as many as are on screen. */
  load(): Promise<void>
  more(): Promise<void>
}

export function createHistoryView(account: AccountRef): HistoryView {
  const changes = shallowRef<readonly ListedChange<FailureCode>[] | null>(null)
  const hasMore = shallowRef(false)
  const isReading = shallowRef(false)
  const failure = shallowRef<Failure | null>(null)

  async function read(
    limit: number,
    before: number | undefined,
    known: readonly ListedChange<FailureCode>[],
  ): Promise<void> {
    if (isReading.value) return
    isReading.value = true
    try {
      const next = await api.history.list({ ref: account, limit, ...(before !== undefined && { before }) })
      changes.value = [...known, ...next]
      hasMore.value = next.length === limit
      failure.value = null
    } catch (thrown) {
      failure.value = callFailure(thrown)
    } finally {
      isReading.value = false
    }
  }

  return {
    changes,
    hasMore,
    isReading,
    failure,
    load: () => read(Math.min(200, Math.max(PAGE, changes.value?.length ?? 0)), undefined, []),
    more: () => read(PAGE, changes.value?.at(-1)?.id, changes.value ?? []),
  }
}
