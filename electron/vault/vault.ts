import type { ConnectionsTable } from './connections-table.ts'
import type { BulkTable } from './bulk-table.ts'
import type { DraftsTable } from './drafts-table.ts'
import type { FoldersTable } from './folders-table.ts'
import type { HealthTable } from './health-table.ts'
import type { HistoryTable } from './history-table.ts'
import type { IdentitiesTable } from './identities-table.ts'
import type { InstancesTable } from './instances-table.ts'
import type { MembershipsTable } from './memberships-table.ts'
import type { OfflineTable } from './offline-table.ts'
import type { PendingSignupsTable } from './pending-signups-table.ts'
import type { PreferencesTable } from './preferences-table.ts'
import type { RefreshIntervalsTable } from './refresh-intervals-table.ts'
import type { ToldFactsTable } from './told-facts-table.ts'
import type { TokensTable } from './tokens-table.ts'
import type { UsesTable } from './uses-table.ts'

/**
 * The open vault. Everything is synchronous and small; each write is on disk when the call returns. After the vault has
 * been locked every call throws `vault-locked`, on objects kept from before as well.
 *
 * Other failures: `vault-not-writable` (disk full, folder read-only; nothing changed), `vault-damaged`.
 */
export interface Vault {
  instances: InstancesTable
  identities: IdentitiesTable
  tokens: TokensTable
  memberships: MembershipsTable
  preferences: PreferencesTable
  drafts: DraftsTable
  history: HistoryTable
  bulk: BulkTable
  health: HealthTable
  folders: FoldersTable
  uses: UsesTable
  pendingSignups: PendingSignupsTable
  connections: ConnectionsTable
  refreshIntervals: RefreshIntervalsTable
  toldFacts: ToldFactsTable
  offline: OfflineTable
  /** Runs several writes as one: all of them are kept, or, when `work` throws, none. */
  transaction<Result>(work: () => Result): Result
  /**
   * Tells of every change to instances, how they were found, identities and memberships, whoever makes it; inside a
   * transaction before it is certain. For one listener, which must not read at once.
   */
  onInstances(listen: () => void): void
  /** The key of `cache.db`, 32 bytes, derived from the vault's. Zeroed when the vault locks: pass it on at once. */
  cacheKey: Uint8Array
}
