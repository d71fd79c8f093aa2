import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { AccountDetails } from '#shared/domain/account.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import type { Failure } from '#shared/failures/failure.ts'
import { api, callFailure } from '../../api/api.ts'

type Held = Snapshot<AccountDetails>

/** What is known about the accounts that are compared, by their keys. */
export interface ComparedAccounts {
  held: Readonly<ShallowRef<ReadonlyMap<string, Held>>>
  failures: Readonly<ShallowRef<ReadonlyMap<string, Failure>>>
  refreshing: Readonly<ShallowRef<boolean>>
  /** Reads what was last seen; what was never seen is asked for. */
  add(ref: AccountRef): Promise<void>
  refresh(refs: readonly AccountRef[]): Promise<void>
}

/** Reads accounts for a comparison, from the cache first, while the calling component lives. */
export function useComparedAccounts(): ComparedAccounts {
  const held = shallowRef<ReadonlyMap<string, Held>>(new Map())
  const failures = shallowRef<ReadonlyMap<string, Failure>>(new Map())
  const refreshing = shallowRef(false)
  const leaving = new AbortController()

  async function ask(ref: AccountRef, call: () => Promise<Held | null>): Promise<void> {
    const key = toAccountKey(ref)
    try {
      const snapshot = await call()
      if (snapshot !== null) held.value = new Map(held.value).set(key, snapshot)
      failures.value = new Map([...failures.value].filter(([other]) => other !== key))
    } catch (thrown) {
      if (!leaving.signal.aborted) failures.value = new Map(failures.value).set(key, callFailure(thrown))
    }
  }

  async function refresh(refs: readonly AccountRef[]): Promise<void> {
    refreshing.value = true
    await Promise.all(
      refs.map((ref) => ask(ref, () => api.accounts.refresh(ref, { signal: leaving.signal }))),
    )
    refreshing.value = false
  }

  onScopeDispose(() => {
    leaving.abort()
  })
  return {
    held,
    failures,
    refreshing,
    async add(ref) {
      await ask(ref, () => api.accounts.read(ref))
      if (!held.value.has(toAccountKey(ref))) await refresh([ref])
    },
    refresh,
  }
}
