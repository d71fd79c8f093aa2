import type { Migration } from '../../sqlite/migrations.ts'

/**
 * Changes of many accounts: what is to be sent to each, and how that ended. They name servers themselves, as the history
 * does, and a target that was sent names its change there. Frozen.
 */
export const bulkRuns: Migration = {
  number: 7,
  sql: `
create table bulk_runs (
  id integer primary key autoincrement,
  at integer not null,
  state text not null,
  undo_of integer
) strict;

create table bulk_targets (
  run_id integer not null references bulk_runs (id) on delete cascade,
  position integer not null,
  identity_id text not null,
  account_id integer not null,
  account_name text not null,
  origin text not null,
  edit text not null,
  base_values text not null,
  undo_of integer,
  outcome text not null,
  failure text,
  history_id integer,
  primary key (run_id, position)
) strict, without rowid;
`,
}
