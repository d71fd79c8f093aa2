import type { OpenDatabase } from '../sqlite/open-database.ts'
import type { VaultContent } from '#shared/domain/vault-copy.ts'

const TABLES = {
  instances: 'instances',
  identities: 'identities',
  accounts: 'memberships',
  drafts: 'drafts',
  changes: 'history',
} as const

/** Counts what a vault's database holds. A table that its schema does not have yet holds nothing. */
export function countContent(database: OpenDatabase): VaultContent {
  const has = (table: string) =>
    numberOf(database, `select count(*) from sqlite_master where type = 'table' and name = '${table}'`) === 1
  const count = (table: string) => (has(table) ? numberOf(database, `select count(*) from ${table}`) : 0)
  const newest = (table: string, column: string) =>
    has(table) ? numberOf(database, `select coalesce(max(${column}), 0) from ${table}`) : 0
  return {
    instances: count(TABLES.instances),
    identities: count(TABLES.identities),
    accounts: count(TABLES.accounts),
    drafts: count(TABLES.drafts),
    changes: count(TABLES.changes),
    newestAt: Math.max(newest(TABLES.changes, 'at'), newest(TABLES.drafts, 'changed_at')) || null,
  }
}

function numberOf(database: OpenDatabase, sql: string): number {
  return Number(database.prepare(sql).pluck().get())
}
