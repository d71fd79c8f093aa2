import type { Migration } from '../../sqlite/migrations.ts'

/** Snapshots, with what it takes to forget the least recently used ones first. Frozen. */
export const snapshots: Migration = {
  number: 1,
  sql: `
create table snapshots (
  identity_id text not null,
  account_id integer not null,
  kind text not null,
  part text not null,
  body text not null,
  size integer not null,
  etag text,
  fetched_at integer not null,
  used_at integer not null,
  primary key (identity_id, account_id, kind, part)
) strict;

create index snapshots_by_use on snapshots (used_at);
`,
}
