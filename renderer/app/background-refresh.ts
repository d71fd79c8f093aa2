import { onScopeDispose, watch, type Ref } from 'vue'
import type { RefreshNews } from '#shared/contract/refresh.ts'
import { api } from '../api/api.ts'
import { tellBackOnline } from '../composables/back-online.ts'
import { startWork, type WorkHandle } from '../composables/background-work.ts'
import { useAccountsStore } from '../features/accounts/accounts-store.ts'
import { useInstancesStore } from '../features/instances/instances-store.ts'
import { useOfflineStore } from '../features/offline/offline-store.ts'
import { useOrganisationStore } from '../features/organisation/organisation-store.ts'
import { useRefreshStore, type ShownHere } from '../features/refresh/refresh-store.ts'
import { t } from '../messages/translate.ts'
import type { AccountEntry } from './account-entries.ts'

/** Leafing through accounts tells nobody: one that stays on screen this long (milliseconds) is looked after first. */
const DWELL = 500

/**
 * Tells what this page shows, so that it is looked after before anything else, and hands on what is heard of servers: to the
 * account on screen, to the list, to the status line.
 */
export function useBackgroundRefresh(entry: Readonly<Ref<AccountEntry | null>>): void {
  const refresh = useRefreshStore()
  const accounts = useAccountsStore()
  const instances = useInstancesStore()
  const offline = useOfflineStore()
  const organisation = useOrganisationStore()
  const pageId = crypto.randomUUID()
  const ended = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let work: WorkHandle | null = null

  const shown = (): ShownHere => ({
    isVisible: document.visibilityState === 'visible',
    isOnline: navigator.onLine,
    accounts: entry.value === null ? [] : [entry.value.ref],
  })
  const tell = () => {
    clearTimeout(timer)
    api.refresh.show({ pageId, ...shown() }).catch(() => undefined)
  }
  function tellLater(): void {
    clearTimeout(timer)
    timer = setTimeout(tell, DWELL)
  }

  function hear(items: readonly RefreshNews[]): void {
    if (items.some((item) => item.about === 'instances')) void instances.load()
    if (items.some((item) => item.about === 'organisation')) void organisation.load()
    for (const item of items) accounts.hear(item)
    // The first bundle tells of what is, not of what is kept.
    if (items.some((item) => item.about === 'ages')) void offline.load()
    offline.hear(items)
  }

  watch(() => entry.value?.key, tellLater)
  watch(
    () => refresh.standing.offlineSince,
    (since, before) => {
      if (since === null && before !== null) tellBackOnline()
    },
  )
  watch(
    () => refresh.standing.round,
    (round) => {
      if (round === null) {
        work?.end()
        work = null
        return
      }
      work ??= startWork(t('refresh.round'), () => void api.refresh.cancel().catch(() => undefined))
      work.report(round.done, round.total)
    },
  )
  document.addEventListener('visibilitychange', tell)
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  void refresh.listen(pageId, ended.signal, { shown, hear })
  onScopeDispose(() => {
    ended.abort()
    clearTimeout(timer)
    work?.end()
    document.removeEventListener('visibilitychange', tell)
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  })
}
