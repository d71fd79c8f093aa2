import { closeSync, openSync, statSync } from 'node:fs'
import { removeDatabase } from '../sqlite/database-files.ts'
import { identityOf } from '../sqlite/file-identity.ts'
import { migrate } from '../sqlite/migrations.ts'
import { openDatabase, type OpenDatabase } from '../sqlite/open-database.ts'
import { openSql, type Sql } from '../sqlite/sql.ts'
import { toSqliteCode, toSqliteFault } from '../sqlite/sqlite-fault.ts'
import { openBounds, type Bounds } from './bounds.ts'
import { cacheMigrations } from './migrations.ts'
import { openOfflineTable, type OfflineTable } from './offline-table.ts'
import { openRows, type Rows } from './rows.ts'
import { openPlacesTable } from './places-table.ts'
import { openSearchIndex } from './search-index.ts'
import { openSearch, type Search } from './search-work.ts'
import { openSnapshotsTable, type SnapshotsTable } from './snapshots-table.ts'
import { openThingsTable } from './things-table.ts'

/** An open cache, and which file on disk it is: somebody may have put another one in its place, or none. */
export interface CacheFile {
  snapshots: SnapshotsTable
  rows: Rows
  search: Search
  bounds: Bounds
  offline: OfflineTable
  /** All of what is written meanwhile, or nothing where it throws. */
  together<Result>(work: () => Result): Result
  isStillThere(): boolean
  close(): void
}

/**
 * Opens the cache. A file that is damaged, from a newer version or under another key is deleted, and `startedEmpty` is
 * told why: everything in it can be fetched again. Throws SQLite's or the system's error where there is no room to write.
 */
export function openCacheFile(
  file: string,
  key: Uint8Array,
  startedEmpty: (reason: string) => void,
): CacheFile {
  try {
    return openExisting(file, key)
  } catch (thrown) {
    if (!isUnreadable(thrown)) throw thrown
    startedEmpty(thrown instanceof NewerCacheError ? 'newer' : (toSqliteCode(thrown) ?? 'unreadable'))
    removeDatabase(file)
    return openExisting(file, key)
  }
}

/** Whether a thrown value says that the file's content is of no use, so that an empty one is better. */
export function isUnreadable(thrown: unknown): boolean {
  return thrown instanceof NewerCacheError || toSqliteFault(thrown) === 'damaged'
}

class NewerCacheError extends Error {}

function openExisting(file: string, key: Uint8Array): CacheFile {
  // A log without its database belongs to a deleted one, and what is no file holds nothing: opening a pipe would wait for ever.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) removeDatabase(file)
  closeSync(openSync(file, 'a', 0o600))
  const database = openDatabase({ file, key, synchronous: 'NORMAL', shrinks: true })
  try {
    if (migrate(database, cacheMigrations) === 'newer') throw new NewerCacheError()
    const opened = identityOf(file)
    const sql = openSql(database, toThrown)
    return {
      snapshots: openSnapshotsTable(sql),
      rows: openRows(sql),
      search: composeSearch(sql),
      bounds: openBounds(sql),
      offline: openOfflineTable(sql, openPlacesTable(sql)),
      together: (work) => sql.transaction(work),
      isStillThere: () => identityOf(file) === opened,
      close: () => {
        database.close()
      },
    }
  } catch (thrown) {
    closeQuietly(database)
    throw thrown
  }
}

function composeSearch(sql: Sql): Search {
  const places = openPlacesTable(sql)
  const index = openSearchIndex(sql, places)
  return openSearch(sql, { places, index, things: openThingsTable(sql, index) })
}

function closeQuietly(database: OpenDatabase): void {
  try {
    database.close()
  } catch {
    // It is given up anyway.
  }
}

function toThrown(_fault: unknown, thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('The cache is closed.')
}
