import { useRouter } from 'vue-router'
import type { Joined } from '#shared/contract/joined.ts'

/** Where a way in leads: to the first account, or to the instance where the user is in none. */
export function useOpenJoined(): (joined: Joined) => void {
  const router = useRouter()
  return ({ instance, firstAccount }) => {
    if (firstAccount === null) {
      void router.replace({ name: 'instance', params: { instanceId: instance.id } })
      return
    }
    const { identityId, accountId } = firstAccount
    void router.replace({ name: 'account', params: { identityId, accountId: String(accountId) } })
  }
}
