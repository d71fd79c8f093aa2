import type { createAccountsService } from './accounts.ts'
import type { createActivityService } from './activity.ts'
import type { createAnswersService } from './answers.ts'
import type { createConnectionsService } from './connections.ts'
import type { createBulkService } from './bulk.ts'
import type { createDiagnosticsService } from './diagnostics.ts'
import type { createDraftsService } from './drafts.ts'
import type { createEditsService } from './edits.ts'
import type { createEntryService } from './entry.ts'
import type { createHealthService } from './health.ts'
import type { createHistoryService } from './history.ts'
import type { createIdentitiesService } from './identities.ts'
import type { createInboxMembersService } from './inbox-members.ts'
import type { createInstancesService } from './instances.ts'
import type { createKeyslotsService } from './keyslots.ts'
import type { createLinksService } from './links.ts'
import type { createListService } from './lists.ts'
import type { OfflineService } from './offline.ts'
import type { createOrganisationService } from './organisation.ts'
import type { createPolicyService } from './policy.ts'
import type { createPreferencesService } from './preferences.ts'
import type { createRefreshService } from './refresh.ts'
import type { createResourceServices } from './resources.ts'
import type { createSearchService } from './search.ts'
import type { createSignInService } from './sign-in.ts'
import type { createSignupService } from './signup.ts'
import type { createSystemService } from './system.ts'
import type { createStorageService } from './storage.ts'
import type { createTokensService } from './tokens.ts'
import type { createVaultCopiesService } from './vault-copies.ts'
import type { createTransferService } from './transfer.ts'
import type { createVaultService } from './vault.ts'
import type { createWriting } from './writing.ts'

/** Everything the front desk can call, by the contract's nouns. */
export interface Services extends ReturnType<typeof createResourceServices> {
  accounts: ReturnType<typeof createAccountsService>
  activity: ReturnType<typeof createActivityService>
  agents: ReturnType<typeof createListService<'agents'>>
  answers: ReturnType<typeof createAnswersService>
  connections: ReturnType<typeof createConnectionsService>
  bulk: ReturnType<typeof createBulkService>
  diagnostics: ReturnType<typeof createDiagnosticsService>
  drafts: ReturnType<typeof createDraftsService>
  edits: ReturnType<typeof createEditsService>
  entry: ReturnType<typeof createEntryService>
  health: ReturnType<typeof createHealthService>
  history: ReturnType<typeof createHistoryService>
  identities: ReturnType<typeof createIdentitiesService>
  inboxes: ReturnType<typeof createListService<'inboxes'>>
  inboxMembers: ReturnType<typeof createInboxMembersService>
  instances: ReturnType<typeof createInstancesService>
  keyslots: ReturnType<typeof createKeyslotsService>
  labels: ReturnType<typeof createListService<'labels'>>
  offline: OfflineService
  organisation: ReturnType<typeof createOrganisationService>
  links: ReturnType<typeof createLinksService>
  policy: ReturnType<typeof createPolicyService>
  preferences: ReturnType<typeof createPreferencesService>
  refresh: ReturnType<typeof createRefreshService>
  search: ReturnType<typeof createSearchService>
  signIn: ReturnType<typeof createSignInService>
  signup: ReturnType<typeof createSignupService>
  storage: ReturnType<typeof createStorageService>
  teams: ReturnType<typeof createListService<'teams'>>
  system: ReturnType<typeof createSystemService>
  tokens: ReturnType<typeof createTokensService>
  transfer: ReturnType<typeof createTransferService>
  vault: ReturnType<typeof createVaultService>
  vaultCopies: ReturnType<typeof createVaultCopiesService>
  writing: ReturnType<typeof createWriting>
}
