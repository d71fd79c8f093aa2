import type { Migration } from '../sqlite/migrations.ts'
import { firstTables } from './migrations/0001-first-tables.ts'

/** Every step of the vault's schema, oldest first. A released step never changes. */
export const vaultMigrations: readonly Migration[] = [firstTables]
