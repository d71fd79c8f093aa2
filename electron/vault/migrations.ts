import type { Migration } from '../sqlite/migrations.ts'
import { firstTables } from './migrations/0001-first-tables.ts'
import { draftsAndHistory } from './migrations/0002-drafts-and-history.ts'
import { waysIn } from './migrations/0003-ways-in.ts'
import { connections } from './migrations/0004-connections.ts'
import { instanceHealth } from './migrations/0005-instance-health.ts'
import { refreshIntervals } from './migrations/0006-refresh-intervals.ts'
import { bulkRuns } from './migrations/0007-bulk-runs.ts'
import { organisation } from './migrations/0008-organisation.ts'
import { toldFacts } from './migrations/0009-told-facts.ts'
import { offline } from './migrations/0010-offline.ts'

/** Every step of the vault's schema, oldest first. A released step never changes. */
export const vaultMigrations: readonly Migration[] = [
  firstTables,
  draftsAndHistory,
  waysIn,
  connections,
  instanceHealth,
  refreshIntervals,
  bulkRuns,
  organisation,
  toldFacts,
  offline,
]
