import type { Migration } from '../../sqlite/migrations.ts'

/** Folders of instances, their icons, pinned accounts, and how much each account is used. Frozen. */
export const organisation: Migration = {
  number: 8,
  sql: `
create table folders (
  id text primary key,
  name text not null,
  position integer not null,
  collapsed integer not null
) strict;

create table placements (
  instance_id text primary key references instances (id) on delete cascade,
  folder_id text references folders (id) on delete set null,
  icon text
) strict, without rowid;

create index placements_by_folder on placements (folder_id);

create table pins (
  identity_id text not null references identities (id) on delete cascade,
  account_id integer not null,
  position integer not null,
  primary key (identity_id, account_id)
) strict, without rowid;

create table uses (
  identity_id text not null references identities (id) on delete cascade,
  account_id integer not null,
  score real not null,
  used_at integer not null,
  primary key (identity_id, account_id)
) strict, without rowid;
`,
}
