import type { Migration } from '../../sqlite/migrations.ts'

/**
 * What can be searched for. `found` holds only which words are in which row, by the row's own id, so that the newest hits are
 * the last ones; `things` holds what stands in snapshots, one row each, with ids above those of all rows. What is deleted is
 * no longer found at once. What was held before this step is taken up bit by bit. Frozen.
 */
export const search: Migration = {
  number: 5,
  sql: `
create virtual table found using fts5(
  words, content='', contentless_delete=1, detail=none, tokenize='ascii'
);

create table things (
  id integer primary key,
  place integer not null,
  kind text not null,
  item_id integer not null,
  body text not null
) strict;

create unique index things_by_item on things (place, kind, item_id);

create trigger row_not_found after delete on rows begin
  delete from found where rowid = old.id;
end;
create trigger thing_not_found after delete on things begin
  delete from found where rowid = old.id;
end;

create table search_rows (before integer not null) strict;
insert into search_rows select max(id) + 1 from rows having max(id) is not null;

create table search_snapshots (
  identity_id text not null,
  account_id integer not null,
  kind text not null,
  primary key (identity_id, account_id, kind)
) strict, without rowid;
insert into search_snapshots select identity_id, account_id, kind from snapshots where part = '' and account_id > 0;
`,
}
