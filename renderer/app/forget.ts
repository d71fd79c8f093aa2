import { forgetToasts } from '../composables/toasts.ts'
import { forgetWork } from '../composables/background-work.ts'
import { useAccountsStore } from '../features/accounts/accounts-store.ts'
import { useFleetStore } from '../features/fleet/fleet-store.ts'
import { useInstancesStore } from '../features/instances/instances-store.ts'
import { useOfflineStore } from '../features/offline/offline-store.ts'
import { useOrganisationStore } from '../features/organisation/organisation-store.ts'
import { usePreferencesStore } from '../features/settings/preferences-store.ts'
import { useRefreshStore } from '../features/refresh/refresh-store.ts'
import { openedFile } from '../features/transfer/opened-file.ts'
import { useAccountFactsStore } from './account-facts.ts'
import { useShellStore } from './shell-store.ts'

/** Empties everything this page holds of what the vault protects. Work under way is cancelled. */
export function forgetEverything(): void {
  forgetWork()
  forgetToasts()
  openedFile.value = null
  useAccountsStore().forget()
  useFleetStore().forget()
  useRefreshStore().forget()
  useOfflineStore().forget()
  usePreferencesStore().forget()
  useOrganisationStore().forget()
  useAccountFactsStore().forget()
  useShellStore().forget()
  useInstancesStore().forget()
}
