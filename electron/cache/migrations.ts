import type { Migration } from '../sqlite/migrations.ts'
import { snapshots } from './migrations/0001-snapshots.ts'
import { previousSnapshots } from './migrations/0002-previous-snapshots.ts'
import { rows } from './migrations/0003-rows.ts'
import { checks } from './migrations/0004-checks.ts'
import { bounds } from './migrations/0006-bounds.ts'
import { offline } from './migrations/0007-offline.ts'
import { search } from './migrations/0005-search.ts'

/** Every step of the cache's schema, oldest first. A released step never changes. */
export const cacheMigrations: readonly Migration[] = [
  snapshots,
  previousSnapshots,
  rows,
  checks,
  search,
  bounds,
  offline,
]
