import Database from 'better-sqlite3'
import { toSqliteFault } from './sqlite-fault.ts'

/** A lock that the operating system takes back when its process ends, however it ends. */
export interface ProcessLock {
  release(): void
}

/**
 * Takes a lock on a file which holds nothing and stays empty; undefined where another process has it. Throws SQLite's
 * errors where the file can be neither opened nor made.
 *
 * SQLite's own file lock is used because Node offers none, and a file that merely exists would outlive a killed process.
 */
export function takeProcessLock(file: string): ProcessLock | undefined {
  const database = new Database(file, { timeout: 0 })
  try {
    database.pragma('journal_mode = MEMORY')
    database.exec('begin exclusive')
    return {
      release: () => {
        database.close()
      },
    }
  } catch (thrown) {
    database.close()
    if (toSqliteFault(thrown) === 'busy') return undefined
    throw thrown
  }
}
