import type { Migration } from '../../sqlite/migrations.ts'

/** What each answer replaced, and which answers were none to a read and lack keys. Frozen. */
export const previousSnapshots: Migration = {
  number: 2,
  sql: `
alter table snapshots add column is_partial integer not null default 0;

create table previous_snapshots (
  identity_id text not null,
  account_id integer not null,
  kind text not null,
  part text not null,
  body text not null,
  fetched_at integer not null,
  primary key (identity_id, account_id, kind, part)
) strict;
`,
}
