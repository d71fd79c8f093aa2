import { hkdfSync } from 'node:crypto'
import { migrate } from '../sqlite/migrations.ts'
import { openDatabase, type OpenDatabase } from '../sqlite/open-database.ts'
import { openSql, tellingOfWrites } from '../sqlite/sql.ts'
import type { VaultContent } from '#shared/domain/vault-copy.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { openConnectionsTable } from './connections-table.ts'
import { openBulkTable } from './bulk-table.ts'
import { openDraftsTable } from './drafts-table.ts'
import { openFoldersTable } from './folders-table.ts'
import { openHealthTable } from './health-table.ts'
import { openHistoryTable } from './history-table.ts'
import { openIdentitiesTable } from './identities-table.ts'
import { openInstancesTable } from './instances-table.ts'
import { KEY_BYTES } from './keyslots.ts'
import { openMembershipsTable } from './memberships-table.ts'
import { vaultMigrations } from './migrations.ts'
import { openPendingSignupsTable } from './pending-signups-table.ts'
import { openPreferencesTable } from './preferences-table.ts'
import { openRefreshIntervalsTable } from './refresh-intervals-table.ts'
import { openToldFactsTable } from './told-facts-table.ts'
import { openOfflineTable } from './offline-table.ts'
import { openTokensTable } from './tokens-table.ts'
import { openUsesTable } from './uses-table.ts'
import { toVaultFailure } from './vault-failures.ts'
import { countContent } from './vault-content.ts'
import type { Vault } from './vault.ts'

/** A vault with its database open, and the one key everything hangs on. */
export interface OpenVault {
  vault: Vault
  vaultKey: Uint8Array
  /** Writes the whole database into an empty file, under the same key. */
  copyInto: (file: string) => void
  count(): VaultContent
  /** Closes the file and wipes the keys. */
  close(): void
}

/** Lends the key of one of the two files and wipes it. Each has its own, so that neither opens with the other's. */
export function withFileKey<Result>(
  vaultKey: Uint8Array,
  file: 'vault.db' | 'cache.db',
  work: (fileKey: Uint8Array) => Result,
): Result {
  const fileKey = new Uint8Array(
    hkdfSync('sha256', vaultKey, new Uint8Array(), `switchyard ${file}`, KEY_BYTES),
  )
  try {
    return work(fileKey)
  } finally {
    fileKey.fill(0)
  }
}

/** Opens the database of a vault and brings its schema up to date. Takes over the key. Throws SQLite's errors. */
export function openVault(file: string, vaultKey: Uint8Array): OpenVault {
  const database = withFileKey(vaultKey, 'vault.db', (key) =>
    openDatabase({ file, key, synchronous: 'FULL' }),
  )
  try {
    migrate(database, vaultMigrations)
  } catch (thrown) {
    database.close()
    throw thrown
  }
  const sql = openSql(database, toVaultFailure)
  const cacheKey = withFileKey(vaultKey, 'cache.db', (key) => Uint8Array.from(key))
  let onInstances = () => {}
  const toldSql = tellingOfWrites(sql, () => {
    onInstances()
  })

  return {
    vaultKey,
    vault: {
      instances: openInstancesTable(toldSql),
      identities: openIdentitiesTable(toldSql),
      tokens: openTokensTable(sql),
      memberships: openMembershipsTable(toldSql),
      preferences: openPreferencesTable(sql),
      drafts: openDraftsTable(sql),
      history: openHistoryTable(sql),
      bulk: openBulkTable(sql),
      health: openHealthTable(sql),
      folders: openFoldersTable(toldSql),
      uses: openUsesTable(sql),
      pendingSignups: openPendingSignupsTable(sql),
      connections: openConnectionsTable(sql),
      refreshIntervals: openRefreshIntervalsTable(sql),
      toldFacts: openToldFactsTable(sql),
      offline: openOfflineTable(sql),
      transaction: (work) => sql.transaction(work),
      onInstances: (listen) => {
        onInstances = listen
      },
      get cacheKey() {
        if (!database.open) throw new FailureError('vault-locked')
        return cacheKey
      },
    },
    copyInto: (file) => {
      copyDatabase(database, file)
    },
    count: () => countContent(database),
    close() {
      vaultKey.fill(0)
      cacheKey.fill(0)
      database.close()
    },
  }
}

/** Writes a database into an empty file. Not by SQLite's backup, which fails on encrypted files. */
export function copyDatabase(database: OpenDatabase, file: string): void {
  database.prepare('vacuum into ?').run(file)
}
