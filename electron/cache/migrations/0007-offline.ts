import type { Migration } from '../../sqlite/migrations.ts'

/**
 * How far the fetching of accounts is that are to be there without a network. `places.is_kept` has a third value from here on:
 * 2, no longer kept, while its rows still count as used far in the future. Frozen.
 */
export const offline: Migration = {
  number: 7,
  sql: `
create table offline_progress (
  place integer primary key,
  progress text not null
) strict;
create trigger offline_progress_gone after delete on places begin
  delete from offline_progress where place = old.id;
end;
create index places_released on places (id) where is_kept = 2;
`,
}
