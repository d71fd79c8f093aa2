import type { Migration } from '../../sqlite/migrations.ts'

/** Instances, their identities with tokens apart, memberships, preferences. Frozen. */
export const firstTables: Migration = {
  number: 1,
  sql: `
create table instances (
  id text primary key,
  origin text not null unique,
  name text not null,
  colour text not null,
  plain_http_confirmed integer not null,
  position integer not null,
  server text
) strict;

create table identities (
  id text primary key,
  instance_id text not null references instances (id) on delete cascade,
  user_id integer,
  name text not null,
  email text,
  token_state text not null,
  unique (instance_id, user_id)
) strict;

create table tokens (
  identity_id text primary key references identities (id) on delete cascade,
  token text not null
) strict, without rowid;

create table memberships (
  identity_id text not null references identities (id) on delete cascade,
  account_id integer not null,
  position integer not null,
  name text not null,
  role text,
  status text,
  active_at text,
  permissions text not null,
  withdrawn integer not null,
  primary key (identity_id, account_id)
) strict, without rowid;

create table preferences (
  name text primary key,
  value text not null
) strict, without rowid;
`,
}
