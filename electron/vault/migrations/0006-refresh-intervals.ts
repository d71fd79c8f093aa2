import type { Migration } from '../../sqlite/migrations.ts'

/** How often each instance is looked after without being asked. Frozen. */
export const refreshIntervals: Migration = {
  number: 6,
  sql: `
create table refresh_intervals (
  instance_id text primary key references instances (id) on delete cascade,
  minutes integer not null
) strict, without rowid;
`,
}
