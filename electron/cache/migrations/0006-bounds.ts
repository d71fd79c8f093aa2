import type { Migration } from '../../sqlite/migrations.ts'

/**
 * How much each account takes, kept count of row by row, and which accounts are to be there without a network: what is used
 * of those counts as used far in the future, so that they go last. Frozen.
 */
export const bounds: Migration = {
  number: 6,
  sql: `
alter table places add column is_kept integer not null default 0;

create table place_sizes (
  place integer primary key,
  bytes integer not null,
  items integer not null
) strict;
insert into place_sizes select place, sum(size), count(*) from rows group by place;

create trigger row_counted after insert on rows begin
  insert into place_sizes (place, bytes, items) values (new.place, new.size, 1)
    on conflict (place) do update set bytes = bytes + new.size, items = items + 1;
end;
create trigger row_recounted after update of size on rows when old.size <> new.size begin
  update place_sizes set bytes = bytes + new.size - old.size where place = new.place;
end;
create trigger row_uncounted after delete on rows begin
  update place_sizes set bytes = bytes - old.size, items = items - 1 where place = old.place;
end;
create trigger place_uncounted after delete on places begin
  delete from place_sizes where place = old.id;
end;

create index snapshots_by_size on snapshots (identity_id, account_id, size);
create index rows_kept on rows (place) where used_at >= 100000000000000;

create table index_rests (is_due integer not null) strict;
`,
}
