import type { Migration } from '../../sqlite/migrations.ts'

/**
 * What long lists hold, one row each, and what their pages looked like. A row's `id` grows with the time its item was last
 * active, so that the newest of everything are the last ids. A place is one account seen by one identity; its number is never
 * used again, so that rows of a forgotten one can be swept away bit by bit. Frozen.
 */
export const rows: Migration = {
  number: 3,
  sql: `
create table places (
  id integer primary key autoincrement,
  identity_id text not null,
  account_id integer not null,
  is_forgotten integer not null default 0
) strict;

create unique index places_by_account on places (identity_id, account_id) where is_forgotten = 0;
create index places_forgotten on places (id) where is_forgotten = 1;

create table rows (
  id integer primary key,
  place integer not null,
  kind text not null,
  parent_id integer not null,
  item_id integer not null,
  recency integer not null,
  body text not null,
  size integer not null,
  fetched_at integer not null,
  used_at integer not null
) strict;

create unique index rows_by_item on rows (place, kind, parent_id, item_id);
create index rows_by_use on rows (used_at);

create table pages (
  place integer not null,
  kind text not null,
  parent_id integer not null,
  list text not null,
  page integer not null,
  item_ids text not null,
  total integer,
  facts text not null,
  fetched_at integer not null,
  used_at integer not null,
  primary key (place, kind, parent_id, list, page)
) strict, without rowid;

create index pages_by_use on pages (used_at);
`,
}
