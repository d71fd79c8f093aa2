import type { createActivityService } from './activity.ts'
import type { createConnectionsService } from './connections.ts'
import type { createBulkService } from './bulk.ts'
import type { createDiagnosticsService } from './diagnostics.ts'
import type { createDraftsService } from './drafts.ts'
import type { createEditsService } from './edits.ts'
import type { createEntryService } from './entry.ts'
import type { createHealthService } from './health.ts'
import type { createHistoryService } from './history.ts'
import type { createIdentitiesService } from './identities.ts'
import type { createInstancesService } from './instances.ts'
import type { createKeyslotsService } from './keyslots.ts'
import type { createLinksService } from './links.ts'
import type { createOrganisationService } from './organisation.ts'
import type { createPolicyService } from './policy.ts'
import type { createPreferencesService } from './preferences.ts'
import type { ReadingServices } from './reading.ts'
import type { createSignInService } from './sign-in.ts'
import type { createSignupService } from './signup.ts'
import type { createSystemService } from './system.ts'
import type { createTokensService } from './tokens.ts'
import type { createVaultCopiesService } from './vault-copies.ts'
import type { createTransferService } from './transfer.ts'
import type { createVaultService } from './vault.ts'
import type { createWriting } from './writing.ts'

/** Everything the front desk can call, by the contract's nouns. */
export interface Services extends ReadingServices {
  activity: ReturnType<typeof createActivityService>
  connections: ReturnType<typeof createConnectionsService>
  bulk: ReturnType<typeof createBulkService>
  diagnostics: ReturnType<typeof createDiagnosticsService>
  drafts: ReturnType<typeof createDraftsService>
  edits: ReturnType<typeof createEditsService>
  entry: ReturnType<typeof createEntryService>
  health: ReturnType<typeof createHealthService>
  history: ReturnType<typeof createHistoryService>
  identities: ReturnType<typeof createIdentitiesService>
  instances: ReturnType<typeof createInstancesService>
  keyslots: ReturnType<typeof createKeyslotsService>
  organisation: ReturnType<typeof createOrganisationService>
  links: ReturnType<typeof createLinksService>
  policy: ReturnType<typeof createPolicyService>
  preferences: ReturnType<typeof createPreferencesService>
  signIn: ReturnType<typeof createSignInService>
  signup: ReturnType<typeof createSignupService>
  system: ReturnType<typeof createSystemService>
  tokens: ReturnType<typeof createTokensService>
  transfer: ReturnType<typeof createTransferService>
  vault: ReturnType<typeof createVaultService>
  vaultCopies: ReturnType<typeof createVaultCopiesService>
  writing: ReturnType<typeof createWriting>
}
