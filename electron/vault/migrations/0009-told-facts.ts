import type { Migration } from '../../sqlite/migrations.ts'

/** What was said through the system's notifications, so that it is said once. Frozen. */
export const toldFacts: Migration = {
  number: 9,
  sql: `
create table told_facts (
  fact text primary key
) strict, without rowid;
`,
}
