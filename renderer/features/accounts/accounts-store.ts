import { defineStore } from 'pinia'
import { markRaw } from 'vue'
import type { RefreshNews } from '#shared/contract/refresh.ts'
import { toAccountKey, type AccountRef } from '#shared/domain/account-ref.ts'
import type { AccountDetails } from '#shared/domain/account.ts'
import type { ListDetails, ListKind } from '#shared/domain/lists.ts'
import type { Snapshot } from '#shared/domain/snapshot.ts'
import { api, callFailure } from '../../api/api.ts'
import { isListTab, type AccountTab } from './account-tabs.ts'
import { createMemoryFilling } from './memory-filling.ts'
import { createSnapshotView, type SnapshotView } from './snapshot-view.ts'

/** What is on screen about one account: the account itself and its lists, each with its own age and failure. */
export const useAccountsStore = defineStore('accounts', () => {
  const account = markRaw(
    createSnapshotView<AccountDetails>({
      read: (ref) => api.accounts.read(ref),
      refresh: (ref, signal) => api.accounts.refresh(ref, { signal }),
      toFailure: callFailure,
      weigh: (details) => details.raw.length,
    }),
  )
  const lists = markRaw({
    labels: listView<'labels'>(api.labels),
    inboxes: listView<'inboxes'>(api.inboxes),
    teams: listView<'teams'>(api.teams),
    agents: listView<'agents'>(api.agents),
  })

  /** Reads what a tab shows of an account ahead of showing it; null when all of it is at hand. */
  function prepare(ref: AccountRef, tab: AccountTab): Promise<unknown> | null {
    const list = isListTab(tab) ? lists[tab].prepare(ref) : null
    const all = [account.prepare(ref), list].filter((one) => one !== null)
    return all.length === 0 ? null : Promise.all(all)
  }

  let known: ReadonlyMap<string, AccountRef> = new Map()
  const views = [account, ...Object.values(lists)]
  const filling = createMemoryFilling<AccountDetails>({
    read: (refs) => api.accounts.readAhead({ refs }),
    lacks: (ref) => known.has(toAccountKey(ref)) && account.lacks(ref),
    offer: (ref, found) => account.offer(ref, found),
    idle: () =>
      new Promise((resolve) => {
        requestIdleCallback(() => {
          resolve()
        })
      }),
  })
  let isListening = false

  /** Keeps to these accounts, and reads them when there is time, the first ones first. */
  function readAhead(refs: readonly AccountRef[]): void {
    known = new Map(refs.map((ref) => [toAccountKey(ref), ref]))
    for (const view of views) view.retain((key) => known.has(key))
    // What is not told of when it changes must not be remembered.
    if (isListening) filling.want([...known.values()])
  }

  /** What is remembered may not be what the cache holds: all of it is read anew. */
  function startAnew(): void {
    for (const view of views) view.retain(() => false)
    filling.forget()
    filling.want([...known.values()])
  }

  /** Takes in what was heard of servers without this page asking. */
  function hear(news: RefreshNews): void {
    // The ages come first whenever this page begins to listen: what was told before, nobody heard here.
    if (news.about === 'ages') isListening = true
    if (news.about === 'ages' || news.about === 'cleared') startAnew()
    if (news.about !== 'answer' && news.about !== 'failure') return
    const view = news.kind === 'account' ? account : lists[news.kind]
    view.hear(news.ref, news)
    if (news.kind === 'account' && news.about === 'answer' && account.lacks(news.ref)) filling.renew(news.ref)
  }

  /** Forgets every account, for when the vault locks. */
  function forget(): void {
    for (const view of views) view.forget()
    filling.forget()
    known = new Map()
    isListening = false
  }

  return { account, lists, prepare, readAhead, hear, forget }
})

/** The two calls that every kind of list has. */
interface ListCalls<Kind extends ListKind> {
  read(ref: AccountRef): Promise<Snapshot<ListDetails<Kind>> | null>
  refresh(ref: AccountRef, options: { signal: AbortSignal }): Promise<Snapshot<ListDetails<Kind>>>
}

function listView<Kind extends ListKind>(calls: ListCalls<Kind>): SnapshotView<ListDetails<Kind>> {
  return createSnapshotView<ListDetails<Kind>>({
    read: (ref) => calls.read(ref),
    refresh: (ref, signal) => calls.refresh(ref, { signal }),
    toFailure: callFailure,
    weigh: (details) => details.raw.length,
  })
}
