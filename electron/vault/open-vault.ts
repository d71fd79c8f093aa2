import { closeSync, openSync } from 'node:fs'
import { checkingWrites } from '../sqlite/checked-writes.ts'
import { watchPlace } from '../sqlite/file-identity.ts'
import { migrate } from '../sqlite/migrations.ts'
import { openDatabase, type OpenDatabase } from '../sqlite/open-database.ts'
import { rememberingRows } from '../sqlite/remembered-rows.ts'
import { openSql, tellingOfWrites } from '../sqlite/sql.ts'
import { FailureError } from '#shared/failures/failure.ts'
import { openConnectionsTable } from './connections-table.ts'
import { openBulkTable } from './bulk-table.ts'
import { openDraftsTable } from './drafts-table.ts'
import { withFileKey } from './file-key.ts'
import { openFoldersTable } from './folders-table.ts'
import { openHealthTable } from './health-table.ts'
import { openHistoryTable } from './history-table.ts'
import { openIdentitiesTable } from './identities-table.ts'
import { openInstancesTable } from './instances-table.ts'
import { openMembershipsTable } from './memberships-table.ts'
import { vaultMigrations } from './migrations.ts'
import { openPendingSignupsTable } from './pending-signups-table.ts'
import { openPreferencesTable } from './preferences-table.ts'
import { openRefreshIntervalsTable } from './refresh-intervals-table.ts'
import { openToldFactsTable } from './told-facts-table.ts'
import { openOfflineTable } from './offline-table.ts'
import { openTokensTable } from './tokens-table.ts'
import { openUsesTable } from './uses-table.ts'
import { asVaultFailures, toVaultFailure } from './vault-failures.ts'
import type { Vault } from './vault.ts'

/** SQLite's own figure: about as many pages the log holds before it is carried over into the file. */
const PAGES_IN_LOG = 1000

/** A vault with its database open, and the one key everything hangs on. */
export interface OpenVault {
  vault: Vault
  vaultKey: Uint8Array
  /** Lends a handle on the file while its bytes stay as they are: what is written meanwhile waits in the log. One at a time. */
  withSteadyFile<Result>(work: (handle: number) => Promise<Result>): Promise<Result>
  /** Whether its file is still the one at its path. Where it is not, nothing is written: nobody would find it again. */
  isInPlace(): boolean
  /** Closes the file and wipes the keys. */
  close(): void
}

/** Opens the database of a vault and brings its schema up to date. Takes over the key. Throws SQLite's errors. */
export function openVault(file: string, vaultKey: Uint8Array): OpenVault {
  const database = withFileKey(vaultKey, 'vault.db', (key) =>
    openDatabase({ file, key, synchronous: 'FULL' }),
  )
  let handle: number
  try {
    migrate(database, vaultMigrations)
    // One for as long as the database is open: closing any handle on a file gives up every lock this process has on it (POSIX).
    handle = openSync(file, 'r')
  } catch (thrown) {
    database.close()
    throw thrown
  }
  const isInPlace = watchPlace(file, handle)
  const sql = checkingWrites(openSql(database, toVaultFailure), () => {
    if (!isInPlace()) throw new FailureError('vault-gone')
  })
  const cacheKey = withFileKey(vaultKey, 'cache.db', (key) => Uint8Array.from(key))
  let onInstances = () => {}
  // Told last: whoever hears of a change finds nothing remembered from before it.
  const toldSql = tellingOfWrites(
    rememberingRows(sql, () => database.open && !database.inTransaction),
    () => {
      onInstances()
    },
  )

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
      health: openHealthTable(toldSql),
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
    isInPlace,
    async withSteadyFile(work) {
      asVaultFailures(() => {
        emptyLog(database)
      })
      database.pragma('wal_autocheckpoint = 0')
      try {
        return await work(handle)
      } finally {
        database.pragma(`wal_autocheckpoint = ${String(PAGES_IN_LOG)}`)
      }
    },
    close() {
      if (!database.open) return
      vaultKey.fill(0)
      cacheKey.fill(0)
      // Another file may lie there by now: SQLite would read a log that is left into that one.
      if (!isInPlace()) {
        try {
          emptyLog(database)
        } catch {
          // It is left to whoever opens the file of this log again.
        }
      }
      database.close()
      try {
        closeSync(handle)
      } catch {
        // A drive that went says so once more. The handle is given back all the same.
      }
    },
  }
}

/** Carries what waits in the log over into the file. Throws SQLite's errors. */
function emptyLog(database: OpenDatabase): void {
  const [done] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (done?.busy !== 0) throw new FailureError('vault-in-use')
}
