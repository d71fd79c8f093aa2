import { onBeforeUnmount, onMounted } from 'vue'
import { useRouter } from 'vue-router'
import { api } from '../api/api.ts'
import { openedFile } from '../features/transfer/opened-file.ts'

/** Goes where links and exports lead that were opened outside the app: in the window that is on screen, once the vault is open. */
export function useLinks(): void {
  const router = useRouter()
  const ending = new AbortController()

  async function takeIfShown(): Promise<void> {
    if (document.visibilityState === 'hidden') return
    const file = await api.links.takeFile()
    if (file !== null) {
      openedFile.value = file
      await router.push({ name: 'import' })
      return
    }
    const link = await api.links.take()
    if (link === null) return
    const { origin, accountId, tab } = link
    await router.push({
      name: 'link',
      query: { server: origin, account: accountId ?? undefined, tab: tab ?? undefined },
    })
  }

  async function follow(): Promise<void> {
    try {
      const told = await api.links.watch(undefined, { signal: ending.signal })
      while ((await told.next()).done !== true) await takeIfShown()
    } catch {
      // A backend that is gone hands over no links; whatever is asked of it next says so.
    }
  }

  const onShown = () => {
    takeIfShown().catch(() => undefined)
  }
  onMounted(() => {
    void follow()
    document.addEventListener('visibilitychange', onShown)
  })
  onBeforeUnmount(() => {
    ending.abort()
    document.removeEventListener('visibilitychange', onShown)
  })
}
